package mingjian.query.leadertimeline;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.MEMBER;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.day;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.events.ClueId;
import mingjian.events.ModelAlertId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.ReportId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClosingGround;
import mingjian.events.clue.ClueDisposalEvent.DisposalApproved;
import mingjian.events.clue.ClueEndEvent.ClueClosed;
import mingjian.events.clue.ClueIntakeEvent.ClueAssigned;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueIntakeEvent.ClueReturned;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.ModelAlertEvent.ModelAlertRegistered;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.ReportChannel;
import mingjian.events.clue.ReportEvent.ReportRegistered;
import mingjian.events.clue.TargetRank;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

/// What clues, reports and alerts leave in a leader's timeline.
class ClueTimelineTest {
  private static final ClueId CLUE = new ClueId("clue-1");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(CHIEF), BUREAU, null, Secrecy.WORK_SECRET);
  private static final ClueRegistered REGISTERED = new ClueRegistered(
      CLUE, ABOUT, "工程款拨付", new RegisterNumber("某县纪委", 2025, "12"), ClueSource.SUPERVISION, null, null, "反映违规拨付", TargetRank.OTHER, null, null, null, PAPER,
      day(3, 1), null);
  private static final ClueAssigned ASSIGNED = new ClueAssigned(CLUE, ABOUT, "第一室", List.of(MEMBER), null, APPROVAL, day(3, 2), null);

  private final ViewScenario<LeaderTimelineRow> timeline = given(new LeaderTimelineView());

  private static DisposalApproved approved(Set<ProcedureFlaw> flaws) {
    return new DisposalApproved(CLUE, ABOUT, DisposalWay.TALK_INQUIRY, APPROVAL, ApproverRank.HEAD, null, null, "外调未回", flaws, day(5, 2));
  }

  private static ClueClosed closed(String clarifiedBefore) {
    return new ClueClosed(CLUE, ABOUT, ClosingGround.UNTRUE, "反映不实", clarifiedBefore, APPROVAL, day(6, 1), null);
  }

  @Test
  void a_clue_is_seen_with_its_grant_alone_and_says_that_it_is_no_fact() {
    timeline.happened("clue-1", REGISTERED, ASSIGNED);
    assertThat(timeline.seenBy("role:INVESTIGATOR", "file:clue-2")).isEmpty();
    assertThat(timeline.seenBy("role:INVESTIGATOR", "file:clue-1")).extracting(LeaderTimelineRow::kind).containsOnly(EntryKind.CLUE);
    assertThat(timeline.seenBy(Role.REPORTER)).isEmpty();
    assertThat(timeline.row("person-chief/clue-1/000000").headline()).contains("线索不等于事实");
  }

  @Test
  void what_the_body_does_within_itself_is_in_nobodys_timeline() {
    timeline.happened("clue-1", REGISTERED, ASSIGNED, new ClueReturned(CLUE, ABOUT, List.of(MEMBER), "不属本室", day(3, 3)));
    assertThat(timeline.keys()).hasSize(2);
  }

  @Test
  void a_breach_of_procedure_stands_with_its_entry() {
    timeline.happened("clue-1", REGISTERED, ASSIGNED, approved(Set.of(ProcedureFlaw.DISPOSED_LATE)));
    assertThat(timeline.row("person-chief/clue-1/000002").flaws()).containsExactly(ProcedureFlaw.DISPOSED_LATE);
  }

  @Test
  void a_clarification_marks_everything_the_clue_says_of_the_person() {
    timeline.happened("clue-1", REGISTERED, approved(Set.of()), closed("本单位大会"));
    assertThat(timeline.rows()).filteredOn(row -> row.kind() == EntryKind.CLUE).hasSize(2).allMatch(LeaderTimelineRow::isCleared);
    assertThat(timeline.row("person-chief/clue-1/000002").kind()).isEqualTo(EntryKind.CLEARANCE);
  }

  @Test
  void one_that_closes_without_clears_nothing() {
    timeline.happened("clue-1", REGISTERED, closed(null));
    assertThat(timeline.rows()).noneMatch(LeaderTimelineRow::isCleared);
  }

  @Test
  void a_report_is_no_clue_and_leaves_nothing() {
    timeline.happened("report-1", new ReportRegistered(
        new ReportId("report-1"), ABOUT, "工程款拨付", null, ReportChannel.MEDIA, false, null, "反映违规拨付", null, day(3, 1), null));
    assertThat(timeline.keys()).isEmpty();
  }

  @Test
  void an_alert_says_that_nobody_has_verified_it() {
    timeline.happened("alert-1", new ModelAlertRegistered(
        new ModelAlertId("alert-1"), ABOUT, "同一发票两次报销", "模型", "2.1", "批次", "结算库", "条例", "监督", "发票", day(3, 1)));
    assertThat(timeline.rows().getFirst().headline()).contains("未核实");
    assertThat(timeline.seenBy(Role.INVESTIGATOR)).isEmpty();
  }
}
