package mingjian.events.casework;

import org.jspecify.annotations.Nullable;

/// A problem of a sector or department that cases have shown.
///
/// @param owner who has to mend it; @param reference number of the recommendation 建议书 or rectification that takes it up; null while there is none
public record LessonIssue(String no, String text, @Nullable String owner, @Nullable String reference) {}
