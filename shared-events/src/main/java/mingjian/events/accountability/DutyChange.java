package mingjian.events.accountability;

import mingjian.events.PersonId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// One way in which today's registers would derive something else than the review did.
public record DutyChange(
    DutyChangeKind kind, @Nullable PersonId person, @Nullable UnitId organisation, @Nullable DutyTier tier, @Nullable MissingFlag flag) {}
