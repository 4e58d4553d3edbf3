package mingjian.infra.search;

/// There is no index to ask now: it is being opened, or can't be.
public final class SearchUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchUnavailable() {
    super("全文检索暂不可用", null, false, false);
  }
}
