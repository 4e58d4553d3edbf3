package mingjian.infra.web.english;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Pages for whoever chose English, what the pictures in them are drawn from and what their fields offer. Nothing else that the program sends is touched: files, streams and answers
/// to programs stay as they are.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class EnglishFilter extends OncePerRequestFilter {
  private static final String PAGE = "text/html";
  private static final String DRAWN = "/picture";
  private static final String OFFERED = "/pick/";

  private final Map<String, UnaryOperator<String>> page;
  private final Map<String, UnaryOperator<String>> drawn;

  EnglishFilter() {
    Dictionary dictionary = Dictionary.load();
    UnaryOperator<String> english = new EnglishPage(dictionary)::of;
    page = Map.of(PAGE, english);
    drawn = Map.of(PAGE, english, "application/json", new EnglishJson(dictionary)::of);
  }

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
    String path = request.getRequestURI();
    HeldPage held = new HeldPage(response, path.endsWith(DRAWN) || path.startsWith(OFFERED) ? drawn : page);
    chain.doFilter(request, held);
    if (!request.isAsyncStarted()) {
      held.send();
    }
  }
}
