package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.both;
import static mingjian.command.casefile.CaseRules.pairOf;
import static mingjian.command.casefile.CaseRules.recusedIn;
import static mingjian.command.casefile.CaseRules.requireAfterOpening;
import static mingjian.command.casefile.CaseRules.requireNotRecused;
import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireSubject;
import static mingjian.command.casefile.CaseRules.requireSubjects;
import static mingjian.command.casefile.CaseRules.requireText;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.CaseFile.KnownFacts;
import mingjian.command.casefile.InvestigationCommand.AddSubject;
import mingjian.command.casefile.InvestigationCommand.AnnounceCaseOpening;
import mingjian.command.casefile.InvestigationCommand.AssignTeam;
import mingjian.command.casefile.InvestigationCommand.ChangeTeam;
import mingjian.command.casefile.InvestigationCommand.DecideRecusal;
import mingjian.command.casefile.InvestigationCommand.RecordStatement;
import mingjian.command.casefile.InvestigationCommand.RecordSubjectIdentity;
import mingjian.command.casefile.InvestigationCommand.ServeFactMaterial;
import mingjian.command.casefile.InvestigationCommand.SetHeadFlag;
import mingjian.command.casefile.InvestigationCommand.SpecifyFacts;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.InvestigationEvent.CaseOpeningAnnounced;
import mingjian.events.casefile.InvestigationEvent.FactMaterialServed;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.HeadFlagSet;
import mingjian.events.casefile.InvestigationEvent.RecusalDecided;
import mingjian.events.casefile.InvestigationEvent.StatementRecorded;
import mingjian.events.casefile.InvestigationEvent.SubjectAdded;
import mingjian.events.casefile.InvestigationEvent.SubjectIdentityRecorded;
import mingjian.events.casefile.InvestigationEvent.TeamAssigned;
import mingjian.events.casefile.InvestigationEvent.TeamChanged;
import org.jspecify.annotations.Nullable;

/// Team and recusal, the facts of the case, the meeting over the facts and the statement.
final class InvestigationRules {
  private InvestigationRules() {}

  static List<CaseEvent> decide(InvestigationCommand command, CaseFile file, Asking asking) {
    return switch (command) {
      case AssignTeam c -> assign(c, file, asking);
      case ChangeTeam c -> change(c, file, asking);
      case DecideRecusal c -> recuse(c, asking);
      case AnnounceCaseOpening c -> announce(c, file, asking);
      case AddSubject c -> add(c, file, asking);
      case RecordSubjectIdentity c -> identify(c, file, asking);
      case SpecifyFacts c -> specify(c, file, asking);
      case SetHeadFlag c -> flag(c, file, asking);
      case ServeFactMaterial c -> serve(c, file, asking);
      case RecordStatement c -> hear(c, file, asking);
    };
  }

  /// Everybody of the team, leader and safety officer among them.
  static Set<StaffId> everybody(StaffId leader, Set<StaffId> members, @Nullable StaffId safetyOfficer) {
    Set<StaffId> all = new HashSet<>(members);
    all.add(leader);
    if (safetyOfficer != null) {
      all.add(safetyOfficer);
    }
    return all;
  }

  private static List<CaseEvent> assign(AssignTeam c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireTeam(c.members(), everybody(c.leader(), c.members(), c.safetyOfficer()), file, asking);
    return List.of(
        new TeamAssigned(c.caseId(), c.leader(), c.members(), c.safetyOfficer(), c.approval(), c.occurredOn()));
  }

  private static List<CaseEvent> change(ChangeTeam c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("reason", c.reason());
    Set<StaffId> team = everybody(c.leader(), c.members(), c.safetyOfficer());
    requireTeam(c.members(), team, file, asking);
    Set<StaffId> left = new HashSet<>(file.staff().team());
    left.removeAll(team);
    return List.of(new TeamChanged(
        c.caseId(), c.leader(), c.members(), c.safetyOfficer(), Set.copyOf(left), c.reason(), c.approval(),
        c.occurredOn()));
  }

  private static List<CaseEvent> recuse(DecideRecusal c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("ground", c.ground());
    return List.of(
        new RecusalDecided(c.caseId(), c.staff(), c.ground(), c.withdraws(), c.approval(), c.occurredOn()));
  }

  private static List<CaseEvent> announce(AnnounceCaseOpening c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireAfterOpening(c.occurredOn(), file);
    Set<ProcedureFlaw> flaws = both(pairOf("announcers", c.announcers()), recusedIn("announcers", c.announcers(), c.occurredOn(), file, asking));
    return List.of(new CaseOpeningAnnounced(
        c.caseId(), requireSubjects(CaseStep.ANNOUNCE_CASE_OPENING, file, c.subjects()), c.announcers(), c.document(), flaws, c.occurredOn()));
  }

  private static List<CaseEvent> add(AddSubject c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireAfterOpening(c.occurredOn(), file);
    if (file.progress().of(c.subject().person()).isPresent()) {
      throw Rejection.at("subject", "subject-repeated");
    }
    if (c.approvals().isEmpty() && !file.existing()) {
      throw Rejection.at("approvals", "opening-not-approved");
    }
    c.approvals().forEach(approval -> requirePast(approval, asking));
    asking.requireExists("subject", "office-holders", c.subject().person());
    return List.of(new SubjectAdded(c.caseId(), c.subject(), c.approvals(), c.occurredOn()));
  }

  private static List<CaseEvent> identify(RecordSubjectIdentity c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireSubject(CaseStep.RECORD_SUBJECT_IDENTITY, file, c.subject());
    return List.of(new SubjectIdentityRecorded(c.caseId(), c.subject(), c.status(), c.document(), c.occurredOn()));
  }

  private static List<CaseEvent> specify(SpecifyFacts c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.unit() != null) {
      asking.requireExists("unit", "units", c.unit());
    }
    if (c.misconduct() != null) {
      asking.requirePast("misconduct", c.misconduct().from());
    }
    KnownFacts before = file.facts();
    KnownFacts now = new KnownFacts(
        c.unit() == null ? before.unit() : c.unit(),
        c.fields().isEmpty() ? before.fields() : c.fields(),
        c.misconduct() == null ? before.misconduct() : c.misconduct(),
        c.place() == null ? before.place() : c.place());
    return now.equals(before)
        ? List.of()
        : List.of(new FactsSpecified(
            c.caseId(), file.progress().persons(), now.unit(), now.fields(), now.misconduct(), now.place(), c.basis(),
            c.occurredOn()));
  }

  private static List<CaseEvent> flag(SetHeadFlag c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireText("reason", c.reason());
    requireSubject(CaseStep.SET_HEAD_FLAG, file, c.subject());
    return List.of(new HeadFlagSet(c.caseId(), c.subject(), c.flag(), c.reason(), c.occurredOn()));
  }

  private static List<CaseEvent> serve(ServeFactMaterial c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireAfterOpening(c.occurredOn(), file);
    requireSubject(CaseStep.SERVE_FACT_MATERIAL, file, c.subject());
    Set<ProcedureFlaw> flaws = both(pairOf("servedBy", c.servedBy()), recusedIn("servedBy", c.servedBy(), c.occurredOn(), file, asking));
    return List.of(new FactMaterialServed(c.caseId(), c.subject(), c.servedBy(), c.document(), c.signed(), flaws, c.occurredOn()));
  }

  private static List<CaseEvent> hear(RecordStatement c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireAfterOpening(c.occurredOn(), file);
    requireText("statement", c.statement());
    requireSubject(CaseStep.RECORD_STATEMENT, file, c.subject());
    return List.of(new StatementRecorded(
        c.caseId(), c.subject(), c.objects(), c.statement(), c.verified(), c.document(), c.occurredOn()));
  }

  /// 组长 and at least two members (规则 40条); nobody who has to withdraw, nobody who hears the case (规则 55条).
  private static void requireTeam(Set<StaffId> members, Set<StaffId> everybody, CaseFile file, Asking asking) {
    if (members.size() < 2) {
      throw Rejection.at("members", "team-too-small");
    }
    requireNotRecused("members", everybody, file, asking);
    if (everybody.stream().anyMatch(file.staff().hearing()::contains)) {
      throw Rejection.at("members", "hearing-officer-of-team");
    }
  }
}
