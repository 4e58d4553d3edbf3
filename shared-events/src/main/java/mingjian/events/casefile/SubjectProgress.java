package mingjian.events.casefile;

import java.util.EnumSet;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import org.jspecify.annotations.Nullable;

/// How far one subject has come.
///
/// @param stated a statement 陈述申辩 was recorded since the facts were last shown; @param returns how often returned 退回
/// @param sanctionedOn of the latest sanction; announcement and execution are due from there
/// @param sanctions kinds imposed by the present decision; @param penalties imposed so far, also before the case was taken up again
/// @param hasOutcome nothing more is owed for the case to close
public record SubjectProgress(
    PersonId person, SubjectState state, boolean factsServed, boolean stated, int returns, Set<SanctionKind> sanctions,
    Set<Penalty> penalties, boolean hasOutcome, boolean cleared, @Nullable PartialDate acceptedOn,
    @Nullable PartialDate decidedOn, @Nullable PartialDate sanctionedOn) {

  static SubjectProgress begun(PersonId person) {
    return in(SubjectState.UNDER_INVESTIGATION, person);
  }

  static SubjectProgress announced(PersonId person) {
    return in(SubjectState.ANNOUNCED_ONLY, person);
  }

  private static SubjectProgress in(SubjectState state, PersonId person) {
    return new SubjectProgress(person, state, false, false, 0, Set.of(), Set.of(), false, false, null, null, null);
  }

  static SubjectProgress entered(Standing standing) {
    SubjectState state = standing.state();
    boolean served = state.ordinal() > SubjectState.UNDER_INVESTIGATION.ordinal();
    boolean outcome = state.ordinal() > SubjectState.DECIDED.ordinal();
    PartialDate decidedOn = state.ordinal() >= SubjectState.DECIDED.ordinal() ? standing.since() : null;
    return new SubjectProgress(
        standing.person(), state, served, served && state != SubjectState.FACTS_SERVED, 0, Set.of(), Set.of(), outcome, false,
        state == SubjectState.IN_HEARING ? standing.since() : null, decidedOn,
        state == SubjectState.SANCTIONED ? standing.since() : null);
  }

  /// 双开: out of the party and out of office.
  public boolean isDoublyExpelled() {
    return penalties.contains(Penalty.PARTY_EXPULSION) && penalties.contains(Penalty.EXPULSION);
  }

  SubjectProgress moved(CaseStep step) {
    return new SubjectProgress(
        person, step.from(state), factsServed, stated, returns, sanctions, penalties, hasOutcome, cleared, acceptedOn,
        decidedOn, sanctionedOn);
  }

  SubjectProgress served() {
    return new SubjectProgress(
        person, state, true, false, returns, sanctions, penalties, hasOutcome, cleared, acceptedOn, decidedOn, sanctionedOn);
  }

  SubjectProgress heard() {
    return new SubjectProgress(
        person, state, factsServed, true, returns, sanctions, penalties, hasOutcome, cleared, acceptedOn, decidedOn, sanctionedOn);
  }

  SubjectProgress returned() {
    return new SubjectProgress(
        person, state, factsServed, stated, returns + 1, sanctions, penalties, hasOutcome, cleared, null, decidedOn, sanctionedOn);
  }

  SubjectProgress accepted(PartialDate on) {
    return new SubjectProgress(
        person, state, factsServed, stated, returns, sanctions, penalties, hasOutcome, cleared, on, decidedOn, sanctionedOn);
  }

  SubjectProgress decided(PartialDate on) {
    return new SubjectProgress(
        person, state, factsServed, stated, returns, sanctions, penalties, hasOutcome, cleared, acceptedOn, on, sanctionedOn);
  }

  SubjectProgress sanctioned(SanctionKind kind, Penalty penalty, PartialDate on) {
    EnumSet<SanctionKind> kinds = EnumSet.of(kind);
    kinds.addAll(sanctions);
    EnumSet<Penalty> all = EnumSet.of(penalty);
    all.addAll(penalties);
    return new SubjectProgress(
        person, state, factsServed, stated, returns, kinds, all, true, cleared, acceptedOn, decidedOn, on);
  }

  /// Facts, statement and decision are to be told anew.
  SubjectProgress reopened() {
    return new SubjectProgress(
        person, SubjectState.UNDER_INVESTIGATION, false, false, returns, Set.of(), penalties, false, false, null, null, null);
  }

  SubjectProgress settled() {
    return new SubjectProgress(
        person, state, factsServed, stated, returns, sanctions, penalties, true, cleared, acceptedOn, decidedOn, sanctionedOn);
  }

  SubjectProgress clearedNow() {
    return new SubjectProgress(
        person, state, factsServed, stated, returns, sanctions, penalties, hasOutcome, true, acceptedOn, decidedOn, sanctionedOn);
  }
}
