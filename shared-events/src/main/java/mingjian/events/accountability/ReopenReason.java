package mingjian.events.accountability;

/// Why a closed review is opened again (DOMAIN 4.2).
public enum ReopenReason {
  /// 申诉
  APPEAL,
  /// 问责有误，应予纠正（问责条例 21条）
  ERROR,
  /// 新的任职、分工事实
  LATE_FACT,
  /// 原案变更或撤销
  CASE_CHANGED
}
