package mingjian.command.rectification;

import static mingjian.command.rectification.RectificationTest.Words.*;
import static mingjian.events.rectification.LookBackResult.HOLDS;
import static mingjian.events.rectification.LookBackResult.RELAPSED;
import static mingjian.events.rectification.Verdict.ACCEPTED;
import static mingjian.events.rectification.Verdict.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import mingjian.command.Scenario;
import mingjian.command.rectification.RectificationCommand.CloseRectification;
import mingjian.command.rectification.RectificationCommand.CorrectRectificationRecord;
import mingjian.command.rectification.RectificationCommand.DeclineRectification;
import mingjian.command.rectification.RectificationCommand.EvaluateRectification;
import mingjian.command.rectification.RectificationCommand.ExtendDue;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.command.rectification.RectificationCommand.LookBack;
import mingjian.command.rectification.RectificationCommand.ReopenRectification;
import mingjian.command.rectification.RectificationCommand.StartRectification;
import mingjian.command.rectification.RectificationCommand.SubmitRectification;
import mingjian.command.rectification.RectificationCommand.WaiveMeasure;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.RectificationId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import mingjian.events.rectification.Due;
import mingjian.events.rectification.LookBackResult;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.MeasureDone;
import mingjian.events.rectification.MeasureState;
import mingjian.events.rectification.MeasureVerdict;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationEvent.DueExtended;
import mingjian.events.rectification.RectificationEvent.LookedBack;
import mingjian.events.rectification.RectificationEvent.MeasureWaived;
import mingjian.events.rectification.RectificationEvent.RectificationClosed;
import mingjian.events.rectification.RectificationEvent.RectificationDeclined;
import mingjian.events.rectification.RectificationEvent.RectificationEvaluated;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.RectificationEvent.RectificationRecordCorrected;
import mingjian.events.rectification.RectificationEvent.RectificationReopened;
import mingjian.events.rectification.RectificationEvent.RectificationStarted;
import mingjian.events.rectification.RectificationEvent.RectificationSubmitted;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationState;
import mingjian.events.rectification.Reform;
import mingjian.events.rectification.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RectificationTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new RectificationDecider()).given(past);
  }

  private static RectificationProgress after(RectificationEvent... events) {
    return Arrays.stream(events).reduce(RectificationProgress.NONE, RectificationProgress::evolve, (a, b) -> b);
  }

  @Nested
  class Issuing {
    @Test
    void measures_with_owner_and_date_may_be_issued() {
      given().when(issue(measure("1"), measure("2"))).then(issued(measure("1"), measure("2")));
    }

    @Test
    void none_at_all_may_not() {
      given().when(issue()).thenRejected("measure-without-owner-or-date");
    }

    @Test
    void a_measure_without_owner_may_not() {
      given().when(issue(new Measure("1", "完善制度", " ", DUE, Reform.INSTITUTION))).thenRejected("measure-without-owner-or-date");
    }

    @Test
    void a_measure_due_on_the_day_of_issue_may_not() {
      given().when(issue(new Measure("1", "完善制度", "局长", ISSUED.latest(), Reform.INSTITUTION)))
          .thenRejected("measure-without-owner-or-date");
    }

    @Test
    void a_case_from_which_nothing_is_to_be_mended_says_why() {
      given().when(decline("单位已撤销，制度已废止")).then(declined("单位已撤销，制度已废止"));
      assertThat(after(declined("单位已撤销，制度已废止"))).satisfies(now -> assertThat(now.state()).isEqualTo(RectificationState.DECLINED))
          .satisfies(now -> assertThat(now.nextDueOn()).isNull());
      given().when(decline(" ")).thenRejected("declined-without-reason");
      given(declined("单位已撤销，制度已废止")).when(new StartRectification(RECT, null, TODAY)).thenRejected("wrong-state");
    }

    @Test
    void an_investigator_may_not_enter_that_nothing_is_to_be_mended() {
      given().by(Role.INVESTIGATOR).when(decline("单位已撤销")).thenRejected("not-permitted");
    }

    @Test
    void numbers_of_measures_differ() {
      given().when(issue(measure("1"), measure("1"))).thenRejected("measure-number-twice");
    }
  }

  @Nested
  class Submitting {
    @Test
    void work_may_begin_and_be_reported() {
      given(issued(measure("1"))).when(new StartRectification(RECT, null, TODAY)).then(new RectificationStarted(RECT, ABOUT, null, TODAY));
      given(issued(measure("1")), new RectificationStarted(RECT, ABOUT, null, ISSUED)).when(submit("1")).then(submitted("1"));
    }

    @Test
    void only_measures_that_there_are() {
      given(issued(measure("1"))).when(submit("3")).thenRejected("no-such-measure");
      given(issued(measure("1"))).when(submit()).thenRejected("nothing-submitted");
      given(issued(measure("1"))).when(submit("1", "1")).thenRejected("measure-named-twice");
    }

    @Test
    void not_what_was_accepted_already() {
      given(issued(measure("1"), measure("2")), submitted("1"), evaluated(ACCEPTED, "1")).when(submit("1"))
          .thenRejected("measure-already-settled");
    }

    @Test
    void being_late_stops_nobody() {
      Measure late = new Measure("1", "完善制度", "局长", Scenario.TODAY.minusDays(40), Reform.INSTITUTION);
      given(issued(late)).when(submit("1")).then(submitted("1"));
    }
  }

  @Nested
  class Evaluating {
    private final Event[] reported = {issued(measure("1"), measure("2")), submitted("1")};

    @Test
    void others_may_accept() {
      given(reported).when(evaluate(ACCEPTED, "1")).then(evaluated(ACCEPTED, "1"));
    }

    @Test
    void the_unit_itself_may_not() {
      given(reported).when(new EvaluateRectification(RECT, verdicts(ACCEPTED, "1"), "第二室", UNIT, null, List.of(paper("评估表")), null, TODAY))
          .thenRejected("evaluated-by-itself");
      given(reported).when(new EvaluateRectification(RECT, verdicts(ACCEPTED, "1"), UNIT_NAME, null, EVALUATOR, List.of(paper("评估表")), null, TODAY))
          .thenRejected("evaluated-by-itself");
    }

    @Test
    void the_evaluator_is_shown_and_so_is_the_evidence() {
      given(reported).when(new EvaluateRectification(RECT, verdicts(ACCEPTED, "1"), "第二室", null, null, List.of(paper("评估表")), null, TODAY))
          .thenRejected("evaluator-not-shown");
      given(reported).when(new EvaluateRectification(RECT, verdicts(ACCEPTED, "1"), "第二室", null, EVALUATOR, List.of(), null, TODAY))
          .thenRejected("evaluation-without-evidence");
    }

    @Test
    void a_score_may_be_given_out_of_a_hundred() {
      given(reported).when(scored(85)).events();
      given(reported).when(scored(101)).thenRejected("score-out-of-range");
      given(reported).when(scored(-1)).thenRejected("score-out-of-range");
    }

    private EvaluateRectification scored(int score) {
      return new EvaluateRectification(RECT, verdicts(ACCEPTED, "1"), "第二室", null, EVALUATOR, List.of(paper("评估表")), score, TODAY);
    }

    @Test
    void only_what_was_reported_is_judged() {
      given(reported).when(evaluate(ACCEPTED, "2")).thenRejected("measure-not-submitted");
      given(reported).when(evaluate(ACCEPTED)).thenRejected("nothing-evaluated");
      given(issued(measure("1"))).when(evaluate(ACCEPTED, "1")).thenRejected("wrong-state");
    }

    @Test
    void the_state_follows_from_the_measures() {
      var both = issued(measure("1"), measure("2"));
      assertThat(after(both, submitted("1", "2"), evaluated(ACCEPTED, "1")).state()).isEqualTo(RectificationState.SUBMITTED);
      assertThat(after(both, submitted("1"), evaluated(ACCEPTED, "1")).state()).isEqualTo(RectificationState.IN_PROGRESS);
      assertThat(after(both, submitted("1"), evaluated(RETURNED, "1")).state()).isEqualTo(RectificationState.RETURNED);
      assertThat(after(both, submitted("1", "2"), evaluated(ACCEPTED, "1", "2")).state()).isEqualTo(RectificationState.LOOKBACK_DUE);
    }
  }

  @Nested
  class Releasing {
    @Test
    void a_measure_may_be_waived_for_a_reason() {
      given(issued(measure("1"))).when(new WaiveMeasure(RECT, "1", "单位已撤销", APPROVAL))
          .then(new MeasureWaived(RECT, ABOUT, "1", "单位已撤销", APPROVAL, TODAY));
    }

    @Test
    void not_without_one_and_not_twice() {
      given(issued(measure("1"))).when(new WaiveMeasure(RECT, "1", " ", APPROVAL)).thenRejected("waived-without-reason");
      given(issued(measure("1"), measure("2")), new MeasureWaived(RECT, ABOUT, "1", "单位已撤销", APPROVAL, TODAY))
          .when(new WaiveMeasure(RECT, "1", "单位已撤销", APPROVAL)).thenRejected("measure-already-settled");
    }

    @Test
    void an_investigator_may_not_enter_it() {
      given(issued(measure("1"))).by(Role.INVESTIGATOR).when(new WaiveMeasure(RECT, "1", "单位已撤销", APPROVAL)).thenRejected("not-permitted");
    }

    @Test
    void a_date_may_be_put_off() {
      given(issued(measure("1"))).when(new ExtendDue(RECT, Due.MEASURE, "1", DUE.plusMonths(1), "招标延期", APPROVAL))
          .then(new DueExtended(RECT, ABOUT, Due.MEASURE, "1", DUE, DUE.plusMonths(1), "招标延期", APPROVAL, TODAY));
      assertThat(after(issued(measure("1")),
          new DueExtended(RECT, ABOUT, Due.MEASURE, "1", DUE, DUE.plusMonths(1), "招标延期", APPROVAL, TODAY)).overdue(DUE.plusDays(1)))
          .noneMatch(late -> late.due() == Due.MEASURE);
    }

    @Test
    void but_not_brought_forward_nor_without_reason_nor_at_random() {
      given(issued(measure("1"))).when(new ExtendDue(RECT, Due.MEASURE, "1", DUE.minusDays(1), "提前", APPROVAL)).thenRejected("not-an-extension");
      given(issued(measure("1"))).when(new ExtendDue(RECT, Due.MEASURE, "1", DUE.plusDays(1), "", APPROVAL))
          .thenRejected("extended-without-reason");
      given(issued(measure("1"))).when(new ExtendDue(RECT, Due.FEEDBACK, "1", DUE.plusDays(1), "招标延期", APPROVAL))
          .thenRejected("extension-of-what");
    }
  }

  @Nested
  class Ending {
    private final Event[] accepted = {issued(measure("1"), measure("2")), submitted("1", "2"), evaluated(ACCEPTED, "1", "2")};

    private Event[] acceptedAnd(Event last) {
      Event[] all = Arrays.copyOf(accepted, accepted.length + 1);
      all[accepted.length] = last;
      return all;
    }

    @Test
    void it_is_struck_off_after_the_look_back() {
      given(acceptedAnd(lookedBack(HOLDS))).when(close()).then(new RectificationClosed(RECT, ABOUT, null, TODAY));
    }

    @Test
    void not_before_it() {
      given(accepted).when(close()).thenRejected("not-looked-back");
    }

    @Test
    void not_while_a_measure_is_open() {
      var refusal = given(issued(measure("1"), measure("2")), submitted("1"), evaluated(ACCEPTED, "1")).when(close())
          .thenRejected("measures-not-accepted");
      assertThat(refusal.inChinese()).isEqualTo("仍有1项整改未验收，不能销号。");
    }

    @Test
    void a_relapse_opens_it_again_in_the_same_commit() {
      given(accepted).when(lookBack(RELAPSED, "2"))
          .then(lookedBack(RELAPSED), new RectificationReopened(RECT, ABOUT, List.of("2"), "现场核查", TODAY));
      var again = after(issued(measure("1"), measure("2")), submitted("1", "2"), evaluated(ACCEPTED, "1", "2"), lookedBack(RELAPSED),
          new RectificationReopened(RECT, ABOUT, List.of("2"), "现场核查", TODAY));
      assertThat(again.state()).isEqualTo(RectificationState.REOPENED);
      assertThat(again.measure("1").state()).isEqualTo(MeasureState.ACCEPTED);
      assertThat(again.measure("2").state()).isEqualTo(MeasureState.OPEN);
    }

    @Test
    void others_look_back_and_show_who_and_what_they_saw() {
      List<DocumentRef> seen = List.of(paper("回头看报告"));
      given(accepted).when(lookedAt(UNIT_NAME, null, EVALUATOR, seen)).thenRejected("evaluated-by-itself");
      given(accepted).when(lookedAt("第二纪检监察室", UNIT, null, seen)).thenRejected("evaluated-by-itself");
      given(accepted).when(lookedAt("第二纪检监察室", null, null, seen)).thenRejected("evaluator-not-shown");
      given(accepted).when(lookedAt("第二纪检监察室", null, EVALUATOR, List.of())).thenRejected("evaluation-without-evidence");
    }

    private static LookBack lookedAt(String by, UnitId unit, StaffId staff, List<DocumentRef> seen) {
      return new LookBack(RECT, HOLDS, "现场核查", by, unit, staff, List.of(), seen, TODAY);
    }

    @Test
    void what_holds_has_no_relapse() {
      given(accepted).when(lookBack(HOLDS, "2")).thenRejected("relapse-although-it-holds");
      given(accepted).when(lookBack(HOLDS)).then(lookedBack(HOLDS));
    }

    @Test
    void closed_it_may_be_opened_again_for_a_reason() {
      Event[] closed = acceptedAnd(lookedBack(HOLDS));
      given(closed).when(new ReopenRectification(RECT, List.of(), "巡察发现问题反弹", TODAY))
          .then(new RectificationReopened(RECT, ABOUT, List.of("1", "2"), "巡察发现问题反弹", TODAY));
      given(closed).when(new ReopenRectification(RECT, List.of(), " ", TODAY)).thenRejected("reopened-without-reason");
      given(closed).when(new ReopenRectification(RECT, List.of("9"), "巡察发现问题反弹", TODAY)).thenRejected("no-such-measure");
    }

    @Test
    void a_record_is_corrected_with_reason_and_stays() {
      given(accepted).when(new CorrectRectificationRecord(RECT, "event-1", "责任人", "局长", "副局长", "登记有误", APPROVAL, TODAY))
          .then(new RectificationRecordCorrected(RECT, ABOUT, "event-1", "责任人", "局长", "副局长", "登记有误", APPROVAL, TODAY));
      given(accepted).when(new CorrectRectificationRecord(RECT, "event-1", "责任人", "局长", "副局长", "", APPROVAL, TODAY))
          .thenRejected("correction-without-reason");
    }

    @Test
    void a_record_of_another_file_is_not_corrected_here() {
      given(accepted).when(new CorrectRectificationRecord(RECT, "event-4", "责任人", "局长", "副局长", "登记有误", APPROVAL, TODAY))
          .thenRejected("event-not-of-file");
    }
  }

  @Nested
  class Overdue {
    @Test
    void nothing_is_overdue_on_the_day_it_is_due() {
      assertThat(after(issued(measure("1"))).overdue(DUE)).isEmpty();
    }

    @Test
    void a_day_later_the_measure_is() {
      assertThat(after(issued(measure("1"))).overdue(DUE.plusDays(1)))
          .containsExactly(new RectificationProgress.Overdue(Due.MEASURE, "1", DUE, 1));
    }

    @Test
    void a_reported_measure_waits_for_the_evaluator() {
      assertThat(after(issued(measure("1")), submitted("1")).overdue(DUE.plusDays(1))).isEmpty();
    }

    @Test
    void a_returned_one_does_not() {
      assertThat(after(issued(measure("1")), submitted("1"), evaluated(RETURNED, "1")).overdue(DUE.plusDays(1))).hasSize(1);
    }

    @Test
    void feedback_and_look_back_have_dates_of_their_own() {
      assertThat(after(issued(measure("1"))).overdue(FEEDBACK_DUE.plusDays(3)))
          .contains(new RectificationProgress.Overdue(Due.FEEDBACK, null, FEEDBACK_DUE, 3));
      assertThat(after(issued(measure("1")), submitted("1"), evaluated(ACCEPTED, "1")).overdue(LOOK_BACK_DUE.plusDays(2)))
          .containsExactly(new RectificationProgress.Overdue(Due.LOOK_BACK, null, LOOK_BACK_DUE, 2));
    }

    @Test
    void what_is_closed_is_never_overdue() {
      assertThat(after(issued(measure("1")), submitted("1"), evaluated(ACCEPTED, "1"), lookedBack(HOLDS),
          new RectificationClosed(RECT, ABOUT, null, TODAY)).overdue(LOOK_BACK_DUE.plusYears(1))).isEmpty();
    }
  }

  /// One rectification of a county bureau, issued sixty days before today.
  static final class Words {
    static final RectificationId RECT = new RectificationId("rect-1");
    static final UnitId UNIT = new UnitId("unit-1");
    static final String UNIT_NAME = "某县住建局";
    static final StaffId EVALUATOR = new StaffId("chengban02");
    static final PartialDate TODAY = PartialDate.of(Scenario.TODAY);
    static final PartialDate ISSUED = PartialDate.of(Scenario.TODAY.minusDays(60));
    static final LocalDate DUE = Scenario.TODAY.plusDays(30);
    static final LocalDate FEEDBACK_DUE = DUE.plusDays(10);
    static final LocalDate LOOK_BACK_DUE = DUE.plusMonths(6);
    static final RectificationAbout ABOUT = new RectificationAbout(UNIT, List.of(new PersonId("person-head")), null, null);
    static final Approval APPROVAL = new Approval("某县纪委", "副书记", new StaffId("fushuji"), TODAY, paper("呈批表"));

    private Words() {}

    static DocumentRef paper(String title) {
      return new DocumentRef(title, null, ISSUED);
    }

    static Measure measure(String no) {
      return new Measure(no, "修订工程变更审批办法", "局长", DUE, Reform.INSTITUTION);
    }

    static IssueRectification issue(Measure... measures) {
      return new IssueRectification(RECT, UNIT, ABOUT.leaders(), null, null, List.of("工程变更审批流于形式"), List.of(measures), "第二纪检监察室",
          paper("纪律检查建议书"), FEEDBACK_DUE, LOOK_BACK_DUE, ISSUED);
    }

    static RectificationIssued issued(Measure... measures) {
      return new RectificationIssued(RECT, ABOUT, List.of("工程变更审批流于形式"), List.of(measures), "第二纪检监察室", paper("纪律检查建议书"),
          FEEDBACK_DUE, LOOK_BACK_DUE, ISSUED);
    }

    static DeclineRectification decline(String reason) {
      return new DeclineRectification(RECT, UNIT, new CaseId("case-1"), reason, APPROVAL);
    }

    static RectificationDeclined declined(String reason) {
      return new RectificationDeclined(RECT, new RectificationAbout(UNIT, List.of(), new CaseId("case-1"), null), reason, APPROVAL, TODAY);
    }

    static List<MeasureDone> done(String... nos) {
      return Arrays.stream(nos).map(no -> new MeasureDone(no, "已修订并印发", List.of(paper("修订后的办法")))).toList();
    }

    static SubmitRectification submit(String... nos) {
      return new SubmitRectification(RECT, done(nos), UNIT_NAME, paper("整改报告"), TODAY);
    }

    static RectificationSubmitted submitted(String... nos) {
      return new RectificationSubmitted(RECT, ABOUT, done(nos), UNIT_NAME, paper("整改报告"), TODAY);
    }

    static List<MeasureVerdict> verdicts(Verdict result, String... nos) {
      return Arrays.stream(nos).map(no -> new MeasureVerdict(no, result, "查阅材料并现场核实")).toList();
    }

    static EvaluateRectification evaluate(Verdict result, String... nos) {
      return new EvaluateRectification(RECT, verdicts(result, nos), "第二纪检监察室", null, EVALUATOR, List.of(paper("评估表")), null, TODAY);
    }

    static RectificationEvaluated evaluated(Verdict result, String... nos) {
      return new RectificationEvaluated(
          RECT, ABOUT, verdicts(result, nos), "第二纪检监察室", null, EVALUATOR, List.of(paper("评估表")), null, TODAY);
    }

    static LookBack lookBack(LookBackResult result, String... relapsed) {
      return new LookBack(RECT, result, "现场核查", "第二纪检监察室", null, EVALUATOR, List.of(relapsed), List.of(paper("回头看报告")), TODAY);
    }

    static LookedBack lookedBack(LookBackResult result) {
      return new LookedBack(RECT, ABOUT, result, "现场核查", "第二纪检监察室", null, EVALUATOR, List.of(paper("回头看报告")), TODAY);
    }

    static CloseRectification close() {
      return new CloseRectification(RECT, null, TODAY);
    }
  }
}
