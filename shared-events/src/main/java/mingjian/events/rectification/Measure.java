package mingjian.events.rectification;

import java.time.LocalDate;

/// One thing to mend.
///
/// @param no unique within the rectification, as on paper: `1`, `（二）`
/// @param owner the post that answers for it
public record Measure(String no, String text, String owner, LocalDate dueOn, Reform category) {}
