package mingjian.infra.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mingjian.infra.web.problems.Answers;
import mingjian.infra.web.problems.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that says it is too long before anybody reads it. One that doesn't say is cut off where it is read.
public class BodyLimit extends OncePerRequestFilter {
  public static final int BYTES_MAX = 1_000_000;
  /// With files: several of the largest kind. Each is measured again when it is taken in.
  public static final long WITH_FILES_BYTES_MAX = 210_000_000;

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    long max = type != null && type.startsWith("multipart/form-data") ? WITH_FILES_BYTES_MAX : BYTES_MAX;
    if (request.getContentLengthLong() <= max) {
      chain.doFilter(request, response);
    } else if (Answers.wantsJson(request)) {
      Answers.write(response, Problem.of(413, max == BYTES_MAX ? "body-too-large" : "files-too-large"));
    } else {
      Answers.page(response, Problem.of(413, max == BYTES_MAX ? "body-too-large" : "files-too-large"), back(request));
      response.flushBuffer();
    }
  }

  /// To the form, where its draft waits.
  private static String back(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.matches("/do/[a-z-]{1,80}(/[A-Za-z0-9._-]{1,80})?") ? "自动保存的草稿仍在。<a href=\"" + path + "\">回到表单</a> " : "";
  }
}
