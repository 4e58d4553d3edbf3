package mingjian.infra.eventlog;

/// An event id is stored already.
public final class EventIdTaken extends LogFailure {
  private static final long serialVersionUID = 1L;

  public EventIdTaken(String message) {
    super(message);
  }

  public EventIdTaken(String message, Throwable cause) {
    super(message, cause);
  }
}
