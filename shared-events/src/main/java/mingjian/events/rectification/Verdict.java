package mingjian.events.rectification;

/// What an evaluator says of one measure.
public enum Verdict {
  /// 验收通过
  ACCEPTED,
  /// 退回
  RETURNED
}
