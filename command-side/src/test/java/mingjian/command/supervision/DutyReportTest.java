package mingjian.command.supervision;

import static mingjian.command.supervision.DutyReportTest.Words.*;
import static mingjian.command.supervision.SupervisionWords.*;
import static mingjian.events.supervision.DutyReportForum.DISCIPLINE_PLENUM;
import static mingjian.events.supervision.DutyReportForum.STANDING_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.Scenario;
import mingjian.command.supervision.DutyReportCommand.ApplyAppraisalResult;
import mingjian.command.supervision.DutyReportCommand.CloseDutyReport;
import mingjian.command.supervision.DutyReportCommand.CorrectDutyReportRecord;
import mingjian.command.supervision.DutyReportCommand.RecordAppraisal;
import mingjian.command.supervision.DutyReportCommand.RecordQuestions;
import mingjian.command.supervision.DutyReportCommand.SubmitDutyReport;
import mingjian.events.DutyReportId;
import mingjian.events.Event;
import mingjian.events.supervision.AppraisalUse;
import mingjian.events.supervision.AppraisalVotes;
import mingjian.events.supervision.AskedAndAnswered;
import mingjian.events.supervision.DutyReportEvent;
import mingjian.events.supervision.DutyReportForum;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DutyReportTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new DutyReportDecider()).given(past);
  }

  @Nested
  class Submitting {
    @Test
    void one_person_reports() {
      given().when(submit(DISCIPLINE_PLENUM)).events();
    }

    @Test
    void a_unit_alone_may_not() {
      given().when(submit(DISCIPLINE_PLENUM, bureau(), 2025)).thenRejected("duty-report-of-one-person");
    }

    @Test
    void a_year_to_come_may_not_be_reported_on() {
      given().when(submit(DISCIPLINE_PLENUM, chief(), 2027)).thenRejected("duty-report-year-unlikely");
    }
  }

  @Nested
  class Appraising {
    private final Event[] submitted = after(submit(DISCIPLINE_PLENUM));

    @Test
    void questions_come_first_or_not_at_all() {
      given(submitted).when(questions(1)).events();
      given(submitted).when(questions(0)).thenRejected("no-question-recorded");
    }

    @Test
    void an_appraisal_is_published_on_the_spot_or_it_is_said_why_not() {
      given(submitted).when(appraisal(true, null)).events();
      given(submitted).when(appraisal(false, "计票系统故障")).events();
    }

    @Test
    void silence_about_it_and_a_reason_for_nothing_are_refused() {
      given(submitted).when(appraisal(false, " ")).thenRejected("appraisal-published-or-reason");
      given(submitted).when(appraisal(true, "理由")).thenRejected("appraisal-published-or-reason");
    }

    @Test
    void no_more_votes_than_voters() {
      given(submitted).when(votes(40, 40)).events();
      given(submitted).when(votes(40, 41)).thenRejected("appraisal-votes-exceed-voters");
      given(submitted).when(votes(0, 0)).thenRejected("appraisal-votes-exceed-voters");
      given(submitted).when(votes(40, -1)).thenRejected("appraisal-votes-exceed-voters");
    }

    @Test
    void a_forum_that_only_listens_does_not_appraise() {
      given(after(submit(STANDING_COMMITTEE))).when(appraisal(true, null)).thenRejected("forum-does-not-appraise");
    }
  }

  @Nested
  class PuttingToUse {
    private final Event[] appraised = after(submit(DISCIPLINE_PLENUM), appraisal(true, null));

    @Test
    void a_result_is_put_to_use_or_it_is_said_why_not() {
      given(appraised).when(apply(Set.of(AppraisalUse.USE_OF_CADRES), null)).events();
      given(appraised).when(apply(Set.of(), "报告人已退休")).events();
    }

    @Test
    void neither_or_both_may_not() {
      given(appraised).when(apply(Set.of(), " ")).thenRejected("appraisal-used-or-reason");
      given(appraised).when(apply(Set.of(AppraisalUse.REWARD), "理由")).thenRejected("appraisal-used-or-reason");
    }

    @Test
    void a_report_is_closed_after_that_and_not_before() {
      given(after(submit(DISCIPLINE_PLENUM), appraisal(true, null), apply(Set.of(AppraisalUse.REWARD), null))).when(close()).events();
      given(after(submit(DISCIPLINE_PLENUM))).when(close()).thenRejected("duty-report-not-appraised");
    }

    @Test
    void one_before_a_forum_that_only_listens_is_closed_without() {
      given(after(submit(STANDING_COMMITTEE))).when(close()).events();
    }
  }

  @Test
  void a_correction_needs_a_reason() {
    assertThat(given(after(submit(DISCIPLINE_PLENUM))).when(correct("抄错")).events()).first()
        .extracting(event -> ((DutyReportEvent) event).corrects()).isEqualTo("event-1");
    given(after(submit(DISCIPLINE_PLENUM))).when(correct(" ")).thenRejected("correction-without-reason");
  }

  /// The words in which duty reports are told.
  static final class Words {
    private static final DutyReportId REPORT = new DutyReportId("duty-report-1");

    static SubmitDutyReport submit(DutyReportForum forum) {
      return submit(forum, chief(), 2025);
    }

    static SubmitDutyReport submit(DutyReportForum forum, WorkAbout about, int year) {
      return new SubmitDutyReport(REPORT, forum, about, "述责述廉", year, "党风室", "履行第一责任人职责情况", null, LAST_MONTH);
    }

    static RecordQuestions questions(int n) {
      return new RecordQuestions(REPORT, Collections.nCopies(n, new AskedAndAnswered("公车管理如何", "已整改")), YESTERDAY);
    }

    static RecordAppraisal appraisal(boolean published, String because) {
      return new RecordAppraisal(REPORT, new AppraisalVotes(40, 30, 6, 3, 1), published, because, YESTERDAY);
    }

    static RecordAppraisal votes(int voters, int satisfied) {
      return new RecordAppraisal(REPORT, new AppraisalVotes(voters, satisfied, 0, 0, 0), true, null, YESTERDAY);
    }

    static ApplyAppraisalResult apply(Set<AppraisalUse> uses, String because) {
      return new ApplyAppraisalResult(REPORT, uses, because, null, null, TODAY);
    }

    static CloseDutyReport close() {
      return new CloseDutyReport(REPORT, "已归档", TODAY);
    }

    static CorrectDutyReportRecord correct(String reason) {
      return new CorrectDutyReportRecord(REPORT, "event-1", "年度", "2024", "2025", reason, approval(), TODAY);
    }

    static Event[] after(DutyReportCommand... commands) {
      List<Event> past = new ArrayList<>();
      for (DutyReportCommand command : commands) {
        past.addAll(given(past.toArray(Event[]::new)).when(command).events());
      }
      return past.toArray(Event[]::new);
    }

    static DutyReportCommand any(RandomGenerator r, boolean first) {
      return switch (first ? 0 : r.nextInt(8)) {
        case 0 -> submit(DutyReportForum.values()[r.nextInt(DutyReportForum.values().length)], chief(), 2020 + r.nextInt(9));
        case 1 -> questions(r.nextInt(3));
        case 2, 3 -> r.nextBoolean() ? appraisal(r.nextBoolean(), r.nextBoolean() ? null : "理由") : votes(3, r.nextInt(5));
        case 4, 5 -> apply(r.nextBoolean() ? Set.of() : Set.of(AppraisalUse.REWARD), r.nextBoolean() ? null : "理由");
        case 6 -> close();
        default -> correct(r.nextInt(3) == 0 ? "" : "理由");
      };
    }
  }
}
