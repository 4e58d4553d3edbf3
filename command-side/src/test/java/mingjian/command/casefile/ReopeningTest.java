package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DEPUTY;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.MEMBER;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.accepted;
import static mingjian.command.casefile.CaseWords.announced;
import static mingjian.command.casefile.CaseWords.closed;
import static mingjian.command.casefile.CaseWords.decided;
import static mingjian.command.casefile.CaseWords.executed;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.opened;
import static mingjian.command.casefile.CaseWords.punished;
import static mingjian.command.casefile.CaseWords.sanctioned;
import static mingjian.command.casefile.CaseWords.served;
import static mingjian.command.casefile.CaseWords.so;
import static mingjian.command.casefile.CaseWords.stated;
import static mingjian.command.casefile.CaseWords.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.casefile.FilingCommand.ReopenCase;
import mingjian.command.casefile.InvestigationCommand.ServeFactMaterial;
import mingjian.command.casefile.OutcomeCommand.DecideNoSanction;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.Role;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import mingjian.events.casefile.FilingEvent.CaseArchived;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.SubjectNotSanctioned;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.AppealTaken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A case that was over is taken up again by an appeal or by new evidence (DOMAIN 4.2), and in no other way.
class ReopeningTest {
  private static final AppealId APPEAL = new AppealId("appeal-1");
  private static final String EVIDENCE = "新取得转账记录";

  private static Scenario file(CaseEvent... past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  @Test
  void a_closed_case_is_reopened_on_new_evidence_and_its_subjects_are_under_investigation_again() {
    file(over()).when(reopen(null, EVIDENCE)).then(reopened(null, EVIDENCE));
    CaseProgress progress = progress(so(over(), reopened(null, EVIDENCE)));
    assertThat(progress.state()).isEqualTo(CaseState.UNDER_INVESTIGATION);
    SubjectProgress subject = progress.of(DIRECTOR).orElseThrow();
    assertThat(subject.state()).isEqualTo(SubjectState.UNDER_INVESTIGATION);
    assertThat(subject.hasOutcome()).isFalse();
    assertThat(subject.penalties()).as("what was imposed stands until it is changed").isNotEmpty();
  }

  @Test
  void an_archived_case_leaves_the_archive() {
    CaseEvent[] archived = so(over(), new CaseArchived(CASE, "2025-永久-7", null, on("2026-01-10")));
    file(archived).when(reopen(null, EVIDENCE)).then(reopened(null, EVIDENCE));
    assertThat(progress(so(archived, reopened(null, EVIDENCE))).state()).isEqualTo(CaseState.UNDER_INVESTIGATION);
  }

  @Test
  void a_case_that_is_not_over_is_not_reopened() {
    assertThat(file(decided()).when(reopen(null, EVIDENCE)).thenRejected("wrong-state").inChinese()).contains("重新启动案件");
    file(so(over(), reopened(null, EVIDENCE))).when(reopen(null, EVIDENCE)).thenRejected("wrong-state");
  }

  @Test
  void an_appeal_that_changed_the_decision_reopens_it_for_who_appealed() {
    file(over()).knowing(appealed(AppealOutcome.REVOKED)).when(reopen(APPEAL, null)).then(reopened(APPEAL, null));
  }

  @Test
  void one_that_changed_nothing_does_not() {
    file(over()).knowing(appealed(AppealOutcome.UPHELD)).when(reopen(APPEAL, null)).thenRejected("appeal-changed-nothing");
    file(over()).when(reopen(APPEAL, null)).thenRejected("appeal-changed-nothing");
  }

  @Test
  void without_a_ground_nothing_is_reopened() {
    assertThat(file(over()).when(reopen(null, " ")).thenRejected("reopening-without-ground").inChinese())
        .isEqualTo("重新启动案件须有依据：选择改变原处理决定的申诉，或者写明新的证据。");
  }

  @Test
  void the_head_approves_first() {
    Approval later = CaseWords.approval("2026-02-10");
    file(over()).when(new ReopenCase(CASE, List.of(), null, EVIDENCE, PAPER, later, on("2026-02-01"))).thenRejected("reopening-before-ground");
    file(over()).knowing(appealed(AppealOutcome.REVOKED))
        .when(new ReopenCase(CASE, List.of(), APPEAL, null, PAPER, APPROVAL, on("2026-01-15"))).thenRejected("reopening-before-ground");
  }

  @Test
  void only_leaders_enter_it() {
    file(over()).by(Role.INVESTIGATOR).when(reopen(null, EVIDENCE)).thenRejected("not-permitted");
  }

  @Test
  void it_goes_the_whole_way_again_and_is_closed_again() {
    CaseEvent[] again = so(over(), reopened(null, EVIDENCE));
    file(again).when(new DecideNoSanction(CASE, DIRECTOR, "某县纪委", "不构成违纪", PAPER, APPROVAL, on("2026-02-02"))).thenRejected("wrong-state");
    file(again).when(new ServeFactMaterial(CASE, DIRECTOR, List.of(CaseWords.LEADER, CaseWords.SECOND), PAPER, true, on("2026-02-01"))).events();
    file(decidedAgain(again)).when(new DecideNoSanction(CASE, DIRECTOR, "某县纪委", "不构成违纪", PAPER, APPROVAL, on("2026-02-02")))
        .then(new SubjectNotSanctioned(CASE, DIRECTOR, "某县纪委", "不构成违纪", PAPER, APPROVAL, on("2026-02-02")),
            new CaseClosed(CASE, List.of(DIRECTOR), on("2026-02-02")));
  }

  @Test
  void the_new_decision_may_impose_the_same_kind_of_sanction_anew() {
    file(decidedAgain(so(over(), reopened(null, EVIDENCE)))).when(impose()).events();
    file(punished()).when(impose()).thenRejected("already-sanctioned");
  }

  @Test
  void who_is_not_named_stays_as_he_was() {
    CaseEvent[] two = so(new CaseEvent[] {opened(new Subject(DIRECTOR, MEMBER, null), new Subject(DEPUTY, MEMBER, null))}, transferred(DIRECTOR, DEPUTY),
        accepted(DIRECTOR, DEPUTY), decided(DIRECTOR, DEPUTY), sanctioned(DIRECTOR, SanctionKind.PARTY, Penalty.PARTY_WARNING),
        sanctioned(DEPUTY, SanctionKind.PARTY, Penalty.PARTY_WARNING), closed(DIRECTOR, DEPUTY));
    file(two).when(new ReopenCase(CASE, List.of(DEPUTY), null, EVIDENCE, PAPER, APPROVAL, on("2026-02-01")))
        .then(new CaseReopened(CASE, List.of(DEPUTY), null, EVIDENCE, PAPER, APPROVAL, on("2026-02-01")));
    CaseProgress progress = progress(so(two, new CaseReopened(CASE, List.of(DEPUTY), null, EVIDENCE, PAPER, APPROVAL, on("2026-02-01"))));
    assertThat(progress.state()).isEqualTo(CaseState.UNDER_INVESTIGATION);
    assertThat(progress.of(DIRECTOR).orElseThrow().state()).isEqualTo(SubjectState.SANCTIONED);
    file(two).when(new ReopenCase(CASE, List.of(new PersonId("person-stranger")), null, EVIDENCE, PAPER, APPROVAL, on("2026-02-01")))
        .thenRejected("not-a-subject");
  }

  private static CaseEvent[] over() {
    return so(punished(), announced(DIRECTOR), executed(DIRECTOR));
  }

  private static CaseEvent[] decidedAgain(CaseEvent[] before) {
    return so(before, served(DIRECTOR), stated(DIRECTOR), transferred(DIRECTOR), accepted(DIRECTOR), decided(DIRECTOR));
  }

  private static ImposeSanction impose() {
    return new ImposeSanction(CASE, DIRECTOR, SanctionKind.PARTY, Penalty.PARTY_WARNING, null, "某县纪委", List.of(APPROVAL), PAPER, on("2026-02-02"));
  }

  private static ReopenCase reopen(@Nullable AppealId appeal, @Nullable String evidence) {
    return new ReopenCase(CASE, List.of(), appeal, evidence, PAPER, APPROVAL, on("2026-02-01"));
  }

  private static CaseReopened reopened(@Nullable AppealId appeal, @Nullable String evidence) {
    return new CaseReopened(CASE, List.of(DIRECTOR), appeal, evidence, PAPER, APPROVAL, on("2026-02-01"));
  }

  private static NoFacts appealed(AppealOutcome outcome) {
    return new NoFacts() {
      @Override
      public List<AppealTaken> appealsOf(CaseId caseId) {
        return List.of(new AppealTaken(APPEAL, DIRECTOR, AppealKind.PARTY_REVIEW, Penalty.PARTY_EXPULSION,
            new AppealTaken.Decision(outcome, null, AppealOrgan.ORIGINAL, "某县纪委", PAPER, APPROVAL, on("2026-01-20"))));
      }
    };
  }

  private static CaseProgress progress(CaseEvent[] past) {
    CaseProgress progress = CaseProgress.NONE;
    for (CaseEvent event : past) {
      progress = progress.after(event);
    }
    return progress;
  }
}
