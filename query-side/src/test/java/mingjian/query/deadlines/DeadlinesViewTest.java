package mingjian.query.deadlines;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.accepted;
import static mingjian.query.Happened.announced;
import static mingjian.query.Happened.appealDecided;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.decided;
import static mingjian.query.Happened.liuzhi;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static mingjian.query.Happened.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.ClueId;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ReportId;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.Derivation;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.FindingReason;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewEvent.CandidatesDerived;
import mingjian.events.accountability.ReviewEvent.ResponsibilityEstablished;
import mingjian.events.casefile.HearingEvent.HearingExtended;
import mingjian.events.casefile.HearingEvent.ReturnedForInvestigation;
import mingjian.events.casefile.MeasureEvent.IrrelevantPropertyReleased;
import mingjian.events.casefile.MeasureEvent.LiuzhiRecalculated;
import mingjian.events.casefile.MeasureEvent.MeasureExtended;
import mingjian.events.casefile.MeasureEvent.PropertyFoundIrrelevant;
import mingjian.events.casefile.MeasureKind;
import mingjian.events.casefile.OutcomeEvent.CaseWithdrawn;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.FormalitiesExtended;
import mingjian.events.casefile.OutcomeEvent.FormalitiesFinished;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.clue.ClueDisposalEvent.DisposalExtended;
import mingjian.events.clue.ClueDisposalEvent.DisposalProposed;
import mingjian.events.clue.ClueIntakeEvent.ClueAssigned;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.Competence;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.ReportChannel;
import mingjian.events.clue.ReportEvent.FeedbackGiven;
import mingjian.events.clue.ReportEvent.ReportExtended;
import mingjian.events.clue.ReportEvent.ReportRegistered;
import mingjian.events.clue.TargetRank;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.timelimits.ClockEvents;
import mingjian.events.timelimits.Consequence;
import mingjian.events.timelimits.Extension;
import mingjian.events.timelimits.LegalBasis;
import mingjian.events.timelimits.Length;
import mingjian.events.timelimits.OnlyWhen;
import mingjian.events.timelimits.Scope;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.timelimits.TimeLimits;
import mingjian.events.timelimits.Verified;
import mingjian.events.timelimits.WorkCalendar;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlinesViewTest {
  private static final LocalDate NEW_RULE = LocalDate.of(2025, 4, 12);
  private static final TimeLimit OLD_HEARING = hearing("2个月", LocalDate.of(2019, 1, 1), NEW_RULE.minusDays(1));
  private static final TimeLimit NEW_HEARING = hearing("1个月", NEW_RULE, null);
  private static final TimeLimit ANNOUNCEMENT = new TimeLimit(
      "L33", "宣布", new LegalBasis("条例", "第四十四条", "2023年", LocalDate.of(2024, 1, 1), null),
      new ClockEvents("casefile/sanction-imposed", OnlyWhen.parse("kind=PARTY"), List.of("casefile/decision-announced"), List.of(), List.of()),
      Length.parse("1个月"), List.of(), Scope.PERSON, false, Consequence.EXPLAIN, true, Verified.BY_TEXT, "");
  private static final TimeLimit RIGHT = new TimeLimit(
      "R1", "申请", new LegalBasis("法", "第五十五条", "2020年", LocalDate.of(2020, 7, 1), null),
      new ClockEvents("casefile/decision-announced", null, List.of(), List.of(), List.of()), Length.parse("1个月"), List.of(), Scope.FILE, true,
      Consequence.REMIND, true, Verified.BY_TEXT, "");
  private static final TimeLimit IRRELEVANT = new TimeLimit(
      "L21", "退还", new LegalBasis("监察法", "第二十八条", "2024年", LocalDate.of(2025, 6, 1), null),
      new ClockEvents("casefile/property-found-irrelevant", null, List.of("casefile/irrelevant-property-released"), List.of(), List.of()),
      Length.parse("3日"), List.of(), Scope.MEASURE, false, Consequence.BLOCK, true, Verified.BY_TEXT, "");
  private static final TimeLimit FORMALITIES = new TimeLimit(
      "L34", "办理变更手续", new LegalBasis("条例", "第四十四条", "2023年", LocalDate.of(2024, 1, 1), null),
      new ClockEvents(
          "casefile/sanction-imposed", OnlyWhen.parse("penalty=PARTY_PROBATION|PARTY_EXPULSION"), List.of("casefile/formalities-finished"),
          List.of("casefile/formalities-extended"), List.of()),
      Length.parse("1个月"), List.of(new Extension(Length.parse("5个月"), "有关组织")), Scope.PERSON, false, Consequence.REMIND, true, Verified.BY_TEXT, "");
  private static final TimeLimit REVIEW = new TimeLimit(
      "L42", "申请复审", new LegalBasis("法", "第五十五条", "2020年", LocalDate.of(2020, 7, 1), null),
      new ClockEvents("casefile/decision-announced", OnlyWhen.parse("withGovernmentSanction=true"), List.of(), List.of(), List.of()), Length.parse("1个月"),
      List.of(), Scope.PERSON, true, Consequence.REMIND, true, Verified.BY_TEXT, "");
  private static final TimeLimit SECOND_REVIEW = new TimeLimit(
      "L45-2", "申请复查", new LegalBasis("监察法", "第六十九条", "2024年", LocalDate.of(2025, 6, 1), null),
      new ClockEvents("casework/appeal-decided", OnlyWhen.parse("kind=MEASURE_COMPLAINT"), List.of(), List.of(), List.of()), Length.parse("1个月"),
      List.of(), Scope.FILE, true, Consequence.REMIND, true, Verified.BY_TEXT, "");
  private static final TimeLimit SECOND_EXAMINATION = new TimeLimit(
      "L42-4", "申请复核", new LegalBasis("监察法", "第五十六条", "2024年", LocalDate.of(2025, 6, 1), null),
      new ClockEvents("casework/appeal-decided", OnlyWhen.parse("kind=RE_EXAMINATION"), List.of(), List.of(), List.of()), Length.parse("1个月"),
      List.of(), Scope.FILE, true, Consequence.REMIND, true, Verified.BY_TEXT, "");
  private static final TimeLimit TRANSFER = new TimeLimit(
      "L73", "移送", new LegalBasis("条例", "第一百六十九条", "2021年", LocalDate.of(2021, 9, 20), null),
      new ClockEvents("clue/clue-registered", OnlyWhen.parse("competence=OTHER"), List.of("clue/clue-transferred"), List.of(), List.of("clue/clue-assigned")),
      Length.parse("5个工作日"), List.of(), Scope.FILE, false, Consequence.REMIND, true, Verified.BY_TEXT, "");
  private static final TimeLimit ASSIGNED_FROM_ABOVE = new TimeLimit(
      "L52", "交办件办结", new LegalBasis("规则", "第二十一条", "2020年", LocalDate.of(2020, 1, 21), null),
      new ClockEvents(
          "clue/report-registered", OnlyWhen.parse("channel=SUPERIOR"), List.of("clue/feedback-given"), List.of("clue/report-extended"), List.of()),
      Length.parse("3个月"), List.of(new Extension(Length.parse("3个月"), "主要负责人")), Scope.FILE, false, Consequence.REMIND, true, Verified.BY_TEXT, "");
  private static final TimeLimit OPINION = new TimeLimit(
      "L2", "提出处置意见", new LegalBasis("规则", "第二十一条", "2019年", LocalDate.of(2019, 1, 1), null),
      new ClockEvents("clue/clue-assigned", null, List.of("clue/disposal-proposed"), List.of("clue/disposal-extended"), List.of("clue/clue-returned")),
      Length.parse("1个月"), List.of(new Extension(null, "负责人")), Scope.FILE, false, Consequence.REMIND, true, Verified.BY_TEXT, "");
  private static final TimeLimit ACCOUNTABILITY = new TimeLimit(
      "L62", "问责决定宣布", new LegalBasis("条例", "第十三条", "2019年", LocalDate.of(2019, 9, 1), null),
      new ClockEvents("accountability/responsibility-established", null, List.of("accountability/accountability-announced"), List.of(), List.of()),
      Length.parse("1个月"), List.of(), Scope.PERSON, false, Consequence.REMIND, true, Verified.BY_TEXT, "");
  private static final DeadlinesView VIEW = view(OLD_HEARING, NEW_HEARING, ANNOUNCEMENT, RIGHT);
  private static final ReviewId INQUIRY = new ReviewId("review-1");
  private static final WorkAbout CLUE_ABOUT = new WorkAbout(List.of(CHIEF), null, null, Secrecy.INTERNAL);
  private static final String HEARING = "case-1/L28/person-chief";

  @Test
  void the_event_that_a_rule_names_starts_its_clock() {
    DeadlinesRow row = after(accepted(day(4, 20))).row(HEARING);
    assertThat(row.state()).isEqualTo(DeadlineState.OPEN);
    assertThat(row.dueOn()).isEqualTo(LocalDate.of(2025, 5, 20));
    assertThat(row.person()).isEqualTo(CHIEF);
    assertThat(row.running().counted()).isEqualTo("自2025年4月20日起1个月");
    assertThat(VIEW.fields(row)).containsEntry("open", 1L).containsEntry("owedOn", "2025-05-20").containsEntry("limit", "L28");
  }

  @Test
  void it_runs_by_the_version_in_force_on_that_day_and_keeps_it() {
    assertThat(after(accepted(day(4, 11))).row(HEARING).dueOn()).isEqualTo(LocalDate.of(2025, 6, 11));
    assertThat(after(accepted(day(4, 12))).row(HEARING).dueOn()).isEqualTo(LocalDate.of(2025, 5, 12));
    assertThat(after(accepted(day(4, 11)), decided()).row(HEARING).running().basis()).isEqualTo("《规则》（2019年）第五十五条");
  }

  @Test
  void the_old_data_give_the_old_dates_and_are_another_version_of_the_view() {
    DeadlinesView before = view(hearing("3个月", LocalDate.of(2019, 1, 1), null));
    ViewScenario<DeadlinesRow> replayed = ViewScenario.given(before).happened(CASE.value(), opened(), accepted(day(4, 20)));
    assertThat(replayed.row(HEARING).dueOn()).isEqualTo(LocalDate.of(2025, 7, 20));
    assertThat(before.version()).isNotEqualTo(VIEW.version()).isPositive();
    assertThat(VIEW.outdates(before.version())).isTrue();
    assertThat(VIEW.outdates(VIEW.version())).isFalse();
  }

  @Test
  void a_date_known_only_to_the_month_starts_no_clock() {
    assertThat(after(accepted(PartialDate.ofMonth(2025, 4))).row(HEARING).state()).isEqualTo(DeadlineState.WAITING);
  }

  @Test
  void what_was_done_is_kept_with_its_day_and_whether_it_was_in_time() {
    DeadlinesRow inTime = after(sanctioned(), announced(day(6, 6))).row("case-1/L33/person-chief");
    assertThat(inTime.state()).isEqualTo(DeadlineState.DONE);
    assertThat(inTime.endedOn()).isEqualTo(day(6, 6));
    assertThat(inTime.inTime()).isTrue();
    assertThat(VIEW.fields(inTime)).containsEntry("open", 0L).containsEntry("dueOn", null).containsEntry("owedOn", null);
    assertThat(after(sanctioned(), announced(day(6, 7))).row("case-1/L33/person-chief").inTime()).isFalse();
    assertThat(after(sanctioned(), announced(PartialDate.ofMonth(2025, 6))).row("case-1/L33/person-chief").inTime()).isNull();
  }

  @Test
  void a_case_that_was_withdrawn_owes_nothing_any_more() {
    DeadlinesRow row = after(accepted(day(4, 20)), withdrawn()).row(HEARING);
    assertThat(row.state()).isEqualTo(DeadlineState.VOIDED);
    assertThat(row.inTime()).isNull();
    assertThat(VIEW.fields(row)).containsEntry("dueOn", null);
  }

  @Test
  void a_clock_that_ended_is_started_again_by_the_same_event() {
    DeadlinesRow row = after(accepted(day(4, 20)), returned(), transferred(), accepted(day(6, 1))).row(HEARING);
    assertThat(row.state()).isEqualTo(DeadlineState.OPEN);
    assertThat(row.dueOn()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(row.endedOn()).isNull();
  }

  @Test
  void a_hearing_that_was_extended_is_due_on_the_day_approved_and_for_nobody_else() {
    TimeLimit limit = new TimeLimit(
        "L28", "审理", new LegalBasis("规则", "第五十五条", "2019年", LocalDate.of(2019, 1, 1), null),
        new ClockEvents("casefile/accepted-for-hearing", null, List.of("casefile/case-decided"), List.of("casefile/hearing-extended"), List.of()),
        Length.parse("1个月"), List.of(new Extension(null, "负责人")), Scope.PERSON, false, Consequence.REMIND, true, Verified.BY_TEXT, "");
    HearingExtended extended = new HearingExtended(CASE, List.of(CHIEF), LocalDate.of(2025, 7, 1), "案情复杂", APPROVAL, day(5, 10));
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(limit)).happened(CASE.value(), opened(), accepted(day(4, 20)));
    assertThat(rows.row(HEARING).dueOn()).isEqualTo(LocalDate.of(2025, 5, 20));
    assertThat(rows.happened(CASE.value(), extended).row(HEARING).dueOn()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(ViewScenario.given(view(limit)).happened(CASE.value(), opened(), accepted(day(4, 20)), new HearingExtended(
        CASE, List.of(new PersonId("person-other")), LocalDate.of(2025, 7, 1), "案情复杂", APPROVAL, day(5, 10))).row(HEARING).dueOn())
        .isEqualTo(LocalDate.of(2025, 5, 20));
  }

  @Test
  void a_clock_that_runs_is_not_started_again() {
    assertThat(after(accepted(day(4, 20)), accepted(day(4, 25))).row(HEARING).dueOn()).isEqualTo(LocalDate.of(2025, 5, 20));
  }

  @Test
  void an_extension_moves_the_last_day_as_far_as_the_rule_allows() {
    ViewScenario<DeadlinesRow> once = after(accepted(day(4, 20)), transferred());
    assertThat(once.row(HEARING).dueOn()).isEqualTo(LocalDate.of(2025, 6, 20));
    assertThat(once.row(HEARING).running().extended()).isEqualTo(1);
    DeadlinesRow twice = once.happened(CASE.value(), transferred()).row(HEARING);
    assertThat(twice.dueOn()).isEqualTo(LocalDate.of(2025, 6, 20));
    assertThat(twice.running().counted()).endsWith("；另有1次延长超出规定次数，未计入");
  }

  @Test
  void a_right_comes_due_and_is_never_overdue() {
    DeadlinesRow row = after(announced(day(6, 6))).row("case-1/R1");
    assertThat(row.person()).isNull();
    assertThat(VIEW.fields(row)).containsEntry("dueOn", "2025-07-06").containsEntry("owedOn", null);
  }

  @Test
  void each_measure_has_a_clock_of_its_own_with_the_unit_that_its_event_tells() {
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(IRRELEVANT))
        .happened(CASE.value(), found("冻结1", day(6, 1)), found("扣押/2", day(6, 3)), released("冻结1", day(6, 4)));
    assertThat(rows.row("case-1/L21/冻结1").inTime()).isTrue();
    DeadlinesRow second = rows.row("case-1/L21/扣押/2");
    assertThat(second.measure()).isEqualTo("扣押/2");
    assertThat(second.person()).isNull();
    assertThat(second.unit()).isEqualTo(BUREAU);
    assertThat(second.dueOn()).isEqualTo(LocalDate.of(2025, 6, 6));
  }

  @Test
  void formalities_run_for_the_penalties_that_need_them_are_lengthened_once_and_end() {
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(FORMALITIES)).happened(CASE.value(), punished(Penalty.PARTY_WARNING, day(4, 30)));
    assertThat(rows.keys()).isEmpty();
    rows.happened(CASE.value(), punished(Penalty.PARTY_EXPULSION, day(5, 20)));
    assertThat(rows.row("case-1/L34/person-chief").dueOn()).isEqualTo(LocalDate.of(2025, 6, 20));
    rows.happened(CASE.value(), new FormalitiesExtended(CASE, CHIEF, "手续复杂", APPROVAL, day(6, 10)));
    assertThat(rows.row("case-1/L34/person-chief").dueOn()).isEqualTo(LocalDate.of(2025, 11, 20));
    rows.happened(CASE.value(), new FormalitiesFinished(CASE, CHIEF, "已办理", null, day(9, 1)));
    assertThat(rows.row("case-1/L34/person-chief").inTime()).isTrue();
  }

  @Test
  void the_right_to_a_review_runs_where_a_government_sanction_was_announced_and_not_where_it_was_not_or_nobody_told() {
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(REVIEW)).happened(CASE.value(), told(false), told(null));
    assertThat(rows.keys()).isEmpty();
    DeadlinesRow row = rows.happened(CASE.value(), told(true)).row("case-1/L42/person-chief");
    assertThat(row.dueOn()).isEqualTo(LocalDate.of(2025, 7, 6));
    assertThat(VIEW.fields(row)).containsEntry("owedOn", null);
  }

  @Test
  void what_was_decided_on_a_complaint_about_a_measure_may_be_reviewed_and_of_other_appeals_it_starts_nothing() {
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(SECOND_REVIEW))
        .happened("appeal-1", appealDecided(AppealOutcome.UPHELD, null), appealDecided(AppealOutcome.UPHELD, AppealKind.RE_EXAMINATION));
    assertThat(rows.keys()).isEmpty();
    DeadlinesRow row = rows.happened("appeal-1", appealDecided(AppealOutcome.UPHELD, AppealKind.MEASURE_COMPLAINT)).row("appeal-1/L45-2");
    assertThat(row.dueOn()).isEqualTo(LocalDate.of(2025, 9, 1));
  }

  @Test
  void after_a_review_of_a_government_sanction_a_second_one_may_be_asked_for_and_after_others_not() {
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(SECOND_EXAMINATION))
        .happened("appeal-1", appealDecided(AppealOutcome.UPHELD, null), appealDecided(AppealOutcome.UPHELD, AppealKind.RE_VERIFICATION));
    assertThat(rows.keys()).isEmpty();
    DeadlinesRow row = rows.happened("appeal-1", appealDecided(AppealOutcome.UPHELD, AppealKind.RE_EXAMINATION)).row("appeal-1/L42-4");
    assertThat(row.dueOn()).isEqualTo(LocalDate.of(2025, 9, 1));
    assertThat(view(SECOND_EXAMINATION).fields(row).get("owedOn")).as("a right is never late").isNull();
  }

  @Test
  void a_clue_that_is_another_bodys_is_transferred_in_time_or_assigned_after_all_and_of_an_own_one_nothing_starts() {
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(TRANSFER)).happened("clue-1", registered(null), registered(Competence.OWN));
    assertThat(rows.keys()).isEmpty();
    assertThat(rows.happened("clue-1", registered(Competence.OTHER)).row("clue-1/L73").dueOn()).isEqualTo(LocalDate.of(2025, 6, 9));
    ClueAssigned assigned = new ClueAssigned(new ClueId("clue-1"), CLUE_ABOUT, "第一室", List.of(), null, APPROVAL, day(6, 4), null);
    assertThat(rows.happened("clue-1", assigned).row("clue-1/L73").state()).isEqualTo(DeadlineState.VOIDED);
  }

  @Test
  void an_opinion_is_owed_from_the_sections_receipt_and_as_often_as_approved_until_the_day_that_the_approval_names() {
    ClueAssigned assigned = new ClueAssigned(new ClueId("clue-1"), CLUE_ABOUT, "第一室", List.of(), null, APPROVAL, day(6, 4), null);
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(OPINION)).happened("clue-1", registered(null));
    assertThat(rows.keys()).isEmpty();
    assertThat(rows.happened("clue-1", assigned).row("clue-1/L2").dueOn()).isEqualTo(LocalDate.of(2025, 7, 4));
    rows.happened("clue-1", extendedTo(LocalDate.of(2025, 7, 20)), extendedTo(LocalDate.of(2025, 8, 1)));
    assertThat(rows.row("clue-1/L2").dueOn()).isEqualTo(LocalDate.of(2025, 8, 1));
    assertThat(rows.row("clue-1/L2").running().counted()).isEqualTo("自2025年6月4日起1个月，延长至2025年7月20日（负责人），延长至2025年8月1日（负责人）");
    assertThat(rows.happened("clue-1", proposed(day(7, 30))).row("clue-1/L2").inTime()).isTrue();
  }

  @Test
  void one_that_was_not_extended_is_late_after_the_month() {
    ClueAssigned assigned = new ClueAssigned(new ClueId("clue-1"), CLUE_ABOUT, "第一室", List.of(), null, APPROVAL, day(6, 4), null);
    assertThat(ViewScenario.given(view(OPINION)).happened("clue-1", registered(null), assigned, proposed(day(7, 5))).row("clue-1/L2").inTime()).isFalse();
  }

  private static DisposalExtended extendedTo(LocalDate day) {
    return new DisposalExtended(new ClueId("clue-1"), CLUE_ABOUT, day, "需外调", APPROVAL, day(7, 1));
  }

  private static DisposalProposed proposed(PartialDate on) {
    return new DisposalProposed(new ClueId("clue-1"), CLUE_ABOUT, DisposalWay.CLOSE, "予以了结", new StaffId("staff-1"), false, null, PAPER, on);
  }

  @Test
  void what_the_superior_body_assigned_is_owed_in_three_months_and_once_three_more_and_what_came_by_letter_is_not() {
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(ASSIGNED_FROM_ABOVE)).happened("report-1", reported(ReportChannel.LETTER));
    assertThat(rows.keys()).isEmpty();
    assertThat(rows.happened("report-1", reported(ReportChannel.SUPERIOR)).row("report-1/L52").dueOn()).isEqualTo(LocalDate.of(2025, 9, 2));
    ReportExtended extended = new ReportExtended(new ReportId("report-1"), CLUE_ABOUT, LocalDate.of(2025, 12, 2), "复杂", APPROVAL, day(8, 1));
    assertThat(rows.happened("report-1", extended).row("report-1/L52").dueOn()).isEqualTo(LocalDate.of(2025, 12, 2));
    FeedbackGiven told = new FeedbackGiven(new ReportId("report-1"), CLUE_ABOUT, "已报结", null, null, day(11, 3));
    assertThat(rows.happened("report-1", told).row("report-1/L52").inTime()).isTrue();
  }

  @Test
  void a_clock_knows_the_unit_that_the_opening_told() {
    assertThat(after(accepted(day(4, 20))).row(HEARING).unit()).isEqualTo(BUREAU);
    assertThat(ViewScenario.given(VIEW).happened(CASE.value(), accepted(day(4, 20))).row(HEARING).unit()).isNull();
    assertThat(VIEW.fields(after(accepted(day(4, 20))).row(HEARING))).containsEntry("unit", BUREAU.value());
    assertThat(VIEW.fields(ViewScenario.given(VIEW).happened(CASE.value(), accepted(day(4, 20))).row(HEARING))).as("can be asked for").containsEntry("unit", DeadlinesView.NO_UNIT);
  }

  @Test
  void a_clock_of_a_double_inquiry_bears_the_unit_of_its_case_for_those_the_derivation_names() {
    CaseFacts facts = new CaseFacts(CASE, BUREAU, Set.of(), null, List.of(), Set.of(), true, false, false);
    CandidatesDerived derived = new CandidatesDerived(INQUIRY, CASE, facts, 1, new Derivation(List.of(), List.of(), List.of(), false), List.of(CHIEF), day(6, 3));
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(ACCOUNTABILITY)).happened(INQUIRY.value(), derived);
    assertThat(rows.row("review-1/L62/person-chief").state()).isEqualTo(DeadlineState.WAITING);
    assertThat(rows.happened(INQUIRY.value(), established(CHIEF)).row("review-1/L62/person-chief"))
        .satisfies(row -> assertThat(row.unit()).isEqualTo(BUREAU)).satisfies(row -> assertThat(row.dueOn()).isEqualTo(LocalDate.of(2025, 7, 4)));
    assertThat(rows.happened(INQUIRY.value(), established(new PersonId("person-other"))).row("review-1/L62/person-other").unit()).as("added by hand").isNull();
  }

  private static ResponsibilityEstablished established(PersonId person) {
    return new ResponsibilityEstablished(
        INQUIRY, CASE, person, null, DutyTier.LEADING, Responsibility.MAIN_LEADING, "问责条例第七条", FindingReason.FAILED_TO_DISCOVER, "未开展检查。", false,
        Set.of(AccountabilityMeasure.ADMONITION), "某县纪委", new StaffId("staff-1"), APPROVAL, day(6, 4));
  }

  /// 监察法 48条, as it is shipped: the old clock stops and the new one runs from the day the other offence was found.
  @Test
  void custody_whose_time_is_reckoned_anew_runs_by_the_new_clock_alone() {
    LiuzhiRecalculated anew =
        new LiuzhiRecalculated(CASE, "留置1", CHIEF, MeasureKind.LIUZHI, "另有重大职务犯罪", day(8, 20), APPROVAL, Set.of(), day(5, 20));
    ViewScenario<DeadlinesRow> rows = ViewScenario.given(view(
        custody("L19", "casefile/measure-taken", List.of("casefile/liuzhi-recalculated")), custody("L19-2", "casefile/liuzhi-recalculated", List.of())))
        .happened(CASE.value(), opened(), liuzhi(), anew);
    assertThat(rows.row("case-1/L19/person-chief").state()).isEqualTo(DeadlineState.VOIDED);
    assertThat(rows.row("case-1/L19-2/person-chief").dueOn()).isEqualTo(LocalDate.of(2025, 8, 20));
    rows.happened(CASE.value(), new MeasureExtended(CASE, "留置1", CHIEF, MeasureKind.LIUZHI, day(11, 20), "案情复杂", APPROVAL, Set.of(), day(8, 18)));
    assertThat(rows.row("case-1/L19-2/person-chief").dueOn()).isEqualTo(LocalDate.of(2025, 11, 20));
  }

  private static TimeLimit custody(String id, String starts, List<String> voids) {
    return new TimeLimit(
        id, "留置", new LegalBasis("监察法", "第四十八条", "2024年", LocalDate.of(2025, 1, 1), null),
        new ClockEvents(starts, OnlyWhen.parse("kind=LIUZHI"), List.of("casefile/measure-ended"), List.of("casefile/measure-extended"), voids),
        Length.parse("3个月"), List.of(new Extension(Length.parse("3个月"), "上一级监察机关")), Scope.PERSON, false, Consequence.BLOCK, true, Verified.BY_TEXT, "");
  }

  @Test
  void an_end_without_a_beginning_leaves_no_row() {
    assertThat(ViewScenario.given(VIEW).happened(CASE.value(), decided()).keys()).isEmpty();
  }

  @Test
  void it_is_read_by_those_who_read_the_files_history_and_by_nobody_while_it_waits() {
    ViewScenario<DeadlinesRow> open = after(accepted(day(4, 20)));
    assertThat(open.rolesThatSee(HEARING)).containsExactlyInAnyOrder(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(open.seenBy("case:case-1")).hasSize(1);
    assertThat(open.seenBy("case:case-2")).isEmpty();
    assertThat(open.seenBy(Role.INVESTIGATOR)).isEmpty();
    assertThat(VIEW.readers(open.row("case-1/L33/person-chief"))).isEmpty();
  }

  private static ViewScenario<DeadlinesRow> after(Event... events) {
    return ViewScenario.given(VIEW).happened(CASE.value(), opened()).happened(CASE.value(), events);
  }

  private static DeadlinesView view(TimeLimit... limits) {
    return new DeadlinesView(new TimeLimits(List.of(limits), WorkCalendar.weekendsOnly()));
  }

  /// That a hand-over extends it, and by a length, stands only here.
  private static TimeLimit hearing(String length, LocalDate from, @Nullable LocalDate to) {
    return new TimeLimit(
        "L28", "审理", new LegalBasis("规则", "第五十五条", from.getYear() + "年", from, to),
        new ClockEvents(
            "casefile/accepted-for-hearing", null, List.of("casefile/case-decided"), List.of("casefile/transferred-to-hearing"),
            List.of("casefile/returned-for-investigation", "casefile/case-withdrawn")),
        Length.parse(length), List.of(new Extension(Length.parse("1个月"), "分管领导")), Scope.PERSON, false, Consequence.REMIND, true, Verified.BY_TEXT, "");
  }

  private static ClueRegistered registered(@Nullable Competence competence) {
    return new ClueRegistered(
        new ClueId("clue-1"), CLUE_ABOUT, "拨付", new RegisterNumber("某县纪委", 2025, "12"), ClueSource.SUPERVISION, null, null, "反映违规拨付", TargetRank.OTHER,
        null, null, null, PAPER, day(6, 2), competence);
  }

  private static ReportRegistered reported(ReportChannel channel) {
    return new ReportRegistered(
        new ReportId("report-1"), CLUE_ABOUT, "拨付", null, channel, false, null, "反映违规拨付", null, day(6, 2), null);
  }

  private static DecisionAnnounced told(@Nullable Boolean withGovernmentSanction) {
    return new DecisionAnnounced(CASE, CHIEF, List.of(), null, false, null, null, null, Set.of(), day(6, 6), withGovernmentSanction);
  }

  private static SanctionImposed punished(Penalty penalty, PartialDate on) {
    return new SanctionImposed(
        CASE, CHIEF, SanctionKind.PARTY, penalty, "某县纪委", List.of(APPROVAL), PAPER, IdentityStatus.UNKNOWN, null, Set.of(), on);
  }

  private static PropertyFoundIrrelevant found(String no, PartialDate on) {
    return new PropertyFoundIrrelevant(CASE, no, CHIEF, MeasureKind.FREEZE, BUREAU, "工资账户", null, on);
  }

  private static IrrelevantPropertyReleased released(String no, PartialDate on) {
    return new IrrelevantPropertyReleased(CASE, no, CHIEF, MeasureKind.FREEZE, null, on);
  }

  private static ReturnedForInvestigation returned() {
    return new ReturnedForInvestigation(CASE, List.of(CHIEF), "事实不清", 1, APPROVAL, day(5, 2));
  }

  private static CaseWithdrawn withdrawn() {
    return new CaseWithdrawn(CASE, List.of(CHIEF), "没有违纪事实", PAPER, null, APPROVAL, day(5, 2));
  }
}
