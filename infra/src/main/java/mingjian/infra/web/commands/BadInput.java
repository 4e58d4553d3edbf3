package mingjian.infra.web.commands;

import java.util.List;
import java.util.stream.Collectors;

/// What was sent isn't a command; all mistakes at once, so that one round trip mends them.
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<FieldProblem> problems;

  public BadInput(List<FieldProblem> problems) {
    super(problems.stream().map(FieldProblem::detail).collect(Collectors.joining()), null, false, false);
    this.problems = List.copyOf(problems);
  }

  public List<FieldProblem> problems() {
    return problems;
  }
}
