package mingjian.query.deadlines;

public enum DeadlineState {
  /// The file is known, and the clock hasn't started. Seen by nobody.
  WAITING,
  /// 计时中
  OPEN,
  /// 已办
  DONE,
  /// 不再计时
  VOIDED
}
