package mingjian.infra.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/// Styles, scripts and pictures: files of the program, which show nothing of anybody. Who asks for them isn't looked up, and waits for no page.
public final class Assets {
  private static final List<String> FOLDERS = List.of("/css/", "/js/", "/img/", "/webjars/", "/_static/");

  private Assets() {}

  public static boolean isOne(HttpServletRequest request) {
    return FOLDERS.stream().anyMatch(request.getRequestURI()::startsWith);
  }

  /// Open to everybody.
  static Stream<String> patterns() {
    return FOLDERS.stream().map(folder -> folder + "**");
  }
}
