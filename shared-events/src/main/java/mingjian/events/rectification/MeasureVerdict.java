package mingjian.events.rectification;

/// How the evaluator judges what was done about one measure.
public record MeasureVerdict(String no, Verdict result, String opinion) {}
