package mingjian.infra.eventlog;

/// The log did not take an append, and says why.
public abstract sealed class LogFailure extends RuntimeException permits SequenceTaken, CommandIdTaken, EventIdTaken, LogUnavailable {
  private static final long serialVersionUID = 1L;

  LogFailure(String message) {
    super(message);
  }

  LogFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
