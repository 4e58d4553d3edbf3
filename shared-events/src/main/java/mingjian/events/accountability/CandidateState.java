package mingjian.events.accountability;

/// How far the question about one candidate has come.
public enum CandidateState {
  /// 待查
  PENDING,
  /// 认定
  ESTABLISHED,
  /// 免责
  EXEMPT,
  /// 不适用
  NOT_APPLICABLE,
  /// 仅列示：shown so that nobody wonders, never decided on.
  SHOWN_ONLY;

  public boolean isResolved() {
    return this != PENDING;
  }
}
