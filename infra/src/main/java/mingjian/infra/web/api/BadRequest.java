package mingjian.infra.web.api;

import java.util.Map;
import mingjian.infra.web.problems.Problem;

/// The request itself is wrong, whatever the command.
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  private BadRequest(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /// @param arguments for the places of the sentence `problem.<code>`
  public static BadRequest of(int status, String code, Map<String, ?> arguments) {
    return new BadRequest(Problem.of(status, code, arguments));
  }

  public static BadRequest of(int status, String code) {
    return of(status, code, Map.of());
  }

  public Problem problem() {
    return problem;
  }
}
