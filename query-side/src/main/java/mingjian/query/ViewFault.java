package mingjian.query;

/// A view could not digest an event: an error of the view, not of the store. The view stops before that event and touches no other.
public final class ViewFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String view;
  private final long position;

  public ViewFault(String view, long position, Throwable cause) {
    super("视图 " + view + " 在位置 " + position + " 处出错：" + cause, cause);
    this.view = view;
    this.position = position;
  }

  /// The same, of another view that comes by the same event.
  public ViewFault of(String other) {
    return new ViewFault(other, position, getCause());
  }

  public String view() {
    return view;
  }

  public long position() {
    return position;
  }
}
