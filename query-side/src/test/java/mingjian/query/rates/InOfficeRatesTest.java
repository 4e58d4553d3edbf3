package mingjian.query.rates;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.TALK;
import static mingjian.query.Happened.TENURE;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.talk;
import static mingjian.query.Happened.tenure;
import static mingjian.query.Happened.tenureEnded;
import static mingjian.query.Happened.tenureVoided;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.DutyReportId;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.RecordId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.TalkId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.OfficeHolderEvent.TenureRecorded;
import mingjian.events.registry.TenureKind;
import mingjian.events.supervision.AppraisalVotes;
import mingjian.events.supervision.DutyReportEvent.AppraisalRecorded;
import mingjian.events.supervision.DutyReportEvent.DutyReportSubmitted;
import mingjian.events.supervision.DutyReportForum;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordState;
import mingjian.events.talk.TalkKind;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What heads owe by the year: 应谈、已谈、未谈, and letters.
class InOfficeRatesTest {
  private static final RatesView VIEW = RateLimits.view();
  private static final DutyReportId REPORT = new DutyReportId("duty-report-1");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(CHIEF), BUREAU, null, Secrecy.INTERNAL);
  private static final Period SINCE_2024 = new Period(PartialDate.of(2024, 6, 1), null);

  @Test
  void a_head_owes_a_talk_in_each_year_of_the_tenure_and_in_no_other() {
    ViewScenario<RateRow> rows = after(tenure(HeadPost.YES, SINCE_2024), tenureEnded(PartialDate.of(2026, 2, 1)));
    for (int year : new int[] {2024, 2025, 2026}) {
      assertThat(answer(rows, Rate.SUPERVISION_TALK, year)).isEqualTo("MISSED");
    }
    assertThat(rows.keys()).doesNotContain(key(Rate.SUPERVISION_TALK, 2023), key(Rate.SUPERVISION_TALK, 2027));
  }

  @Test
  void a_talk_of_its_kind_in_the_year_is_one_and_of_another_kind_or_for_a_case_is_none() {
    ViewScenario<RateRow> rows = after(
        tenure(HeadPost.YES, SINCE_2024), talk(TALK, TalkKind.SUPERVISION, null, day(3, 4)),
        talk(new TalkId("talk-2"), TalkKind.HEART_TO_HEART, CASE, day(3, 5)));
    assertThat(answer(rows, Rate.SUPERVISION_TALK, 2025)).isEqualTo("MET");
    assertThat(answer(rows, Rate.SUPERVISION_TALK, 2024)).isEqualTo("MISSED");
    assertThat(answer(rows, Rate.HEART_TO_HEART_TALK, 2025)).isEqualTo("MISSED");
  }

  @Test
  void who_is_no_head_or_only_inferred_owes_nothing() {
    assertThat(after(tenure(HeadPost.NO, SINCE_2024), tenure(HeadPost.DOUBTFUL, SINCE_2024)).keys()).isEmpty();
    assertThat(after(new TenureRecorded(
        CHIEF, TENURE, BUREAU, "局长", HeadPost.YES, TenureKind.REGULAR, SINCE_2024, null, true, day(1, 1))).keys()).isEmpty();
    assertThat(after(tenure(HeadPost.YES, SINCE_2024), tenureVoided()).keys()).isEmpty();
  }

  @Test
  void a_talk_that_came_before_its_tenure_was_recorded_counts_and_until_then_is_seen_by_nobody() {
    ViewScenario<RateRow> rows = after(talk(TALK, TalkKind.PRE_APPOINTMENT, null, PartialDate.of(2024, 5, 20)));
    assertThat(VIEW.readers(rows.row(key(Rate.PRE_APPOINTMENT_TALK, 2024)))).isEmpty();
    rows.happened(CHIEF.value(), tenure(HeadPost.YES, SINCE_2024));
    assertThat(answer(rows, Rate.PRE_APPOINTMENT_TALK, 2024)).isEqualTo("MET");
    assertThat(rows.row(key(Rate.PRE_APPOINTMENT_TALK, 2024)).unit()).isEqualTo(BUREAU);
  }

  @Test
  void a_talk_long_after_taking_the_post_covers_nothing() {
    assertThat(answer(after(tenure(HeadPost.YES, SINCE_2024), entryTalk(2024, 7, 1)), Rate.PRE_APPOINTMENT_TALK, 2024)).isEqualTo("MET");
    assertThat(answer(after(tenure(HeadPost.YES, SINCE_2024), entryTalk(2024, 7, 2)), Rate.PRE_APPOINTMENT_TALK, 2024)).isEqualTo("MISSED");
    assertThat(after(tenure(HeadPost.YES, new Period(PartialDate.ofYear(2024), null))).keys())
        .as("a beginning that isn't known to the day is not judged").doesNotContain(key(Rate.PRE_APPOINTMENT_TALK, 2024));
  }

  @Test
  void a_letter_of_the_unit_for_the_year_is_signed_and_another_record_is_not() {
    ViewScenario<RateRow> rows = after(tenure(HeadPost.YES, SINCE_2024)).happened("record-1", record(RecordKind.PLEDGE, 2025), record(RecordKind.ASSESSMENT, 2024));
    assertThat(rows.row("unit-bureau/PLEDGE/2025").answer()).isEqualTo("MET");
    assertThat(rows.row("unit-bureau/PLEDGE/2024").answer()).isEqualTo("MISSED");
  }

  @Test
  void a_letter_within_days_of_a_new_head_is_signed_and_a_later_one_is_not() {
    Event tenure = tenure(HeadPost.YES, new Period(day(1, 1), null));
    assertThat(after(tenure).happened("record-1", record(RecordKind.PLEDGE, null)).row("unit-bureau/ENTRY_PLEDGE/2025").answer()).isEqualTo("MET");
    assertThat(after(tenure(HeadPost.YES, SINCE_2024)).happened("record-1", record(RecordKind.PLEDGE, 2024)).row("unit-bureau/ENTRY_PLEDGE/2024").answer())
        .isEqualTo("MISSED");
  }

  @Test
  void a_report_on_duty_is_about_its_year_and_owed_by_each_head() {
    ViewScenario<RateRow> rows = after(tenure(HeadPost.YES, SINCE_2024), new DutyReportSubmitted(
        REPORT, ABOUT, DutyReportForum.DISCIPLINE_PLENUM, "述责述廉", 2024, "局长", "报告", PAPER, day(2, 1)));
    assertThat(answer(rows, Rate.DUTY_REPORT, 2024)).isEqualTo("MET");
    assertThat(answer(rows, Rate.DUTY_REPORT, 2025)).isEqualTo("MISSED");
  }

  @Test
  void two_appraisals_a_year_are_owed_by_who_is_in_office_all_of_it() {
    ViewScenario<RateRow> once = after(tenure(HeadPost.YES, SINCE_2024), appraised(day(3, 1)));
    assertThat(answer(once, Rate.APPRAISED_TWICE, 2025)).isEqualTo("MISSED");
    assertThat(once.keys()).as("in office from June").doesNotContain(key(Rate.APPRAISED_TWICE, 2024));
    assertThat(answer(once.happened(CHIEF.value(), appraised(day(9, 1))), Rate.APPRAISED_TWICE, 2025)).isEqualTo("MET");
  }

  private static AppraisalRecorded appraised(PartialDate on) {
    return new AppraisalRecorded(REPORT, ABOUT, new AppraisalVotes(10, 5, 5, 0, 0), true, null, on);
  }

  @Test
  void figures_are_read_by_those_who_read_figures_and_tell_nobody_who_it_is() {
    ViewScenario<RateRow> rows = after(tenure(HeadPost.YES, SINCE_2024));
    assertThat(rows.rolesThatSee(key(Rate.SUPERVISION_TALK, 2024)))
        .containsExactlyInAnyOrder(Role.REPORTER, Role.CASE_ADMINISTRATOR, Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(VIEW.shown(rows.row(key(Rate.SUPERVISION_TALK, 2024))).toString()).doesNotContain(CHIEF.value(), TENURE.value());
  }

  private static Event entryTalk(int year, int month, int day) {
    return talk(TALK, TalkKind.NEW_POST, null, PartialDate.of(year, month, day));
  }

  private static SupervisionRecorded record(RecordKind kind, @Nullable Integer year) {
    return new SupervisionRecorded(
        new RecordId("record-1"), new WorkAbout(List.of(), BUREAU, null, Secrecy.INTERNAL), kind, RecordState.COMPLETED, "责任书", "局长", year, null, null, "签订",
        List.of(), List.of(), PAPER, APPROVAL, null, day(1, 10));
  }

  private static ViewScenario<RateRow> after(Event... events) {
    return ViewScenario.given(VIEW).happened(CHIEF.value(), events);
  }

  private static String answer(ViewScenario<RateRow> rows, Rate rate, int year) {
    return rows.row(key(rate, year)).answer();
  }

  private static String key(Rate rate, int year) {
    return "person-chief/" + rate + "/" + year;
  }
}
