package mingjian.events.rectification;

/// How the evaluator judges what was done about one measure.
public record MeasureVerdict(String no, Result result, String opinion) {
  public enum Result {
    /// 验收通过
    ACCEPTED,
    /// 退回
    RETURNED
  }
}
