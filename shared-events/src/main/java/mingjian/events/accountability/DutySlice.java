package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.PersonId;
import mingjian.events.UnitId;

/// A stretch of days in which nothing changed: neither unit nor tenure nor division.
///
/// @param units which units the case's unit was then
/// @param sure whether all these days surely belong to the misconduct
/// @param heads who then was head, surely or possibly; likewise `inCharge` of the field and `supervisors`
public record DutySlice(
    LocalDate from, LocalDate to, List<UnitId> units, boolean sure, Set<PersonId> heads, Set<PersonId> inCharge,
    Set<PersonId> supervisors) {

  /// Two neighbours in which the same people held the same duties are one slice.
  boolean continues(DutySlice earlier) {
    return earlier.to.plusDays(1).equals(from) && earlier.units.equals(units) && earlier.sure == sure
        && earlier.heads.equals(heads) && earlier.inCharge.equals(inCharge) && earlier.supervisors.equals(supervisors);
  }

  DutySlice until(LocalDate end) {
    return new DutySlice(from, end, units, sure, heads, inCharge, supervisors);
  }
}
