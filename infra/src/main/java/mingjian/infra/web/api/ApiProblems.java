package mingjian.infra.web.api;

import java.util.List;
import java.util.Map;
import mingjian.command.Rejection;
import mingjian.events.Words;
import mingjian.infra.web.commands.BadInput;
import mingjian.infra.web.commands.FieldProblem;
import mingjian.infra.web.problems.Incidents;
import mingjian.infra.web.problems.Malformed;
import mingjian.infra.web.problems.Problem;
import mingjian.infra.web.problems.Unavailable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What went wrong, told to a program. One place decides which status belongs to which code.
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
  @ExceptionHandler
  ResponseEntity<Problem> badInput(BadInput bad) {
    List<FieldProblem> problems = bad.problems();
    String detail = Words.sentence("problem.invalid-input", Map.of("count", problems.size(), "first", problems.getFirst().detail()));
    return answer(Problem.of(400, "invalid-input", detail).with(problems));
  }

  @ExceptionHandler
  ResponseEntity<Problem> badRequest(BadRequest bad) {
    return answer(bad.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> rejected(Rejection rejection) {
    Problem problem = Problem.of(statusOf(rejection.code()), rejection.code(), rejection.inChinese());
    String field = rejection.field();
    return answer(field == null ? problem
        : problem.with(List.of(new FieldProblem("/" + field.replace('.', '/'), rejection.code(), rejection.inChinese()))));
  }

  static int statusOf(String rejection) {
    return switch (rejection) {
      case "not-permitted", "no-access" -> 403;
      case "not-found" -> 404;
      case "stale-version" -> 412;
      case "key-reused" -> 422;
      default -> 409;
    };
  }

  /// Anything else: what Spring refuses has a status of its own, a store that can't be written passes, the rest is a fault of ours.
  @ExceptionHandler
  ResponseEntity<Problem> other(Exception failure) {
    if (failure instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
      return answer(Problem.of(refused.getStatusCode().value(), "bad-request", Problem.titleOf(refused.getStatusCode().value())));
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Rejection rejection) {
        return rejected(rejection);
      }
    }
    return answer(Malformed.of(failure).or(() -> Unavailable.of(failure)).orElseGet(() -> Incidents.note(failure)));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == 503) answer.header(HttpHeaders.RETRY_AFTER, Unavailable.RETRY_AFTER_SECONDS);
    return answer.body(problem);
  }
}
