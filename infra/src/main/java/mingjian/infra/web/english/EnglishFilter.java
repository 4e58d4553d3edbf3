package mingjian.infra.web.english;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Pages for whoever chose English. Nothing else that the program sends is touched: files, streams and answers to programs stay as they are.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class EnglishFilter extends OncePerRequestFilter {
  private final EnglishPage english = new EnglishPage(Dictionary.load());

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || Stream.of(request.getCookies() == null ? new Cookie[0] : request.getCookies())
        .noneMatch(cookie -> cookie.getName().equals(LanguagePages.COOKIE) && cookie.getValue().equals("en"));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    HeldPage held = new HeldPage(response);
    chain.doFilter(request, held);
    if (!request.isAsyncStarted()) {
      held.send(english::of);
    }
  }
}
