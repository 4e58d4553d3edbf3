package mingjian.command.casefile;

import static mingjian.command.casefile.Pending.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import org.jspecify.annotations.Nullable;

/// What is still to be done of the sanctions on each person.
///
/// @param formalities 职务、工资等变更手续 that aren't done
/// @param unannounced imposed since the last announcement; @param unreported since the last report of their execution
record Sanctions(Map<PersonId, Formalities> formalities, Map<PersonId, List<SanctionImposed>> unannounced, Map<PersonId, List<SanctionImposed>> unreported) {
  static final Sanctions NONE = new Sanctions(Map.of(), Map.of(), Map.of());

  /// Each sanction may be granted more time; what is done is done for all of them.
  ///
  /// @param since of the first sanction that isn't carried through
  /// @param last the sanction whose limit more time is granted for
  /// @param extended how often more time was granted since the last sanction
  record Formalities(PartialDate since, SanctionImposed last, int extended) {}

  Sanctions imposed(SanctionImposed e) {
    Sanctions now = new Sanctions(formalities, with(unannounced, e.subject(), and(unannounced(e.subject()), e)), with(unreported, e.subject(), and(unreported(e.subject()), e)));
    Formalities before = formalities.get(e.subject());
    return e.penalty().changesPost() ? now.owing(e.subject(), new Formalities(before == null ? e.occurredOn() : before.since(), e, 0)) : now;
  }

  Sanctions announced(PersonId person) {
    return new Sanctions(formalities, with(unannounced, person, null), unreported);
  }

  Sanctions reported(PersonId person) {
    return new Sanctions(formalities, unannounced, with(unreported, person, null));
  }

  /// In the order recorded.
  List<SanctionImposed> unannounced(PersonId person) {
    return unannounced.getOrDefault(person, List.of());
  }

  List<SanctionImposed> unreported(PersonId person) {
    return unreported.getOrDefault(person, List.of());
  }

  Sanctions extended(PersonId person) {
    Formalities before = formalities.get(person);
    return before == null ? this : owing(person, new Formalities(before.since(), before.last(), before.extended() + 1));
  }

  Sanctions finished(PersonId person) {
    return owing(person, null);
  }

  private Sanctions owing(PersonId person, @Nullable Formalities owed) {
    return new Sanctions(with(formalities, person, owed), unannounced, unreported);
  }

  private static List<SanctionImposed> and(List<SanctionImposed> before, SanctionImposed one) {
    return Stream.concat(before.stream(), Stream.of(one)).toList();
  }
}
