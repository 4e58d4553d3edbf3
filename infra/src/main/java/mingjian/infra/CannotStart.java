package mingjian.infra;

/// Something outside the program keeps it from working: a folder in use, a port taken. One Chinese line for the console, no stack trace.
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
