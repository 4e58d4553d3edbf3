package mingjian.infra.views;

/// `views.db` can't be opened, read or written now; says why, in words for the person at the console.
public final class ViewsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ViewsUnavailable(String message) {
    super(message);
  }

  /// @param message says it all: a server's own text is English and no help
  static ViewsUnavailable told(String message, Throwable cause) {
    ViewsUnavailable told = new ViewsUnavailable(message);
    told.initCause(cause);
    return told;
  }

  public ViewsUnavailable(String message, Throwable cause) {
    super(message + "：" + cause.getMessage(), cause);
  }
}
