package mingjian.infra.eventlog;

/// Somebody else wrote that (aggregate, sequence) first: load again and retry.
public final class SequenceTaken extends LogFailure {
  private static final long serialVersionUID = 1L;

  public SequenceTaken(String message) {
    super(message);
  }

  public SequenceTaken(String message, Throwable cause) {
    super(message, cause);
  }
}
