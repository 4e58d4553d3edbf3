package mingjian.command.casefile;

import static mingjian.command.casefile.Pending.and;
import static mingjian.command.casefile.Pending.with;

import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.SanctionKind;
import org.jspecify.annotations.Nullable;

/// What is still to be done of the sanctions on each person.
///
/// @param formalities 职务、工资等变更手续 that aren't done
/// @param unannounced which kinds were imposed since the last announcement
record Sanctions(Map<PersonId, Formalities> formalities, Map<PersonId, Set<SanctionKind>> unannounced) {
  static final Sanctions NONE = new Sanctions(Map.of(), Map.of());

  /// Each sanction may be granted more time; what is done is done for all of them.
  ///
  /// @param since of the first sanction that isn't carried through
  /// @param extended whether more time was granted since the last sanction
  record Formalities(PartialDate since, boolean extended) {}

  Sanctions imposed(SanctionImposed e) {
    Sanctions now = new Sanctions(formalities, with(unannounced, e.subject(), and(unannounced.getOrDefault(e.subject(), Set.of()), e.kind())));
    Formalities before = formalities.get(e.subject());
    return e.penalty().changesPost() ? now.owing(e.subject(), new Formalities(before == null ? e.occurredOn() : before.since(), false)) : now;
  }

  Sanctions announced(PersonId person) {
    return new Sanctions(formalities, with(unannounced, person, null));
  }

  Sanctions extended(PersonId person) {
    Formalities before = formalities.get(person);
    return before == null ? this : owing(person, new Formalities(before.since(), true));
  }

  Sanctions finished(PersonId person) {
    return owing(person, null);
  }

  private Sanctions owing(PersonId person, @Nullable Formalities owed) {
    return new Sanctions(with(formalities, person, owed), unannounced);
  }
}
