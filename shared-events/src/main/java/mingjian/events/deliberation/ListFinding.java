package mingjian.events.deliberation;

import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// An action that was found when a list was audited, and the line it falls under.
///
/// @param itemNo null where the list has no such line
public record ListFinding(String action, PartialDate actedOn, @Nullable String itemNo) {}
