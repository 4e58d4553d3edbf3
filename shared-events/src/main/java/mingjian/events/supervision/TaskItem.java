package mingjian.events.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One item with its owner and its date.
///
/// @param no unique within the file
/// @param answers for a rectification: the number of the problem it mends
public record TaskItem(String no, ListPart part, String text, String owner, LocalDate dueOn, @Nullable String answers) {}
