package mingjian.infra.web.english;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Which language somebody reads: kept in the browser, like nothing else that matters.
@Controller
class LanguagePages {
  static final String COOKIE = "MINGJIAN-LANGUAGE";
  private static final long YEAR_SECONDS = 365L * 24 * 3600;

  @GetMapping("/language/en")
  ResponseEntity<Void> english(@RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from, HttpServletRequest request) {
    return chosen("en", from, request);
  }

  @GetMapping("/language/zh")
  ResponseEntity<Void> chinese(@RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from, HttpServletRequest request) {
    return chosen("zh", from, request);
  }

  private static ResponseEntity<Void> chosen(String language, @Nullable String from, HttpServletRequest request) {
    ResponseCookie cookie = ResponseCookie.from(COOKIE, language).path("/").maxAge(YEAR_SECONDS).httpOnly(true).sameSite("Lax").secure(request.isSecure()).build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.SET_COOKIE, cookie.toString()).location(URI.create(back(from))).build();
  }

  /// The page one came from, on this server only.
  private static String back(@Nullable String from) {
    try {
      URI page = URI.create(from == null ? "/" : from);
      String path = page.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/language")) return "/";
      return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    } catch (IllegalArgumentException odd) {
      return "/";
    }
  }
}
