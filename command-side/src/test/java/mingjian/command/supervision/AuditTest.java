package mingjian.command.supervision;

import static mingjian.command.supervision.AuditTest.Words.*;
import static mingjian.command.supervision.SupervisionWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Scenario;
import mingjian.command.supervision.AuditCommand.CloseAudit;
import mingjian.command.supervision.AuditCommand.CorrectAuditRecord;
import mingjian.command.supervision.AuditCommand.FollowUpFinding;
import mingjian.command.supervision.AuditCommand.OrderAudit;
import mingjian.command.supervision.AuditCommand.RecordAuditReport;
import mingjian.events.AuditId;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.RectificationId;
import mingjian.events.TenureId;
import mingjian.events.supervision.AuditArea;
import mingjian.events.supervision.AuditEvent;
import mingjian.events.supervision.AuditEvent.AuditReportRecorded;
import mingjian.events.supervision.AuditFinding;
import mingjian.events.supervision.AuditKind;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new AuditDecider()).knowing(world(PartialDate.UNKNOWN)).given(past);
  }

  @Nested
  class Ordering {
    @Test
    void an_audit_of_one_person_in_one_unit_may_be_ordered() {
      given().when(order(chief(), TENURE, 30)).events();
    }

    @Test
    void of_nobody_or_without_unit_it_may_not() {
      given().when(order(bureau(), null, 30)).thenRejected("audit-about-person-and-unit");
      given().when(order(chiefAlone(), null, 30)).thenRejected("audit-about-person-and-unit");
    }

    @Test
    void a_tenure_that_the_person_did_not_hold_there_may_not_be_audited() {
      given().when(order(chief(), new TenureId("tenure-9"), 30)).thenRejected("audit-tenure-of-another");
    }

    @Test
    void the_report_is_due_after_the_order() {
      given().when(order(chief(), TENURE, -31)).thenRejected("audit-due-before-order");
    }
  }

  @Nested
  class Reporting {
    @Test
    void findings_are_recorded_one_by_one() {
      assertThat(report(given(after(order(chief(), TENURE, 30))), finding("1", 100L), finding("2", null)).findings()).hasSize(2);
    }

    @Test
    void two_of_one_number_or_an_amount_below_nothing_may_not() {
      Event[] ordered = after(order(chief(), TENURE, 30));
      given(ordered).when(reportOf(finding("1", null), finding("1", null))).thenRejected("audit-finding-number-twice");
      given(ordered).when(reportOf(finding("1", -1L))).thenRejected("audit-amount-negative");
    }

    @Test
    void a_report_that_comes_after_the_person_left_is_recorded_and_says_so() {
      Scenario left = Scenario.scenario(new AuditDecider()).knowing(world(LAST_MONTH)).given(after(order(chief(), TENURE, 30)));
      assertThat(report(left).movedBefore()).isTrue();
    }

    @Test
    void one_that_comes_before_says_nothing() {
      Scenario there = Scenario.scenario(new AuditDecider()).knowing(world(TOMORROW)).given(after(order(chief(), TENURE, 30)));
      assertThat(report(there).movedBefore()).isFalse();
      assertThat(report(given(after(order(chief(), null, 30)))).movedBefore()).isFalse();
    }

    private static AuditReportRecorded report(Scenario scenario, AuditFinding... findings) {
      return (AuditReportRecorded) scenario.when(reportOf(findings)).events().getFirst();
    }
  }

  @Nested
  class FollowingUp {
    private final Event[] reported = after(order(chief(), TENURE, 30), reportOf(finding("1", 100L), finding("2", null)));

    @Test
    void a_finding_is_rectified_or_it_is_said_why_not() {
      given(reported).when(rectified("1")).events();
      given(reported).when(followUp("1", null, "已在审计期间纠正")).events();
    }

    @Test
    void neither_or_both_may_not() {
      given(reported).when(followUp("1", null, " ")).thenRejected("audit-finding-rectified-or-reason");
      given(reported).when(followUp("1", new RectificationId("rectification-1"), "理由")).thenRejected("audit-finding-rectified-or-reason");
    }

    @Test
    void what_the_report_does_not_find_may_not_be_followed_up() {
      given(reported).when(rectified("9")).thenRejected("no-such-audit-finding");
    }

    @Test
    void an_audit_is_closed_when_all_is_followed_up_and_not_before() {
      given(after(order(chief(), TENURE, 30), reportOf(finding("1", null)), rectified("1"))).when(close()).events();
      assertThat(given(reported).when(close()).thenRejected("audit-findings-open").inChinese()).contains("2项", "1、2");
    }
  }

  @Test
  void a_correction_needs_a_reason() {
    assertThat(given(after(order(chief(), TENURE, 30))).when(correct("抄错")).events()).first()
        .extracting(event -> ((AuditEvent) event).corrects()).isEqualTo("event-1");
    given(after(order(chief(), TENURE, 30))).when(correct(" ")).thenRejected("correction-without-reason");
  }

  /// The words in which audits are told.
  static final class Words {
    private static final AuditId AUDIT = new AuditId("audit-1");

    static OrderAudit order(WorkAbout about, TenureId tenure, int dueInDays) {
      return new OrderAudit(
          AUDIT, AuditKind.LEAVING, about, "离任审计", tenure, Period.since(PartialDate.ofYear(2023)), "县审计局", true,
          Scenario.TODAY.plusDays(dueInDays), approval(), LAST_MONTH);
    }

    static AuditFinding finding(String no, Long amountFen) {
      return new AuditFinding(no, AuditArea.SLUSH_FUND, "账外资金", amountFen);
    }

    static RecordAuditReport reportOf(AuditFinding... findings) {
      return new RecordAuditReport(AUDIT, List.of(findings), "审计意见", paper("审计报告"), TODAY);
    }

    static FollowUpFinding followUp(String no, RectificationId rectification, String because) {
      return new FollowUpFinding(AUDIT, no, rectification, because, TODAY);
    }

    static FollowUpFinding rectified(String no) {
      return followUp(no, new RectificationId("rectification-1"), null);
    }

    static CloseAudit close() {
      return new CloseAudit(AUDIT, "全部落实", TODAY);
    }

    static CorrectAuditRecord correct(String reason) {
      return new CorrectAuditRecord(AUDIT, "event-1", "金额", "1", "2", reason, approval(), TODAY);
    }

    static Event[] after(AuditCommand... commands) {
      List<Event> past = new ArrayList<>();
      for (AuditCommand command : commands) {
        past.addAll(given(past.toArray(Event[]::new)).when(command).events());
      }
      return past.toArray(Event[]::new);
    }

    static AuditCommand any(RandomGenerator r, boolean first) {
      String no = "" + (1 + r.nextInt(2));
      return switch (first ? 0 : r.nextInt(8)) {
        case 0 -> order(chief(), r.nextInt(3) == 0 ? null : TENURE, r.nextInt(60) - 40);
        case 1 -> reportOf(finding(no, null), finding("2", r.nextInt(3) - 1L));
        case 2 -> reportOf(finding("1", 5L));
        case 3, 4 -> rectified(no);
        case 5 -> followUp(no, null, r.nextBoolean() ? "" : "理由");
        case 6 -> close();
        default -> correct(r.nextInt(3) == 0 ? "" : "理由");
      };
    }
  }
}
