package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.UnitId;

/// A stretch of days in which nothing changed: neither unit nor tenure nor division.
///
/// @param units which units the case's unit was then
/// @param sure whether all these days surely belong to the misconduct
public record DutySlice(LocalDate from, LocalDate to, List<UnitId> units, boolean sure) {}
