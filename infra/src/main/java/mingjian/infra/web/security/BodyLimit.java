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

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() <= BYTES_MAX) {
      chain.doFilter(request, response);
    } else if (Answers.wantsJson(request)) {
      Answers.write(response, Problem.of(413, "body-too-large"));
    } else {
      response.sendError(413);
    }
  }
}
