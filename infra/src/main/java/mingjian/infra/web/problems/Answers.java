package mingjian.infra.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mingjian.infra.json.Json;

/// Writes problems where no controller is at work: in filters and for errors of the container.
public final class Answers {
  private Answers() {}

  /// Whether the caller is a program that wants a problem, and not a person who wants a page.
  public static boolean wantsJson(HttpServletRequest request) {
    Object forwardedFrom = request.getAttribute("jakarta.servlet.error.request_uri");
    String path = forwardedFrom instanceof String original ? original : request.getRequestURI();
    return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/v3/") || path.startsWith("/actuator");
  }

  /// A page that needs nothing of the request: where reading it further would mean to wait for what is refused.
  public static void page(HttpServletResponse response, Problem problem, String back) throws IOException {
    response.setStatus(problem.status());
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(page(problem, back).getBytes(StandardCharsets.UTF_8));
  }

  static String page(Problem problem, String back) {
    return """
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>%s · 明鉴</title></head>
        <body><h1>%s</h1><p>%s</p><p>%s<a href="/">回到首页</a></p></body></html>""".formatted(problem.title(), problem.title(), problem.detail(), back);
  }

  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
  }
}
