package mingjian.infra.eventlog;

/// The store can't be written or read now; nothing was stored. The message is Chinese and meant for the operator.
public final class LogUnavailable extends LogFailure {
  private static final long serialVersionUID = 1L;

  public LogUnavailable(String message) {
    super(message);
  }

  public LogUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
