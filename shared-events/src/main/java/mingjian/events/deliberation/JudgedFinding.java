package mingjian.events.deliberation;

import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// An action held against the version that was in force that day.
///
/// @param version null where none was in force, or the day is not known
public record JudgedFinding(String action, PartialDate actedOn, @Nullable String itemNo, @Nullable String version, ListVerdict verdict) {}
