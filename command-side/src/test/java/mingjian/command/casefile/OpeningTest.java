package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.BUREAU;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.CASE_NUMBER;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.MISCONDUCT;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.PARTY_NUMBER;
import static mingjian.command.casefile.CaseWords.PARTY_OPENING;
import static mingjian.command.casefile.CaseWords.PLACE;
import static mingjian.command.casefile.CaseWords.STRANGER;
import static mingjian.command.casefile.CaseWords.SUBJECTS;
import static mingjian.command.casefile.CaseWords.SUPERVISION_OPENING;
import static mingjian.command.casefile.CaseWords.WORKS;
import static mingjian.command.casefile.CaseWords.approval;
import static mingjian.command.casefile.CaseWords.identity;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.open;
import static mingjian.command.casefile.CaseWords.opened;
import static mingjian.command.casefile.CaseWords.openedVaguely;
import static mingjian.command.casefile.CaseWords.so;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.SeveralFiles;
import mingjian.command.casefile.OpeningCommand.AssignNumber;
import mingjian.command.casefile.OpeningCommand.OpenCase;
import mingjian.command.casefile.OpeningCommand.RecordJurisdiction;
import mingjian.command.casefile.OpeningCommand.RecordPublicAnnouncement;
import mingjian.command.casefile.OpeningCommand.RegisterExistingCase;
import mingjian.command.casefile.OpeningCommand.VoidNumber;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.casefile.AnnouncedPart;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseNumber;
import mingjian.events.casefile.JurisdictionKind;
import mingjian.events.casefile.Opening;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.JurisdictionRecorded;
import mingjian.events.casefile.OpeningEvent.NumberAssigned;
import mingjian.events.casefile.OpeningEvent.NumberVoided;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectState;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import org.junit.jupiter.api.Test;

class OpeningTest {
  private static final CaseNumber NEXT_NUMBER = new CaseNumber("某县纪委监委", CaseNumber.Kind.CASE_FILE, 2025, "8");

  private static Scenario file(CaseEvent... past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  @Test
  void an_approved_case_may_be_opened() {
    file().when(openCase(List.of(PARTY_OPENING), SUBJECTS)).then(opened());
  }

  @Test
  void a_number_is_given_to_one_case() {
    OpenCase c = openCase(List.of(PARTY_OPENING), SUBJECTS);
    new SeveralFiles(new NoFacts(), new CaseDecider()).send(c).refuses(
        new OpenCase(new CaseId("case-2"), c.caseNumber(), c.openings(), null, c.subjects(), BUREAU, WORKS, MISCONDUCT, "在工程建设中为他人谋取利益", PLACE,
            "某县纪委监委", Secrecy.WORK_SECRET, c.documents()),
        "number-taken");
  }

  @Test
  void a_case_without_approval_may_not() {
    Opening unapproved = new Opening(Opening.Procedure.PARTY, PARTY_NUMBER, on("2025-06-01"), List.of());
    assertThat(file().when(openCase(List.of(unapproved), SUBJECTS)).thenRejected("opening-not-approved").inChinese())
        .isEqualTo("未完成初步核实或缺少立案批准文书，不能立案。");
  }

  @Test
  void nor_one_without_the_report_of_the_verification() {
    file().when(openCase(List.of(PARTY_OPENING), SUBJECTS, List.of())).thenRejected("opening-not-approved");
  }

  @Test
  void both_procedures_make_one_case_opened_on_the_earlier_day() {
    CaseOpened event = (CaseOpened) file()
        .when(openCase(List.of(SUPERVISION_OPENING, PARTY_OPENING), SUBJECTS)).events().getFirst();
    assertThat(event.occurredOn()).isEqualTo(on("2025-06-01"));
    assertThat(event.claims()).hasSize(3);
  }

  @Test
  void the_same_procedure_twice_does_not() {
    file().when(openCase(List.of(PARTY_OPENING, PARTY_OPENING), SUBJECTS)).thenRejected("opening-repeated");
  }

  @Test
  void a_case_needs_a_procedure() {
    file().when(openCase(List.of(), SUBJECTS)).thenRejected("opening-missing");
  }

  @Test
  void a_case_needs_a_subject() {
    file().when(openCase(List.of(PARTY_OPENING), List.of())).thenRejected("case-without-subject");
  }

  @Test
  void nobody_is_a_subject_twice() {
    file().when(openCase(List.of(PARTY_OPENING), List.of(SUBJECTS.getFirst(), SUBJECTS.getFirst())))
        .thenRejected("subject-repeated");
  }

  @Test
  void a_subject_must_be_in_the_register() {
    file().knowing(new NoFacts() {
      @Override
      public boolean exists(String aggregateId) {
        return !aggregateId.equals(DIRECTOR.value());
      }
    }).when(openCase(List.of(PARTY_OPENING), SUBJECTS)).thenRejected("not-found");
  }

  @Test
  void the_party_may_not_open_alone_against_one_who_is_no_member() {
    file().when(openCase(List.of(PARTY_OPENING), List.of(noMember()))).thenRejected("not-a-party-member");
  }

  @Test
  void the_supervision_commission_may() {
    file().when(openCase(List.of(SUPERVISION_OPENING), List.of(noMember()))).events();
  }

  @Test
  void an_approval_after_the_opening_is_marked() {
    Opening late = new Opening(Opening.Procedure.PARTY, PARTY_NUMBER, on("2025-06-01"), List.of(approval("2025-06-05")));
    CaseOpened event = (CaseOpened) file().when(openCase(List.of(late), SUBJECTS)).events().getFirst();
    assertThat(event.flaws()).containsExactly(ProcedureFlaw.APPROVED_AFTERWARDS);
  }

  @Test
  void a_case_may_not_be_opened_tomorrow() {
    Opening ahead = new Opening(Opening.Procedure.PARTY, PARTY_NUMBER, on("2026-03-03"), List.of(APPROVAL));
    file().when(openCase(List.of(ahead), SUBJECTS)).thenRejected("in-the-future");
  }

  @Test
  void a_number_stands_where_its_kind_belongs() {
    Opening mixed = new Opening(Opening.Procedure.SUPERVISION, PARTY_NUMBER, on("2025-06-01"), List.of(APPROVAL));
    file().when(openCase(List.of(mixed), SUBJECTS)).thenRejected("number-kind-mismatch");
  }

  @Test
  void a_hearing_officer_does_not_open_cases() {
    file().by(Role.HEARING_OFFICER).when(openCase(List.of(PARTY_OPENING), SUBJECTS)).thenRejected("not-permitted");
  }

  @Test
  void an_existing_case_may_be_entered_where_it_stands() {
    file().when(enter(new Standing(DIRECTOR, SubjectState.IN_HEARING, on("2025-10"), null)))
        .then(CaseWords.existing(new Standing(DIRECTOR, SubjectState.IN_HEARING, on("2025-10"), null)));
  }

  @Test
  void an_existing_case_with_all_its_outcomes_is_closed() {
    Standing executed = new Standing(DIRECTOR, SubjectState.EXECUTED, on("2025-12-01"), null);
    file().when(enter(executed))
        .then(CaseWords.existing(executed), new CaseClosed(CASE, List.of(DIRECTOR), on("2025-12-01")));
  }

  @Test
  void an_existing_case_without_approval_is_entered_and_marked() {
    Opening unapproved = new Opening(Opening.Procedure.PARTY, null, on("2011"), List.of());
    ExistingCaseRegistered event = (ExistingCaseRegistered) file()
        .when(new RegisterExistingCase(
            CASE, null, List.of(unapproved), null, SUBJECTS, List.of(), null, Set.of(), null, "纸质案卷", null, "某县纪委",
            Secrecy.INTERNAL, List.of()))
        .events().getFirst();
    assertThat(event.flaws()).containsExactly(ProcedureFlaw.APPROVAL_MISSING);
    assertThat(event.occurredOn()).isEqualTo(on("2011"));
  }

  @Test
  void nobody_stands_in_a_case_who_is_not_its_subject() {
    file().when(enter(new Standing(STRANGER, SubjectState.DECIDED, on("2025-10"), null))).thenRejected("standing-unfit");
  }

  @Test
  void what_others_announced_may_be_recorded_without_a_date() {
    var announcement = new PublicAnnouncementRecorded(
        CASE, "9QZRAD/33", DIRECTOR, List.of(BUREAU), PLACE, "某县水务局原局长", "涉嫌严重违纪", true, "7",
        Set.of(AnnouncedPart.PLACE), PartialDate.UNKNOWN);
    file().when(new RecordPublicAnnouncement(
            CASE, "9QZRAD/33", DIRECTOR, List.of(BUREAU), PLACE, "某县水务局原局长", "涉嫌严重违纪", true, "7",
            Set.of(AnnouncedPart.PLACE), PartialDate.UNKNOWN))
        .then(announcement);
    file(announcement).when(new RecordJurisdiction(CASE, JurisdictionKind.BY_LEVEL, null, "某市纪委", PAPER, on("2025-06-01")))
        .thenRejected("wrong-state");
  }

  @Test
  void a_case_without_number_may_get_one_later() {
    file(openedVaguely()).when(new AssignNumber(CASE, CASE_NUMBER, on("2025-06-05")))
        .then(new NumberAssigned(CASE, CASE_NUMBER, on("2025-06-05")));
  }

  @Test
  void a_second_number_of_a_kind_may_not_be_given() {
    file(open()).when(new AssignNumber(CASE, NEXT_NUMBER, on("2025-06-05"))).thenRejected("number-already-assigned");
  }

  @Test
  void a_number_of_next_year_does_not_exist() {
    CaseNumber ahead = new CaseNumber("某县纪委监委", CaseNumber.Kind.CASE_FILE, 2027, "1");
    file(openedVaguely()).when(new AssignNumber(CASE, ahead, on("2025-06-05"))).thenRejected("number-malformed");
  }

  @Test
  void a_voided_number_is_explained_and_replaced() {
    file(open()).when(new VoidNumber(CASE, CASE_NUMBER, NEXT_NUMBER, "与纸质登记不符", APPROVAL, on("2025-07-01"))).then(
        new NumberVoided(CASE, CASE_NUMBER, "与纸质登记不符", APPROVAL, on("2025-07-01")),
        new NumberAssigned(CASE, NEXT_NUMBER, on("2025-07-01")));
  }

  @Test
  void a_number_of_another_case_may_not_be_voided() {
    file(open()).when(new VoidNumber(CASE, NEXT_NUMBER, null, "与纸质登记不符", APPROVAL, on("2025-07-01")))
        .thenRejected("number-not-of-case");
  }

  @Test
  void a_voided_number_leaves_room_for_another() {
    file(so(open(), new NumberVoided(CASE, CASE_NUMBER, "与纸质登记不符", APPROVAL, on("2025-07-01"))))
        .when(new AssignNumber(CASE, NEXT_NUMBER, on("2025-07-02")))
        .then(new NumberAssigned(CASE, NEXT_NUMBER, on("2025-07-02")));
  }

  @Test
  void a_designated_case_says_who_designated_it() {
    file(open()).when(new RecordJurisdiction(CASE, JurisdictionKind.DESIGNATED, "某市纪委", "某县纪委", PAPER, on("2025-06-01")))
        .then(new JurisdictionRecorded(CASE, JurisdictionKind.DESIGNATED, "某市纪委", "某县纪委", PAPER, on("2025-06-01")));
    file(open()).when(new RecordJurisdiction(CASE, JurisdictionKind.DESIGNATED, null, "某县纪委", PAPER, on("2025-06-01")))
        .thenRejected("jurisdiction-without-origin");
  }

  private static Subject noMember() {
    return new Subject(DIRECTOR, identity(PoliticalStatus.MASSES, ServiceStatus.IN_SERVICE), null);
  }

  private static OpenCase openCase(List<Opening> openings, List<Subject> subjects) {
    return openCase(openings, subjects, List.of(PAPER));
  }

  private static OpenCase openCase(List<Opening> openings, List<Subject> subjects, List<DocumentRef> documents) {
    return new OpenCase(
        CASE, CASE_NUMBER, openings, null, subjects, BUREAU, WORKS, MISCONDUCT, "在工程建设中为他人谋取利益", PLACE, "某县纪委监委",
        Secrecy.WORK_SECRET, documents);
  }

  private static RegisterExistingCase enter(Standing standing) {
    return new RegisterExistingCase(
        CASE, CASE_NUMBER, List.of(PARTY_OPENING), null, SUBJECTS, List.of(standing), BUREAU, WORKS, MISCONDUCT,
        "在工程建设中为他人谋取利益", PLACE, "某县纪委监委", Secrecy.INTERNAL, List.of());
  }
}
