package mingjian.query.casefile;

/// What has to be done in time.
public enum TimeLimitKind {
  /// 审理
  HEARING,
  /// 处分决定宣布
  ANNOUNCEMENT,
  /// 执行情况报告
  EXECUTION_REPORT,
  /// 本人申请复审
  REVIEW_REQUEST
}
