package mingjian.events.deliberation;

import mingjian.events.DocumentRef;
import org.jspecify.annotations.Nullable;

/// One tick of the four.
///
/// @param evidence needed for [GroundStanding#SHOWN]
public record GroundCheck(DecisionGround item, GroundStanding standing, @Nullable DocumentRef evidence) {}
