package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;

/// A head who directly manages a field that heads must keep their hands off 违反不直接分管 (DOMAIN 1E row 51). Told, not judged.
///
/// @param fields the forbidden ones among the fields of the division
/// @param firstDay of the days on which tenure and division meet
/// @param lastDay [LocalDate#MAX] where neither has ended
/// @param certain false where a date is imprecise, or the tenure was inferred from an announcement
public record DirectManagement(
    UnitId unit, PersonId head, TenureId tenure, DivisionId division, Set<FieldOfWork> fields, LocalDate firstDay, LocalDate lastDay, boolean certain) {

  /// All there are in a unit, the earliest first. Two entries that were linked as one person are one person.
  ///
  /// @param handsOff four fields or five, by the rules of the place
  public static List<DirectManagement> in(UnitId unit, DutyFacts facts, Set<FieldOfWork> handsOff) {
    return facts.tenures().stream()
        .filter(held -> held.head() && held.unit().equals(unit))
        .flatMap(held -> facts.divisions().stream()
            .filter(divided -> divided.unit().equals(unit) && same(held.person(), divided.person(), facts))
            .flatMap(divided -> meeting(held, divided, handsOff).stream()))
        .sorted(Comparator.comparing(DirectManagement::firstDay).thenComparing(found -> found.division().value()))
        .toList();
  }

  private static Optional<DirectManagement> meeting(Held held, Divided divided, Set<FieldOfWork> handsOff) {
    Set<FieldOfWork> fields = divided.fields().stream().filter(handsOff::contains).collect(Collectors.toUnmodifiableSet());
    if (fields.isEmpty() || !held.period().mayIntersect(divided.period())) {
      return Optional.empty();
    }
    boolean certain = held.period().isExact() && divided.period().isExact() && !held.inferred();
    return Optional.of(new DirectManagement(
        held.unit(), held.person(), held.id(), divided.id(), fields, later(held.period().firstDay(), divided.period().firstDay()),
        earlier(held.period().lastDay(), divided.period().lastDay()), certain));
  }

  private static boolean same(PersonId one, PersonId other, DutyFacts facts) {
    return one.equals(other) || facts.present().stream().anyMatch(it ->
        it.person().equals(one) && other.equals(it.sameAs()) || it.person().equals(other) && one.equals(it.sameAs()));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
