package mingjian.events.clue;

import org.jspecify.annotations.Nullable;

/// Where a clue stands, as others must know it.
///
/// @param mergedBy the id of the event that merged it into another; null while it is merged into none
public record ClueStanding(ClueState state, @Nullable String mergedBy) {}
