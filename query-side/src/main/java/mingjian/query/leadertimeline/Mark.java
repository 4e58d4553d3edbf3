package mingjian.query.leadertimeline;

import java.time.Instant;
import mingjian.events.PartialDate;

/// What a later event says about an entry. The entry itself stays as it was (DOMAIN 7.8: correction, not deletion).
///
/// @param by account that recorded it; @param eventId of the correction or clearance
public record Mark(MarkKind kind, String by, Instant recordedAt, PartialDate occurredOn, String eventId) {}
