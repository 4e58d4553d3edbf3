package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.BUREAU;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DEPUTY;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.JUDGE;
import static mingjian.command.casefile.CaseWords.LEADER;
import static mingjian.command.casefile.CaseWords.MEMBER;
import static mingjian.command.casefile.CaseWords.MISCONDUCT;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.SECOND;
import static mingjian.command.casefile.CaseWords.STRANGER;
import static mingjian.command.casefile.CaseWords.THIRD;
import static mingjian.command.casefile.CaseWords.WORKS;
import static mingjian.command.casefile.CaseWords.approval;
import static mingjian.command.casefile.CaseWords.decided;
import static mingjian.command.casefile.CaseWords.inHearing;
import static mingjian.command.casefile.CaseWords.investigated;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.open;
import static mingjian.command.casefile.CaseWords.opened;
import static mingjian.command.casefile.CaseWords.openedVaguely;
import static mingjian.command.casefile.CaseWords.served;
import static mingjian.command.casefile.CaseWords.so;
import static mingjian.command.casefile.CaseWords.stated;
import static mingjian.command.casefile.CaseWords.teamed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
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
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.HeadFlag;
import mingjian.events.casefile.InvestigationEvent.CaseOpeningAnnounced;
import mingjian.events.casefile.InvestigationEvent.FactMaterialServed;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.HeadFlagSet;
import mingjian.events.casefile.InvestigationEvent.RecusalDecided;
import mingjian.events.casefile.InvestigationEvent.SubjectAdded;
import mingjian.events.casefile.InvestigationEvent.SubjectIdentityRecorded;
import mingjian.events.casefile.InvestigationEvent.TeamChanged;
import mingjian.events.casefile.Subject;
import org.junit.jupiter.api.Test;

class InvestigationTest {
  private static Scenario file(CaseEvent... past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  @Test
  void a_team_of_leader_and_two_members_may_be_assigned() {
    file(opened()).when(assign(Set.of(SECOND, THIRD))).then(teamed());
  }

  @Test
  void a_team_of_one_member_may_not() {
    file(opened()).when(assign(Set.of(SECOND))).thenRejected("team-too-small");
  }

  @Test
  void a_second_team_may_not_be_assigned_beside_the_first() {
    file(open()).when(assign(Set.of(SECOND, THIRD))).thenRejected("team-already-assigned");
  }

  @Test
  void an_investigator_does_not_appoint_the_team() {
    file(opened()).by(Role.INVESTIGATOR).when(assign(Set.of(SECOND, THIRD))).thenRejected("not-permitted");
  }

  @Test
  void a_changed_team_says_who_left() {
    StaffId fourth = new StaffId("chengban04");
    file(open()).when(new ChangeTeam(CASE, LEADER, Set.of(SECOND, fourth), null, "工作调整", APPROVAL, on("2025-07-01")))
        .then(new TeamChanged(
            CASE, LEADER, Set.of(SECOND, fourth), null, Set.of(THIRD), "工作调整", APPROVAL, on("2025-07-01")));
  }

  @Test
  void a_team_that_is_not_there_may_not_be_changed() {
    file(opened()).when(new ChangeTeam(CASE, LEADER, Set.of(SECOND, THIRD), null, "工作调整", APPROVAL, on("2025-07-01")))
        .thenRejected("team-not-assigned");
  }

  @Test
  void who_has_to_withdraw_may_not_come_back() {
    var withdrawn = new RecusalDecided(CASE, THIRD, "与被审查调查人有近亲属关系", true, APPROVAL, on("2025-06-10"));
    file(open()).when(new DecideRecusal(CASE, THIRD, "与被审查调查人有近亲属关系", true, APPROVAL, on("2025-06-10"))).then(withdrawn);
    file(so(open(), withdrawn))
        .when(new ChangeTeam(CASE, LEADER, Set.of(SECOND, THIRD), null, "工作调整", APPROVAL, on("2025-07-01")))
        .thenRejected("must-withdraw");
  }

  @Test
  void nobody_is_of_the_team_of_his_own_case() {
    file(opened()).knowing(NoFacts.holding(THIRD, DIRECTOR)).when(assign(Set.of(SECOND, THIRD))).thenRejected("must-withdraw");
    file(open()).knowing(NoFacts.holding(LEADER, DIRECTOR))
        .when(new ChangeTeam(CASE, LEADER, Set.of(SECOND, JUDGE), null, "工作调整", APPROVAL, on("2025-07-01"))).thenRejected("must-withdraw");
    file(opened()).knowing(NoFacts.holding(THIRD, STRANGER)).when(assign(Set.of(SECOND, THIRD))).then(teamed());
  }

  @Test
  void who_has_to_withdraw_neither_announces_nor_shows_the_facts() {
    CaseEvent[] withdrawn = so(open(), new RecusalDecided(CASE, SECOND, "与被审查调查人有近亲属关系", true, APPROVAL, on("2025-06-10")));
    file(withdrawn).when(announce("2026-03-02")).thenRejected("must-withdraw");
    file(withdrawn).when(serve("2026-03-02")).thenRejected("must-withdraw");
    file(open()).when(announce("2026-03-02")).events();
    file(open()).when(serve("2026-03-02")).events();
  }

  @Test
  void what_he_did_on_an_earlier_day_is_recorded_and_marked() {
    CaseEvent[] withdrawn = so(open(), new RecusalDecided(CASE, SECOND, "与被审查调查人有近亲属关系", true, APPROVAL, on("2025-06-10")));
    assertThat(((CaseOpeningAnnounced) file(withdrawn).when(announce("2025-06-12")).events().getFirst()).flaws())
        .containsExactly(ProcedureFlaw.RECUSED_TOOK_PART);
    assertThat(((FactMaterialServed) file(withdrawn).when(serve("2025-09-01")).events().getFirst()).flaws()).containsExactly(ProcedureFlaw.RECUSED_TOOK_PART);
  }

  private static AnnounceCaseOpening announce(String day) {
    return new AnnounceCaseOpening(CASE, List.of(), List.of(LEADER, SECOND), PAPER, on(day));
  }

  private static ServeFactMaterial serve(String day) {
    return new ServeFactMaterial(CASE, DIRECTOR, List.of(LEADER, SECOND), PAPER, true, on(day));
  }

  @Test
  void who_need_not_withdraw_may_stay() {
    file(so(open(), new RecusalDecided(CASE, THIRD, "申请不成立", false, APPROVAL, on("2025-06-10"))))
        .when(new ChangeTeam(CASE, LEADER, Set.of(SECOND, THIRD), null, "工作调整", APPROVAL, on("2025-07-01"))).events();
  }

  @Test
  void who_hears_the_case_may_not_join_the_team() {
    file(inHearing()).when(new ChangeTeam(CASE, LEADER, Set.of(SECOND, JUDGE), null, "工作调整", APPROVAL, on("2025-11-01")))
        .thenRejected("hearing-officer-of-team");
  }

  @Test
  void an_opening_announced_by_one_is_recorded_and_marked() {
    file(open()).when(new AnnounceCaseOpening(CASE, List.of(), List.of(LEADER), null, on("2025-06-04"))).then(
        new CaseOpeningAnnounced(
            CASE, List.of(DIRECTOR), List.of(LEADER), null, Set.of(ProcedureFlaw.ONE_PERSON), on("2025-06-04")));
  }

  @Test
  void an_opening_announced_by_nobody_is_not() {
    file(open()).when(new AnnounceCaseOpening(CASE, List.of(), List.of(), null, on("2025-06-04"))).thenRejected("field-required");
  }

  @Test
  void an_opening_is_not_announced_before_it_happened() {
    file(open()).when(new AnnounceCaseOpening(CASE, List.of(), List.of(LEADER, SECOND), null, on("2025-05-31")))
        .thenRejected("before-opening");
  }

  @Test
  void a_subject_may_be_added_with_approval() {
    Subject deputy = new Subject(DEPUTY, MEMBER, null);
    file(open()).when(new AddSubject(CASE, deputy, List.of(APPROVAL), on("2025-07-01")))
        .then(new SubjectAdded(CASE, deputy, List.of(APPROVAL), on("2025-07-01")));
    file(open()).when(new AddSubject(CASE, deputy, List.of(), on("2025-07-01"))).thenRejected("opening-not-approved");
  }

  @Test
  void a_subject_may_not_be_added_twice() {
    file(open()).when(new AddSubject(CASE, new Subject(DIRECTOR, MEMBER, null), List.of(APPROVAL), on("2025-07-01")))
        .thenRejected("subject-repeated");
  }

  @Test
  void who_a_subject_is_may_change_during_the_case() {
    file(open()).when(new RecordSubjectIdentity(CASE, DIRECTOR, MEMBER, null, on("2025-08-01")))
        .then(new SubjectIdentityRecorded(CASE, DIRECTOR, MEMBER, null, on("2025-08-01")));
  }

  @Test
  void what_was_open_may_be_specified_piece_by_piece() {
    var withUnit = new FactsSpecified(CASE, List.of(DIRECTOR), BUREAU, Set.of(), null, null, "初查", on("2025-06-20"));
    file(openedVaguely()).when(new SpecifyFacts(CASE, BUREAU, Set.of(), null, null, "初查", on("2025-06-20"))).then(withUnit);
    file(openedVaguely(), withUnit).when(new SpecifyFacts(CASE, null, WORKS, MISCONDUCT, null, "合同", on("2025-07-20")))
        .then(new FactsSpecified(CASE, List.of(DIRECTOR), BUREAU, WORKS, MISCONDUCT, null, "合同", on("2025-07-20")));
  }

  @Test
  void nothing_new_records_nothing() {
    file(open()).when(new SpecifyFacts(CASE, BUREAU, Set.of(), null, null, "初查", on("2025-06-20"))).thenNothing();
  }

  @Test
  void a_head_flag_needs_its_reason() {
    file(open()).when(new SetHeadFlag(CASE, DIRECTOR, HeadFlag.BOTH, "任职文件", on("2025-06-20")))
        .then(new HeadFlagSet(CASE, DIRECTOR, HeadFlag.BOTH, "任职文件", on("2025-06-20")));
    file(open()).when(new SetHeadFlag(CASE, DIRECTOR, HeadFlag.BOTH, " ", on("2025-06-20"))).thenRejected("field-required");
  }

  @Test
  void facts_shown_by_two_have_no_flaw() {
    file(open()).when(serve(DIRECTOR, LEADER, SECOND)).then(served(DIRECTOR));
  }

  @Test
  void facts_shown_by_one_are_recorded_with_it() {
    FactMaterialServed event = (FactMaterialServed) file(open()).when(serve(DIRECTOR, LEADER, LEADER)).events().getFirst();
    assertThat(event.flaws()).containsExactly(ProcedureFlaw.ONE_PERSON);
  }

  @Test
  void facts_are_shown_to_subjects_only() {
    file(open()).when(serve(STRANGER, LEADER, SECOND)).thenRejected("not-a-subject");
  }

  @Test
  void facts_may_not_be_shown_tomorrow() {
    file(open()).when(new ServeFactMaterial(CASE, DIRECTOR, List.of(LEADER, SECOND), PAPER, true, on("2026-03-03")))
        .thenRejected("in-the-future");
  }

  @Test
  void facts_may_not_be_shown_after_the_decision() {
    assertThat(file(decided()).when(serve(DIRECTOR, LEADER, SECOND)).thenRejected("wrong-state").inChinese())
        .isEqualTo("当前状态为“已作出处理决定”，不能执行“事实材料见面”。");
  }

  @Test
  void a_statement_may_be_recorded_after_the_facts_were_shown() {
    file(so(open(), served(DIRECTOR))).when(state()).then(stated(DIRECTOR));
  }

  @Test
  void a_statement_may_not_be_recorded_before() {
    file(open()).when(state()).thenRejected("wrong-state");
  }

  @Test
  void a_statement_may_be_added_in_hearing() {
    file(inHearing()).when(new RecordStatement(CASE, DIRECTOR, true, "对数额有异议", null, null, on("2025-10-20"))).events();
    file(investigated()).when(state()).events();
  }

  private static AssignTeam assign(Set<StaffId> members) {
    return new AssignTeam(CASE, LEADER, members, null, approval("2025-06-03"), on("2025-06-03"));
  }

  private static ServeFactMaterial serve(PersonId person, StaffId... by) {
    return new ServeFactMaterial(CASE, person, List.of(by), PAPER, true, on("2025-09-01"));
  }

  private static RecordStatement state() {
    return new RecordStatement(CASE, DIRECTOR, false, "没有意见", null, null, on("2025-09-02"));
  }
}
