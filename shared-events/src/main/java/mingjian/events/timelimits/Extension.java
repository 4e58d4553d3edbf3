package mingjian.events.timelimits;

/// One lengthening that a rule allows. A rule that allows several lists them in the order in which they may be used.
///
/// @param approver whose approval it takes, as the rule calls it
public record Extension(Length by, String approver) {}
