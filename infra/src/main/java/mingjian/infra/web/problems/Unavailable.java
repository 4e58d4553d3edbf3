package mingjian.infra.web.problems;

import java.util.Optional;
import mingjian.infra.accounts.AccountsUnavailable;
import mingjian.infra.eventlog.LogUnavailable;
import mingjian.infra.views.ViewsUnavailable;

/// A store that can't be read or written now: it passes, and the same request may be sent again.
public final class Unavailable {
  public static final String RETRY_AFTER_SECONDS = "5";

  private Unavailable() {}

  public static Optional<Problem> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LogUnavailable || cause instanceof ViewsUnavailable || cause instanceof AccountsUnavailable) {
        return Optional.of(Problem.of(503, "store-unavailable"));
      }
    }
    return Optional.empty();
  }
}
