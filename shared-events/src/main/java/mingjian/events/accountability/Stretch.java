package mingjian.events.accountability;

/// Days of the misconduct in which no fact changes.
///
/// @param sure whether all of them surely belong to the misconduct
record Stretch(Span days, boolean sure) {}
