package mingjian.command.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseMarks;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.registry.IdentityStatus;
import org.jspecify.annotations.Nullable;

/// What the rules need to know of a case: how far it has come, and a few facts beside that.
///
/// @param existing entered from paper 补录: what was done wrong then is marked, not refused
/// @param identities who each subject was from which day on, in the order recorded
/// @param appeals what appeals changed of its decisions
record CaseFile(
    CaseProgress progress, boolean existing, PartialDate openedOn, KnownFacts facts, Staff staff, Set<CaseNumber> numbers,
    List<Identity> identities, CaseMarks marks, List<DecisionChangedOnAppeal> appeals, Pending pending) {
  static final CaseFile NONE =
      new CaseFile(
          CaseProgress.NONE, false, PartialDate.UNKNOWN, new KnownFacts(null, Set.of(), null, null),
          new Staff(Set.of(), Set.of(), Set.of(), Set.of()), Set.of(), List.of(), CaseMarks.NONE, List.of(), Pending.NOTHING);

  record KnownFacts(
      @Nullable UnitId unit, Set<FieldOfWork> fields, @Nullable Period misconduct, @Nullable Place place) {
    boolean areComplete() {
      return unit != null && !fields.isEmpty() && misconduct != null;
    }
  }

  /// @param ever everybody who was of the team at any time; none of them may hear the case
  record Staff(Set<StaffId> team, Set<StaffId> ever, Set<StaffId> hearing, Set<StaffId> recused) {}

  record Identity(PersonId person, PartialDate since, IdentityStatus status) {}

  /// Who the subject was on that day: the latest status that had begun by then, else the first one known.
  IdentityStatus identityOf(PersonId person, PartialDate on) {
    IdentityStatus found = null;
    PartialDate since = null;
    for (Identity identity : identities) {
      boolean begun = !identity.since().isSurelyAfter(on);
      if (identity.person().equals(person)
          && (found == null || begun && (since == null || !identity.since().isSurelyBefore(since)))) {
        found = identity.status();
        since = begun ? identity.since() : null;
      }
    }
    return found == null ? IdentityStatus.UNKNOWN : found;
  }

  CaseFile after(CaseEvent event) {
    return new CaseFile(progress.after(event), existing, openedOn, facts, staff, numbers, identities, marks.after(event), appeals, pending.after(event));
  }

  CaseFile opened(PartialDate on, boolean existing) {
    return new CaseFile(progress, existing, on, facts, staff, numbers, identities, marks, appeals, pending);
  }

  CaseFile specified(KnownFacts facts) {
    return new CaseFile(progress, existing, openedOn, facts, staff, numbers, identities, marks, appeals, pending);
  }

  CaseFile staffed(Set<StaffId> team) {
    Set<StaffId> ever = union(staff.ever(), team);
    return with(new Staff(Set.copyOf(team), ever, staff.hearing(), staff.recused()));
  }

  CaseFile heardBy(Set<StaffId> officers) {
    return with(new Staff(staff.team(), staff.ever(), union(staff.hearing(), officers), staff.recused()));
  }

  CaseFile recused(StaffId who, boolean withdraws) {
    if (!withdraws) {
      return this;
    }
    Set<StaffId> team = new HashSet<>(staff.team());
    team.remove(who);
    return with(new Staff(Set.copyOf(team), staff.ever(), staff.hearing(), union(staff.recused(), Set.of(who))));
  }

  CaseFile numbered(CaseNumber number) {
    return new CaseFile(
        progress, existing, openedOn, facts, staff, union(numbers, Set.of(number)), identities, marks, appeals, pending);
  }

  CaseFile withoutNumber(CaseNumber number) {
    Set<CaseNumber> left = new HashSet<>(numbers);
    left.remove(number);
    return new CaseFile(progress, existing, openedOn, facts, staff, Set.copyOf(left), identities, marks, appeals, pending);
  }

  CaseFile identified(PersonId person, PartialDate since, IdentityStatus status) {
    List<Identity> all = new ArrayList<>(identities);
    all.add(new Identity(person, since, status));
    return new CaseFile(progress, existing, openedOn, facts, staff, numbers, List.copyOf(all), marks, appeals, pending);
  }

  CaseFile changedBy(DecisionChangedOnAppeal change) {
    List<DecisionChangedOnAppeal> all = new ArrayList<>(appeals);
    all.add(change);
    return new CaseFile(progress, existing, openedOn, facts, staff, numbers, identities, marks, List.copyOf(all), pending);
  }

  /// Whether appeals have revoked 撤销 whatever was imposed on the subject.
  boolean isRevoked(SubjectProgress subject) {
    return subject.penalties().stream().allMatch(penalty -> appeals.stream().anyMatch(it ->
        it.subject().equals(subject.person()) && it.outcome() == AppealOutcome.REVOKED && it.isAbout(penalty)));
  }

  private CaseFile with(Staff staff) {
    return new CaseFile(progress, existing, openedOn, facts, staff, numbers, identities, marks, appeals, pending);
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> all = new HashSet<>(one);
    all.addAll(other);
    return Set.copyOf(all);
  }
}
