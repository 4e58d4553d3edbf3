package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.BUREAU;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DEPUTY;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.JUDGE;
import static mingjian.command.casefile.CaseWords.LEADER;
import static mingjian.command.casefile.CaseWords.MEMBER;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.SECOND;
import static mingjian.command.casefile.CaseWords.STRANGER;
import static mingjian.command.casefile.CaseWords.announced;
import static mingjian.command.casefile.CaseWords.closed;
import static mingjian.command.casefile.CaseWords.decided;
import static mingjian.command.casefile.CaseWords.executed;
import static mingjian.command.casefile.CaseWords.investigated;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.open;
import static mingjian.command.casefile.CaseWords.opened;
import static mingjian.command.casefile.CaseWords.punished;
import static mingjian.command.casefile.CaseWords.so;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.Limits;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.casefile.FilingCommand.ArchiveCase;
import mingjian.command.casefile.FilingCommand.CorrectRecord;
import mingjian.command.casefile.FilingCommand.SealFile;
import mingjian.command.casefile.FilingCommand.UnsealFile;
import mingjian.command.casefile.OutcomeCommand.AnnounceDecision;
import mingjian.command.casefile.OutcomeCommand.ClearSubject;
import mingjian.command.casefile.OutcomeCommand.DecideNoSanction;
import mingjian.command.casefile.OutcomeCommand.ExemptSubject;
import mingjian.command.casefile.OutcomeCommand.RecordAppealOutcome;
import mingjian.command.casefile.OutcomeCommand.ReportExecution;
import mingjian.command.casefile.OutcomeCommand.TransferToProcuratorate;
import mingjian.command.casefile.OutcomeCommand.WithdrawCase;
import mingjian.events.AppealId;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FilingEvent.CaseArchived;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.FilingEvent.RecordCorrected;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.CaseWithdrawn;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casefile.OutcomeEvent.ExecutionReported;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.OutcomeEvent.SubjectCleared;
import mingjian.events.casefile.OutcomeEvent.SubjectExempted;
import mingjian.events.casefile.OutcomeEvent.SubjectNotSanctioned;
import mingjian.events.casefile.OutcomeEvent.TransferredToProcuratorate;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.AppealTaken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final Subject[] TWO = {new Subject(DIRECTOR, MEMBER, null), new Subject(DEPUTY, MEMBER, null)};
  private static final CaseWithdrawn WITHDRAWN =
      new CaseWithdrawn(CASE, List.of(DIRECTOR), "没有违纪违法事实", PAPER, BUREAU, APPROVAL, on("2025-11-01"));

  private static Scenario file(CaseEvent... past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  @Test
  void a_subject_may_be_exempted_and_the_case_is_closed() {
    file(decided()).when(exempt(DIRECTOR)).then(
        new SubjectExempted(CASE, DIRECTOR, "某县纪委", "情节轻微", PAPER, APPROVAL, on("2025-11-12")), closed(DIRECTOR));
  }

  @Test
  void a_case_is_open_while_one_subject_has_no_outcome() {
    file(so(new CaseEvent[] {opened(TWO)}, later(DIRECTOR, DEPUTY))).when(exempt(DIRECTOR)).then(
        new SubjectExempted(CASE, DIRECTOR, "某县纪委", "情节轻微", PAPER, APPROVAL, on("2025-11-12")));
  }

  @Test
  void nobody_is_exempted_before_the_decision() {
    file(CaseWords.inHearing()).when(exempt(DIRECTOR)).thenRejected("wrong-state");
  }

  @Test
  void no_sanction_is_an_outcome_too() {
    file(decided()).when(new DecideNoSanction(CASE, DIRECTOR, "某县纪委", "不构成违纪", PAPER, APPROVAL, on("2025-11-12"))).then(
        new SubjectNotSanctioned(CASE, DIRECTOR, "某县纪委", "不构成违纪", PAPER, APPROVAL, on("2025-11-12")), closed(DIRECTOR));
    file(punished()).when(new DecideNoSanction(CASE, DIRECTOR, "某县纪委", "不构成违纪", PAPER, APPROVAL, on("2025-11-12")))
        .thenRejected("wrong-state");
  }

  @Test
  void a_sanctioned_subject_may_be_handed_to_the_procuratorate_and_stays_sanctioned() {
    var handed = new TransferredToProcuratorate(CASE, DIRECTOR, "某县人民检察院", "受贿", PAPER, APPROVAL, on("2025-11-15"));
    file(punished())
        .when(new TransferToProcuratorate(CASE, DIRECTOR, "某县人民检察院", "受贿", PAPER, APPROVAL, on("2025-11-15"))).then(handed);
    file(so(punished(), handed)).when(announce("2025-11-20", null, LEADER, SECOND)).events();
  }

  @Test
  void a_decision_announced_in_time_by_two_has_no_flaw() {
    file(punished()).when(announce("2025-11-20", null, LEADER, SECOND)).then(announced(DIRECTOR));
  }

  @Test
  void an_announcement_tells_whether_a_government_sanction_was_among_what_was_imposed_since_the_last() {
    CaseEvent government = CaseWords.sanctioned(DIRECTOR, SanctionKind.GOVERNMENT, Penalty.EXPULSION);
    CaseEvent party = CaseWords.sanctioned(DIRECTOR, SanctionKind.PARTY, Penalty.PARTY_EXPULSION);
    assertThat(ofGovernment(so(decided(), party))).isFalse();
    assertThat(ofGovernment(so(decided(), government, party))).isTrue();
    assertThat(ofGovernment(so(decided(), government, announced(DIRECTOR), party))).isFalse();
    assertThat(ofGovernment(so(decided(), new SubjectExempted(CASE, DIRECTOR, "某县纪委", "轻微", PAPER, APPROVAL, on("2025-11-12"))))).isFalse();
  }

  private static @Nullable Boolean ofGovernment(CaseEvent[] past) {
    return ((DecisionAnnounced) file(past).when(announce("2025-11-20", null, LEADER, SECOND)).events().getFirst()).withGovernmentSanction();
  }

  @Test
  void the_last_day_of_the_month_is_in_time() {
    assertThat(announcedFlaws("2025-12-12", null)).isEmpty();
  }

  @Test
  void a_late_announcement_is_recorded_with_its_reason() {
    assertThat(announcedFlaws("2025-12-13", "本人住院")).containsExactly(ProcedureFlaw.ANNOUNCED_LATE);
  }

  @Test
  void a_late_announcement_without_reason_is_recorded_too() {
    assertThat(announcedFlaws("2025-12-13", null))
        .containsExactlyInAnyOrder(ProcedureFlaw.ANNOUNCED_LATE, ProcedureFlaw.LATENESS_UNEXPLAINED);
  }

  @Test
  void a_month_is_no_day_and_starts_no_clock() {
    assertThat(announcedFlaws("2026-01", null)).isEmpty();
  }

  @Test
  void nobody_announces_what_was_decided_of_himself_and_one_of_an_earlier_day_is_marked() {
    NoFacts own = NoFacts.holding(SECOND, DIRECTOR);
    file(punished()).knowing(own).when(announce("2026-03-02", "对象住院", LEADER, SECOND)).thenRejected("must-withdraw");
    file(punished()).when(announce("2026-03-02", "对象住院", LEADER, SECOND)).events();
    DecisionAnnounced announced = (DecisionAnnounced) file(punished()).knowing(own).when(announce("2025-11-20", null, LEADER, SECOND)).events().getFirst();
    assertThat(announced.flaws()).containsExactly(ProcedureFlaw.RECUSED_TOOK_PART);
  }

  @Test
  void what_nobody_announced_was_not_announced() {
    file(punished()).when(announce("2025-11-20", null)).thenRejected("field-required");
  }

  @Test
  void a_decision_without_outcome_may_not_be_announced() {
    file(decided()).when(announce("2025-11-20", null, LEADER, SECOND)).thenRejected("wrong-state");
  }

  @Test
  void an_execution_within_six_months_has_no_flaw() {
    file(so(punished(), announced(DIRECTOR))).when(execute("2025-12-20")).then(executed(DIRECTOR));
  }

  @Test
  void a_later_one_is_marked() {
    assertThat(executedFlaws(so(longAgo(SubjectState.DECIDED), sanctionedLongAgo(SanctionKind.PARTY, Penalty.PARTY_EXPULSION), announced(DIRECTOR))))
        .containsExactly(ProcedureFlaw.EXECUTION_REPORTED_LATE);
  }

  @Test
  void the_limits_of_party_sanctions_are_none_for_others_and_none_where_the_sanction_is_not_known() {
    CaseEvent[] government = so(longAgo(SubjectState.DECIDED), sanctionedLongAgo(SanctionKind.GOVERNMENT, Penalty.EXPULSION));
    assertThat(announcedFlaws(file(government), "2026-02-20", null)).isEmpty();
    assertThat(executedFlaws(so(government, announced(DIRECTOR)))).isEmpty();
    assertThat(announcedFlaws(file(longAgo(SubjectState.SANCTIONED)), "2026-02-20", null)).isEmpty();
    assertThat(executedFlaws(so(longAgo(SubjectState.SANCTIONED), announced(DIRECTOR)))).isEmpty();
  }

  @Test
  void a_limit_that_is_off_marks_nothing_and_the_one_in_force_on_the_day_of_the_sanction_does() {
    CaseEvent[] past = so(longAgo(SubjectState.DECIDED), sanctionedLongAgo(SanctionKind.PARTY, Penalty.WARNING));
    assertThat(announcedFlaws(file(past).knowing(Limits.knowing(Limits.NONE)), "2026-02-20", null)).isEmpty();
    assertThat(announcedFlaws(file(past), "2026-02-20", "本人住院")).containsExactly(ProcedureFlaw.ANNOUNCED_LATE);
    CaseEvent before = new SanctionImposed(
        CASE, DIRECTOR, SanctionKind.PARTY, Penalty.WARNING, "某县纪委", List.of(APPROVAL), PAPER, MEMBER, null, Set.of(), on("2023-12-31"));
    assertThat(announcedFlaws(file(so(longAgo(SubjectState.DECIDED), before)), "2026-02-20", null)).isEmpty();
  }

  @Test
  void what_was_imposed_after_the_last_announcement_has_its_own_month() {
    CaseEvent[] past = so(longAgo(SubjectState.DECIDED), sanctionedLongAgo(SanctionKind.PARTY, Penalty.WARNING), announced(DIRECTOR),
        CaseWords.sanctioned(DIRECTOR, SanctionKind.GOVERNMENT, Penalty.EXPULSION));
    assertThat(announcedFlaws(file(past), "2026-02-20", null)).isEmpty();
  }

  private static Set<ProcedureFlaw> executedFlaws(CaseEvent... past) {
    return ((ExecutionReported) file(past).when(execute("2026-02-20")).events().getFirst()).flaws();
  }

  private static SanctionImposed sanctionedLongAgo(SanctionKind kind, Penalty penalty) {
    return new SanctionImposed(CASE, DIRECTOR, kind, penalty, "某县纪委", List.of(APPROVAL), PAPER, MEMBER, null, Set.of(), on("2025-07-01"));
  }

  @Test
  void an_execution_is_reported_after_the_announcement() {
    file(punished()).when(execute("2025-12-20")).thenRejected("wrong-state");
  }

  @Test
  void a_case_may_be_withdrawn_after_the_hearing_and_is_not_closed_by_it() {
    file(CaseWords.inHearing()).when(withdraw()).then(WITHDRAWN);
    file(investigated()).when(withdraw()).thenRejected("wrong-state");
  }

  @Test
  void a_withdrawn_subject_counts_as_settled_beside_another() {
    file(so(new CaseEvent[] {opened(TWO)}, so(hearing(DIRECTOR, DEPUTY), WITHDRAWN, decided(DEPUTY)))).when(exempt(DEPUTY)).then(
        new SubjectExempted(CASE, DEPUTY, "某县纪委", "情节轻微", PAPER, APPROVAL, on("2025-11-12")),
        new CaseClosed(CASE, List.of(DIRECTOR, DEPUTY), on("2025-11-12")));
  }

  @Test
  void who_was_withdrawn_may_be_cleared_once() {
    var cleared = new SubjectCleared(CASE, DIRECTOR, "反映失实", "本单位大会", PAPER, APPROVAL, on("2025-11-10"));
    file(so(CaseWords.inHearing(), WITHDRAWN)).when(clear()).then(cleared);
    file(so(CaseWords.inHearing(), WITHDRAWN, cleared)).when(clear()).thenRejected("already-cleared");
  }

  @Test
  void who_was_sanctioned_may_not_be_cleared() {
    file(so(punished(), announced(DIRECTOR))).when(clear()).thenRejected("sanctioned-not-cleared");
  }

  @Test
  void unless_an_appeal_revoked_all_that_was_imposed() {
    file(so(punished(), announced(DIRECTOR), changed(AppealOutcome.REVOKED, Penalty.PARTY_EXPULSION))).when(clear()).events();
    file(so(punished(), announced(DIRECTOR), changed(AppealOutcome.REVOKED, null))).when(clear()).events();
    file(so(punished(), announced(DIRECTOR), changed(AppealOutcome.REVOKED, Penalty.SERIOUS_WARNING))).when(clear()).thenRejected("sanctioned-not-cleared");
    file(so(punished(), announced(DIRECTOR), changed(AppealOutcome.CHANGED, Penalty.PARTY_EXPULSION))).when(clear()).thenRejected("sanctioned-not-cleared");
  }

  @Test
  void what_an_appeal_changed_is_taken_over_from_its_own_file_once() {
    RecordAppealOutcome tell = new RecordAppealOutcome(CASE, new AppealId("appeal-1"));
    DecisionChangedOnAppeal changed = changed(AppealOutcome.REVOKED, Penalty.PARTY_EXPULSION);
    file(punished()).knowing(appealed(AppealOutcome.REVOKED)).when(tell).then(changed);
    file(so(punished(), changed)).knowing(appealed(AppealOutcome.REVOKED)).when(tell).thenNothing();
  }

  @Test
  void one_that_changed_nothing_is_not() {
    RecordAppealOutcome tell = new RecordAppealOutcome(CASE, new AppealId("appeal-1"));
    file(punished()).knowing(appealed(AppealOutcome.UPHELD)).when(tell).thenRejected("appeal-changed-nothing");
    file(punished()).when(tell).thenRejected("appeal-changed-nothing");
  }

  private static DecisionChangedOnAppeal changed(AppealOutcome outcome, @Nullable Penalty against) {
    return new DecisionChangedOnAppeal(
        CASE, DIRECTOR, new AppealId("appeal-1"), AppealKind.PARTY_REVIEW, outcome, against, null, "某县纪委", PAPER, APPROVAL, on("2026-01-20"));
  }

  private static NoFacts appealed(AppealOutcome outcome) {
    return new NoFacts() {
      @Override
      public List<AppealTaken> appealsOf(CaseId caseId) {
        return List.of(new AppealTaken(new AppealId("appeal-1"), DIRECTOR, AppealKind.PARTY_REVIEW, Penalty.PARTY_EXPULSION,
            new AppealTaken.Decision(outcome, null, AppealOrgan.ORIGINAL, "某县纪委", PAPER, APPROVAL, on("2026-01-20"))));
      }
    };
  }

  @Test
  void an_executed_case_may_be_archived() {
    file(so(punished(), announced(DIRECTOR), executed(DIRECTOR))).when(archive())
        .then(new CaseArchived(CASE, "2025-永久-7", null, on("2026-01-10")));
  }

  @Test
  void one_whose_sanction_is_not_executed_may_not() {
    file(so(punished(), announced(DIRECTOR))).when(archive()).thenRejected("sanction-not-executed");
  }

  @Test
  void one_that_is_not_closed_may_not() {
    file(decided()).when(archive()).thenRejected("wrong-state");
  }

  @Test
  void a_sealed_file_takes_nothing_but_its_unsealing() {
    var sealed = new FileSealed(CASE, List.of(DIRECTOR), Set.of(JUDGE), "干部敏感岗位", APPROVAL, on("2025-11-12"));
    file(decided()).when(new SealFile(CASE, Set.of(JUDGE), "干部敏感岗位", APPROVAL, on("2025-11-12"))).then(sealed);
    file(so(decided(), sealed)).when(exempt(DIRECTOR)).thenRejected("file-sealed");
    file(so(decided(), sealed)).when(new UnsealFile(CASE, "解除", APPROVAL, on("2025-12-12")))
        .then(new FileUnsealed(CASE, List.of(DIRECTOR), "解除", APPROVAL, on("2025-12-12")));
    file(decided()).when(new UnsealFile(CASE, "解除", APPROVAL, on("2025-12-12"))).thenRejected("wrong-state");
  }

  @Test
  void a_record_may_be_corrected_with_its_reason() {
    file(open()).when(correct("2023-08", "录入有误")).then(new RecordCorrected(
        CASE, "event-1", List.of(DIRECTOR), "违纪违法期间止", "2023-07", "2023-08", "录入有误", APPROVAL, on("2026-02-02")));
  }

  @Test
  void a_correction_without_reason_may_not_be_made() {
    assertThat(file(open()).when(correct("2023-08", " ")).thenRejected("correction-without-reason").inChinese())
        .isEqualTo("更正须说明理由，原记录不得删除。");
  }

  @Test
  void nor_one_that_changes_nothing() {
    file(open()).when(correct("2023-07", "录入有误")).thenRejected("correction-changes-nothing");
  }

  @Test
  void nor_one_about_somebody_else() {
    file(open()).when(new CorrectRecord(
            CASE, "event-1", List.of(STRANGER), "职务", "局长", "副局长", "录入有误", APPROVAL, on("2026-02-02")))
        .thenRejected("not-a-subject");
  }

  @Test
  void nobody_outside_the_cases_corrects_them() {
    file(open()).by(Role.SYSTEM_ADMINISTRATOR).when(correct("2023-08", "录入有误")).thenRejected("not-permitted");
  }

  private static Set<ProcedureFlaw> announcedFlaws(String date, String reason) {
    return announcedFlaws(file(punished()), date, reason);
  }

  private static Set<ProcedureFlaw> announcedFlaws(Scenario file, String date, @Nullable String reason) {
    return ((DecisionAnnounced) file.when(announce(date, reason, LEADER, SECOND)).events().getFirst()).flaws();
  }

  private static CaseEvent[] hearing(PersonId... persons) {
    return new CaseEvent[] {CaseWords.transferred(persons), CaseWords.accepted(persons)};
  }

  private static CaseEvent[] later(PersonId... persons) {
    return so(hearing(persons), decided(persons));
  }

  private static CaseEvent[] longAgo(SubjectState state) {
    return new CaseEvent[] {CaseWords.existing(new Standing(DIRECTOR, state, on("2025-07-01"), null))};
  }

  private static ExemptSubject exempt(PersonId person) {
    return new ExemptSubject(CASE, person, "某县纪委", "情节轻微", PAPER, APPROVAL, on("2025-11-12"));
  }

  private static AnnounceDecision announce(String date, String lateReason, StaffId... by) {
    return new AnnounceDecision(CASE, DIRECTOR, List.of(by), null, false, null, null, lateReason, on(date));
  }

  private static ReportExecution execute(String date) {
    return new ReportExecution(CASE, DIRECTOR, null, "已执行", null, on(date));
  }

  private static WithdrawCase withdraw() {
    return new WithdrawCase(CASE, List.of(), "没有违纪违法事实", PAPER, BUREAU, APPROVAL, on("2025-11-01"));
  }

  private static ClearSubject clear() {
    return new ClearSubject(CASE, DIRECTOR, "反映失实", "本单位大会", PAPER, APPROVAL, on("2025-11-10"));
  }

  private static ArchiveCase archive() {
    return new ArchiveCase(CASE, "2025-永久-7", null, on("2026-01-10"));
  }

  private static CorrectRecord correct(String right, String reason) {
    return new CorrectRecord(
        CASE, "event-1", List.of(), "违纪违法期间止", "2023-07", right, reason, APPROVAL, on("2026-02-02"));
  }
}
