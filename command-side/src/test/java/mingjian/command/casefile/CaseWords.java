package mingjian.command.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.HearingEvent.CaseDecided;
import mingjian.events.casefile.HearingEvent.TransferredToHearing;
import mingjian.events.casefile.InvestigationEvent.FactMaterialServed;
import mingjian.events.casefile.InvestigationEvent.StatementRecorded;
import mingjian.events.casefile.InvestigationEvent.TeamAssigned;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.ExecutionReported;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisedCategory;

/// A case in words: opened on 1 June 2025, team of three, facts shown in September, heard in October, decided on 10 November.
final class CaseWords {
  static final CaseId CASE = new CaseId("case-1");
  static final PersonId DIRECTOR = new PersonId("person-director");
  static final PersonId DEPUTY = new PersonId("person-deputy");
  static final PersonId STRANGER = new PersonId("person-stranger");
  static final UnitId BUREAU = new UnitId("unit-water");
  static final StaffId LEADER = new StaffId("chengban01");
  static final StaffId SECOND = new StaffId("chengban02");
  static final StaffId THIRD = new StaffId("chengban03");
  static final StaffId JUDGE = new StaffId("shenli01");
  static final StaffId OTHER_JUDGE = new StaffId("shenli02");
  static final Set<FieldOfWork> WORKS = Set.of(FieldOfWork.CONSTRUCTION);
  static final Period MISCONDUCT = new Period(on("2021-03"), on("2023-08"));
  static final Place PLACE = new Place("110114", "某省", "某市", "某县");
  static final DocumentRef PAPER = new DocumentRef("初步核实情况报告", null, on("2025-05-20"));
  static final Approval APPROVAL = approval("2025-05-30");
  static final CaseNumber CASE_NUMBER = new CaseNumber("某县纪委监委", CaseNumber.Kind.CASE_FILE, 2025, "7");
  static final CaseNumber PARTY_NUMBER = new CaseNumber("某县纪委监委", CaseNumber.Kind.PARTY_OPENING, 2025, "12");
  static final Opening PARTY_OPENING = new Opening(Opening.Procedure.PARTY, PARTY_NUMBER, on("2025-06-01"), List.of(APPROVAL));
  static final Opening SUPERVISION_OPENING =
      new Opening(
          Opening.Procedure.SUPERVISION,
          new CaseNumber("某县纪委监委", CaseNumber.Kind.SUPERVISION_OPENING, 2025, "5"), on("2025-06-02"), List.of(APPROVAL));
  static final IdentityStatus MEMBER = identity(PoliticalStatus.PARTY_MEMBER, ServiceStatus.IN_SERVICE);
  static final List<Subject> SUBJECTS = List.of(new Subject(DIRECTOR, MEMBER, null));

  private CaseWords() {}

  static PartialDate on(String date) {
    return PartialDate.parse(date);
  }

  static Approval approval(String date) {
    return new Approval(
        "某县纪委监委", "主要负责人", new StaffId("zhuyao01"), on(date), new DocumentRef("呈批表", null, on(date)));
  }

  static IdentityStatus identity(PoliticalStatus politics, ServiceStatus service) {
    return new IdentityStatus(politics, SupervisedCategory.CIVIL_SERVANT, service, Set.of(), "某县水务局局长", null, "某县委");
  }

  static CaseEvent[] so(CaseEvent[] before, CaseEvent... then) {
    List<CaseEvent> all = new ArrayList<>(Arrays.asList(before));
    all.addAll(Arrays.asList(then));
    return all.toArray(CaseEvent[]::new);
  }

  static CaseOpened opened(Subject... subjects) {
    return new CaseOpened(
        CASE, CASE_NUMBER, List.of(PARTY_OPENING), null, subjects.length == 0 ? SUBJECTS : List.of(subjects), BUREAU, WORKS,
        MISCONDUCT, "在工程建设中为他人谋取利益", PLACE, "某县纪委监委", Secrecy.WORK_SECRET, List.of(PAPER), Set.of(), on("2025-06-01"));
  }

  static CaseOpened openedVaguely() {
    return new CaseOpened(
        CASE, null, List.of(PARTY_OPENING), null, SUBJECTS, null, Set.of(), null, "待查", null, "某县纪委监委", Secrecy.INTERNAL,
        List.of(PAPER), Set.of(), on("2025-06-01"));
  }

  static ExistingCaseRegistered existing(Standing... standings) {
    return new ExistingCaseRegistered(
        CASE, CASE_NUMBER, List.of(PARTY_OPENING), null, SUBJECTS, List.of(standings), BUREAU, WORKS, MISCONDUCT,
        "在工程建设中为他人谋取利益", PLACE, "某县纪委监委", Secrecy.INTERNAL, List.of(), Set.of(), on("2025-06-01"));
  }

  static TeamAssigned teamed() {
    return new TeamAssigned(CASE, LEADER, Set.of(SECOND, THIRD), null, approval("2025-06-03"), on("2025-06-03"));
  }

  static FactMaterialServed served(PersonId person) {
    return new FactMaterialServed(CASE, person, List.of(LEADER, SECOND), PAPER, true, Set.of(), on("2025-09-01"));
  }

  static StatementRecorded stated(PersonId person) {
    return new StatementRecorded(CASE, person, false, "没有意见", null, null, on("2025-09-02"));
  }

  static TransferredToHearing transferred(PersonId... persons) {
    return new TransferredToHearing(
        CASE, List.of(persons), PAPER, null, approval("2025-09-28"), false, Set.of(), on("2025-09-30"));
  }

  static AcceptedForHearing accepted(PersonId... persons) {
    return new AcceptedForHearing(CASE, List.of(persons), Set.of(JUDGE, OTHER_JUDGE), Set.of(), on("2025-10-09"));
  }

  static CaseDecided decided(PersonId... persons) {
    return new CaseDecided(CASE, List.of(persons), "常委会", PAPER, null, "给予处分", Set.of(), on("2025-11-10"));
  }

  static SanctionImposed sanctioned(PersonId person, SanctionKind kind, Penalty penalty) {
    return new SanctionImposed(
        CASE, person, kind, penalty, "某县纪委", List.of(APPROVAL), PAPER, MEMBER, null, Set.of(), on("2025-11-12"));
  }

  static CaseClosed closed(PersonId... persons) {
    return new CaseClosed(CASE, List.of(persons), on("2025-11-12"));
  }

  static DecisionAnnounced announced(PersonId person) {
    return new DecisionAnnounced(
        CASE, person, List.of(LEADER, SECOND), null, false, null, null, null, Set.of(), on("2025-11-20"), false);
  }

  static ExecutionReported executed(PersonId person) {
    return new ExecutionReported(CASE, person, null, "已执行", null, Set.of(), on("2025-12-20"));
  }

  static CaseEvent[] open() {
    return new CaseEvent[] {opened(), teamed()};
  }

  static CaseEvent[] investigated() {
    return so(open(), served(DIRECTOR), stated(DIRECTOR));
  }

  static CaseEvent[] handedOver() {
    return so(investigated(), transferred(DIRECTOR));
  }

  static CaseEvent[] inHearing() {
    return so(handedOver(), accepted(DIRECTOR));
  }

  static CaseEvent[] decided() {
    return so(inHearing(), decided(DIRECTOR));
  }

  static CaseEvent[] punished() {
    return so(
        decided(), sanctioned(DIRECTOR, SanctionKind.PARTY, Penalty.PARTY_EXPULSION), closed(DIRECTOR));
  }
}
