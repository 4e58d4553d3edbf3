package mingjian.events.clue;

/// Why a report becomes no clue.
public enum FilingGround {
  /// 重复件
  DUPLICATE,
  /// 不属于检举控告
  NOT_A_REPORT,
  /// 内容笼统，不具可查性
  TOO_VAGUE,
  /// 其他
  OTHER
}
