package mingjian.events.accountability;

/// How a later derivation differs from the one a review rests on.
public enum DutyChangeKind {
  /// 应新增待查责任人
  CANDIDATE_APPEARED,
  /// 原列责任人不再符合
  CANDIDATE_GONE,
  /// 重叠天数有变
  OVERLAP_CHANGED,
  /// 新出现缺失项
  GAP_APPEARED,
  /// 缺失项已消除
  GAP_GONE
}
