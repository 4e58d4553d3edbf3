package mingjian.events.accountability;

import mingjian.events.FieldOfWork;
import mingjian.events.Period;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// A stretch of the misconduct in which a tier has nobody, or nobody can be named.
///
/// @param tier null where the whole review is concerned
/// @param field set where one field of work is concerned
public record Gap(
    @Nullable DutyTier tier, MissingFlag flag, @Nullable UnitId unit, @Nullable FieldOfWork field, @Nullable Period period) {}
