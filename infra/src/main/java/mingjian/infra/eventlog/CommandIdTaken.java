package mingjian.infra.eventlog;

/// The command id was used before for another body.
public final class CommandIdTaken extends LogFailure {
  private static final long serialVersionUID = 1L;

  public CommandIdTaken(String message) {
    super(message);
  }

  public CommandIdTaken(String message, Throwable cause) {
    super(message, cause);
  }
}
