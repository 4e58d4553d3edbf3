package mingjian.command.casefile;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Recusal;
import mingjian.command.Rejection;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.Words;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casework.AppealTaken;

/// Rules that the phases of a case share.
final class CaseRules {
  private CaseRules() {}

  /// May the step be taken from where the case stands?
  static void requireStep(CaseStep step, CaseFile file) {
    if (step.isAllowed(file.progress())) {
      return;
    }
    if (file.progress().sealed()) {
      throw Rejection.because("file-sealed");
    }
    if (step == CaseStep.ASSIGN_TEAM && file.progress().hasTeam()) {
      throw Rejection.because("team-already-assigned");
    }
    if (step == CaseStep.CHANGE_TEAM && !file.progress().hasTeam()) {
      throw Rejection.because("team-not-assigned");
    }
    throw wrongState(step, file.progress().state());
  }

  /// May the step be taken from where that subject stands?
  static SubjectProgress requireSubject(CaseStep step, CaseFile file, PersonId person) {
    SubjectProgress subject = subject(file, person);
    if (!step.isAllowed(subject)) {
      throw wrongState(step, subject.state());
    }
    return subject;
  }

  /// The subjects named; where none is named, all from whose state the step may be taken.
  static List<PersonId> requireSubjects(CaseStep step, CaseFile file, List<PersonId> named) {
    if (named.isEmpty()) {
      List<PersonId> ready =
          file.progress().subjects().stream().filter(step::isAllowed).map(SubjectProgress::person).toList();
      if (ready.isEmpty()) {
        throw wrongState(step, file.progress().state());
      }
      return ready;
    }
    requireDistinct(named);
    named.forEach(person -> requireSubject(step, file, person));
    return named;
  }

  static SubjectProgress subject(CaseFile file, PersonId person) {
    return file.progress().of(person).orElseThrow(() -> Rejection.at("subject", "not-a-subject"));
  }

  static void requireDistinct(List<PersonId> persons) {
    if (new HashSet<>(persons).size() < persons.size()) {
      throw Rejection.at("subjects", "subject-repeated");
    }
  }

  static void requireAfterOpening(PartialDate on, CaseFile file) {
    if (on.isSurelyBefore(file.openedOn())) {
      throw Rejection.at("occurredOn", "before-opening", "on", file.openedOn());
    }
  }

  static void requireAfterDecision(PartialDate on, SubjectProgress subject) {
    PartialDate decidedOn = subject.decidedOn();
    if (decidedOn != null && on.isSurelyBefore(decidedOn)) {
      throw Rejection.at("occurredOn", "before-decision", "on", decidedOn);
    }
  }

  /// An appeal from the case that was decided, and that left something not as it was.
  static AppealTaken requireChanging(CaseId caseId, AppealId appeal, Asking asking) {
    return asking.facts().appealsOf(caseId).stream().filter(it -> it.appeal().equals(appeal) && it.changesDecision()).findFirst()
        .orElseThrow(() -> Rejection.at("appealId", "appeal-changed-nothing"));
  }

  static void requirePast(Approval approval, Asking asking) {
    asking.requireApproved(approval);
  }

  static void requireText(String field, String text) {
    if (text.isBlank()) {
      throw Rejection.at(field, "field-required", "field", Words.of("field." + field));
    }
  }

  /// 回避 (监察法 67条): whoever a decision says so of, and every subject himself, is given no part in the case.
  static void requireNotRecused(String field, Collection<StaffId> staff, CaseFile file, Asking asking) {
    recusedOf(staff, file, asking).ifPresent(one -> {
      throw Rejection.at(field, "must-withdraw", "staff", one);
    });
  }

  /// A step that one of them took on an earlier day was taken, and is marked; on the day itself another can take it (DOMAIN 8.2).
  static Set<ProcedureFlaw> recusedIn(String field, Collection<StaffId> staff, PartialDate on, CaseFile file, Asking asking) {
    if (isOver(on, file, asking)) {
      return recusedOf(staff, file, asking).isPresent() ? Set.of(ProcedureFlaw.RECUSED_TOOK_PART) : Set.of();
    }
    requireNotRecused(field, staff, file, asking);
    return Set.of();
  }

  private static Optional<StaffId> recusedOf(Collection<StaffId> staff, CaseFile file, Asking asking) {
    return staff.stream().filter(one -> Recusal.mustRecuse(one, file.staff().recused(), file.progress().persons(), asking)).findFirst();
  }

  /// Papers of an earlier day, and whatever is entered of an existing case, tell what can't be changed any more.
  static boolean isOver(PartialDate on, CaseFile file, Asking asking) {
    return file.existing() || !on.isKnown() || on.latest().isBefore(asking.today());
  }

  /// 监察法 44条1款: two or more. That only one took part has happened and is marked; that nobody did can't be.
  static Set<ProcedureFlaw> pairOf(String field, Collection<StaffId> staff) {
    if (staff.isEmpty()) {
      throw Rejection.at(field, "field-required", "field", Words.of("field." + field));
    }
    return new HashSet<>(staff).size() < 2 ? Set.of(ProcedureFlaw.ONE_PERSON) : Set.of();
  }

  static Set<ProcedureFlaw> approvalOf(Approval approval, PartialDate act) {
    return approval.approvedOn().isSurelyAfter(act) ? Set.of(ProcedureFlaw.APPROVED_AFTERWARDS) : Set.of();
  }

  static Set<ProcedureFlaw> both(Set<ProcedureFlaw> some, Set<ProcedureFlaw> others) {
    EnumSet<ProcedureFlaw> all = EnumSet.noneOf(ProcedureFlaw.class);
    all.addAll(some);
    all.addAll(others);
    return all.isEmpty() ? Set.of() : Set.copyOf(all);
  }

  static Rejection wrongState(CaseStep step, Enum<?> state) {
    return Rejection.because("wrong-state", "state", state, "command", Words.of("command." + step.command()));
  }
}
