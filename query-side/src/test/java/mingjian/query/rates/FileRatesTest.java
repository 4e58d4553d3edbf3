package mingjian.query.rates;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.MEMBER;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.talk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.ClueId;
import mingjian.events.FieldOfWork;
import mingjian.events.MajorMatterId;
import mingjian.events.ModelAlertId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ReportId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.TaskListId;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueIntakeEvent.ClueReportedUpward;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.ModelAlertEvent.AlertDismissed;
import mingjian.events.clue.ModelAlertEvent.AlertTurnedIntoClue;
import mingjian.events.clue.ModelAlertEvent.ModelAlertRegistered;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.ReportChannel;
import mingjian.events.clue.ReportEvent.ReportRegistered;
import mingjian.events.clue.TargetRank;
import mingjian.events.deliberation.Ballot;
import mingjian.events.deliberation.DecisionMeeting;
import mingjian.events.deliberation.MatterEvent.BallotRecorded;
import mingjian.events.deliberation.MatterEvent.DecisionMeetingRecorded;
import mingjian.events.deliberation.MatterEvent.MatterRecordCorrected;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MatterState;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.deliberation.SupervisorAttendance;
import mingjian.events.supervision.ListPart;
import mingjian.events.supervision.TaskItem;
import mingjian.events.supervision.TaskListEvent.TaskCompleted;
import mingjian.events.supervision.TaskListEvent.TaskExtended;
import mingjian.events.supervision.TaskListEvent.TaskListCreated;
import mingjian.events.supervision.TaskListKind;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkEvent.TalkClosed;
import mingjian.events.talk.TalkKind;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is counted file by file, item by item, meeting by meeting.
class FileRatesTest {
  private static final WorkAbout ABOUT = new WorkAbout(List.of(CHIEF), BUREAU, null, Secrecy.INTERNAL);
  private static final ClueId CLUE = new ClueId("clue-1");
  private static final ModelAlertId ALERT = new ModelAlertId("alert-1");
  private static final MajorMatterId MATTER = new MajorMatterId("matter-1");
  private static final TaskListId LIST = new TaskListId("tasklist-1");

  private final ViewScenario<RateRow> rows = ViewScenario.given(RateLimits.view());

  @Test
  void a_reminder_talk_is_closed_when_it_was_closed_and_other_talks_are_not_asked() {
    rows.happened("talk-1", talk(TALK, TalkKind.REMINDER, CASE, day(3, 4)));
    assertThat(rows.row("talk-1/TALK_CLOSED").answer()).isEqualTo("MISSED");
    assertThat(rows.row("talk-1/TALK_CLOSED").guards()).containsExactlyInAnyOrder("talk:talk-1", "case:case-1");
    rows.happened("talk-1", new TalkClosed(TALK, new TalkAbout(TalkKind.REMINDER, List.of(CHIEF), CASE, Secrecy.INTERNAL), null, day(4, 1)));
    assertThat(rows.row("talk-1/TALK_CLOSED").answer()).isEqualTo("MET");
    assertThat(ViewScenario.given(RateLimits.view()).happened("talk-1", talk(TALK, TalkKind.INVESTIGATION, CASE, day(3, 4))).keys()).isEmpty();
  }

  @Test
  void a_report_falls_to_its_channel() {
    rows.happened("report-1", new ReportRegistered(
        new ReportId("report-1"), ABOUT, "工程款拨付", null, ReportChannel.DROP_BOX, true, "密封12", "反映违规拨付", null, day(3, 1), null));
    assertThat(rows.row("report-1/REPORT_CHANNEL").answer()).isEqualTo("DROP_BOX");
    assertThat(rows.row("report-1/REPORT_CHANNEL").toString()).as("nothing of who reported").doesNotContain("密封");
  }

  /// Their registers aren't open to who only counts, and a row tells that one is there.
  @Test
  void letters_alerts_and_clues_are_counted_for_those_only_who_keep_their_registers() {
    assertThat(Rate.values()).filteredOn(rate -> !rate.readers().contains(Viewer.role(Role.REPORTER)))
        .containsExactlyInAnyOrder(Rate.REPORT_CHANNEL, Rate.MODEL_HIT, Rate.CLUE_SOURCE, Rate.REPORTED_UPWARD)
        .allSatisfy(rate -> assertThat(rate.readers()).contains(Viewer.role(Role.HEAD), Viewer.role(Role.CASE_ADMINISTRATOR)));
  }

  @Test
  void a_clue_falls_to_its_source() {
    assertThat(rows.happened("clue-1", clue(TargetRank.OTHER)).row("clue-1/CLUE_SOURCE").answer()).isEqualTo("SUPERVISION");
  }

  @Test
  void a_clue_about_a_head_goes_up_in_time_or_late() {
    rows.happened("clue-1", clue(TargetRank.UNIT_HEAD));
    assertThat(rows.row("clue-1/REPORTED_UPWARD").answer()).isEqualTo("OPEN");
    assertThat(rows.row("clue-1/REPORTED_UPWARD").due()).isEqualTo(LocalDate.of(2025, 3, 8));
    rows.happened("clue-1", upward(day(3, 9)));
    assertThat(rows.row("clue-1/REPORTED_UPWARD").answer()).isEqualTo("MISSED");
    assertThat(ViewScenario.given(RateLimits.view()).happened("clue-1", clue(TargetRank.UNIT_HEAD), upward(day(3, 8))).row("clue-1/REPORTED_UPWARD").answer())
        .isEqualTo("MET");
    assertThat(ViewScenario.given(RateLimits.view()).happened("clue-1", clue(TargetRank.OTHER)).keys()).as("about others nothing is owed")
        .doesNotContain("clue-1/REPORTED_UPWARD");
  }

  @Test
  void an_alert_is_a_hit_when_a_person_made_a_clue_of_it() {
    rows.happened("alert-1", new ModelAlertRegistered(ALERT, ABOUT, "发票", "模型", "2.1", "批次", "结算库", "条例", "监督", "发票", day(3, 1)));
    assertThat(rows.row("alert-1/MODEL_HIT").answer()).isEqualTo("OPEN");
    rows.happened("alert-1", new AlertDismissed(ALERT, ABOUT, MEMBER, "重复打印", day(3, 2)));
    assertThat(rows.row("alert-1/MODEL_HIT").answer()).isEqualTo("MISSED");
    rows.happened("alert-1", new AlertTurnedIntoClue(ALERT, ABOUT, CLUE, MEMBER, "需要核实", false, day(3, 3)));
    assertThat(rows.row("alert-1/MODEL_HIT").answer()).isEqualTo("MET");
  }

  @Test
  void a_task_counts_in_the_year_it_is_due_and_a_problem_is_none() {
    rows.happened("tasklist-1", new TaskListCreated(LIST, ABOUT, "任务", TaskListKind.TASKS, List.of(
        new TaskItem("1/1", ListPart.TASK, "报告", "办公室", LocalDate.of(2025, 12, 1), null),
        new TaskItem("2", ListPart.PROBLEM, "问题", "办公室", LocalDate.of(2025, 12, 1), null)), "办公室", LocalDate.of(2025, 12, 1), null, day(1, 1)));
    assertThat(rows.keys()).containsExactly("tasklist-1/TASK_DONE/1/1");
    rows.happened("tasklist-1", new TaskExtended(LIST, ABOUT, "1/1", LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 1), "延期", APPROVAL, null, day(11, 1)));
    assertThat(rows.row("tasklist-1/TASK_DONE/1/1").year()).isEqualTo(2026);
    assertThat(rows.row("tasklist-1/TASK_DONE/1/1").answer()).isEqualTo("OPEN");
    rows.happened("tasklist-1", new TaskCompleted(LIST, ABOUT, "1/1", "已报", null, 1, 1, null, PartialDate.of(2026, 3, 1)));
    assertThat(rows.row("tasklist-1/TASK_DONE/1/1").answer()).isEqualTo("MET");
  }

  @Test
  void minutes_without_an_order_judge_nobody_and_a_lifted_flaw_is_none() {
    assertThat(meeting(List.of(), Set.of())).isEqualTo("UNTOLD");
    assertThat(meeting(List.of(new PersonId("person-2"), CHIEF), Set.of())).isEqualTo("MET");
    assertThat(meeting(List.of(CHIEF, new PersonId("person-2")), Set.of(MeetingFlaw.HEAD_NOT_LAST))).isEqualTo("MISSED");
    String third = "event-3";
    rows.happened("matter-1", new MatterRecordCorrected(
        MATTER, ABOUT, third, "发言顺序", "甲、乙", "乙、甲", Set.of(MeetingFlaw.HEAD_NOT_LAST), "笔误", APPROVAL, day(5, 1)));
    assertThat(rows.row("matter-1/HEAD_LAST/" + third).answer()).isEqualTo("MET");
  }

  @Test
  void more_than_half_of_those_who_can_vote_must_be_in_favour() {
    assertThat(ballot(new Ballot(5, 4, 1, 10, true))).isEqualTo("MISSED");
    assertThat(ballot(new Ballot(6, 4, 0, 10, true))).isEqualTo("MET");
  }

  private String meeting(List<PersonId> order, Set<MeetingFlaw> flaws) {
    DecisionMeeting meeting = new DecisionMeeting(
        "党委会", List.of(CHIEF), List.of(CHIEF), null, null, CHIEF, null, order, SupervisorAttendance.ATTENDED, Set.of(), null, MeetingDecision.ADOPTED, PAPER);
    Set<String> before = Set.copyOf(rows.keys());
    rows.happened("matter-1", new DecisionMeetingRecorded(
        MATTER, ABOUT, MatterKind.SPENDING, FieldOfWork.CONSTRUCTION, meeting, flaws, null, MatterState.REPORTED, day(4, 1)));
    return newest(before);
  }

  private String ballot(Ballot ballot) {
    Set<String> before = Set.copyOf(rows.keys());
    rows.happened("matter-1", new BallotRecorded(MATTER, ABOUT, ballot, Set.of(), null, day(4, 2)));
    return newest(before);
  }

  private String newest(Set<String> before) {
    return rows.keys().stream().filter(key -> !before.contains(key)).map(key -> rows.row(key).answer()).findFirst().orElseThrow();
  }

  private static ClueRegistered clue(TargetRank target) {
    @Nullable LocalDate due = target.isHead() ? LocalDate.of(2025, 3, 8) : null;
    return new ClueRegistered(
        CLUE, ABOUT, "拨付", new RegisterNumber("某县纪委", 2025, "12"), ClueSource.SUPERVISION, null, null, "反映违规拨付", target, null, null, due, PAPER, day(3, 1), null);
  }

  private static ClueReportedUpward upward(PartialDate on) {
    return new ClueReportedUpward(CLUE, ABOUT, "市纪委", PAPER, null, on);
  }
}
