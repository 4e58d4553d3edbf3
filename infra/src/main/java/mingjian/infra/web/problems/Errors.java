package mingjian.infra.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import mingjian.events.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the container sends here: a missing page, a refusal, a fault that nobody caught.
@Controller
class Errors implements ErrorController {

  @RequestMapping("/error")
  @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Problem problem = problem(request);
    // a file that broke off in the middle gets no page at its end
    if (response.isCommitted()) return null;
    if (problem.status() == 503) response.setHeader(HttpHeaders.RETRY_AFTER, Unavailable.RETRY_AFTER_SECONDS);
    if (Answers.wantsJson(request)) {
      Answers.write(response, problem);
      return null;
    }
    ModelAndView page = new ModelAndView("error");
    page.setStatus(HttpStatusCode.valueOf(problem.status()));
    return page.addObject("problem", problem).addObject("form", form(request));
  }

  /// A form that couldn't be taken is opened again, where its draft waits.
  private static @Nullable String form(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.matches("/do/[a-z-]{1,80}(/[A-Za-z0-9._-]{1,80})?") ? path : null;
  }

  private static Problem problem(HttpServletRequest request) {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    if (status == 503) {
      return Problem.of(503, "store-unavailable");
    }
    if (status >= 500) {
      Throwable failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
          ? thrown : new IllegalStateException("status " + status + " at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
      return Malformed.of(failure).orElseGet(() -> Incidents.note(failure));
    }
    String code = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)).map(Object::toString)
        .filter(message -> Words.find("problem." + message).isPresent()).orElseGet(() -> codeOf(status));
    return Problem.of(status, code);
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 401 -> "not-signed-in";
      case 403 -> "no-access";
      case 404 -> "no-such-page";
      case 405 -> "no-such-method";
      case 413 -> "body-too-large";
      default -> "bad-request";
    };
  }
}
