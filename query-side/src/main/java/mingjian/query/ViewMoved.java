package mingjian.query;

/// Rows were folded over a view that stands elsewhere by now: another node has folded the same events first, or begun again. Nothing was
/// written; ask where the view stands and fold from there.
public final class ViewMoved extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ViewMoved(String view, long after) {
    super("视图 " + view + " 已不在位置 " + after);
  }
}
