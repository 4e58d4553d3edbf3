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
      response.sendError(413, max == BYTES_MAX ? "body-too-large" : "files-too-large");
    }
  }
}
