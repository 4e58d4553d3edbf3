package mingjian.command.talk;

import static mingjian.command.Papers.ago;
import static mingjian.command.Papers.approval;
import static mingjian.command.Papers.day;
import static mingjian.command.talk.InquiryWords.*;
import static mingjian.command.talk.InquiryWords.change;
import static mingjian.command.talk.InquiryWords.recuse;
import static mingjian.events.talk.InquiryApprover.DEPUTY_LEAD;
import static mingjian.events.talk.InquiryApprover.HEAD;
import static mingjian.events.talk.InquiryKind.INTERPELLATION;
import static mingjian.events.talk.InquiryTarget.HEAD_OF_PARTY_BODY_BELOW;
import static mingjian.events.talk.InquiryTarget.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.Limits;
import mingjian.command.Scenario;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.talk.InquiryEvent.InquiryIssued;
import mingjian.events.talk.InquiryEvent.InquiryRecordCorrected;
import mingjian.events.talk.InquiryEvent.InquiryReplied;
import mingjian.events.talk.InquiryKind;
import mingjian.events.talk.InquiryOutcome;
import mingjian.events.work.Due;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InquiryTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new InquiryDecider()).given(past);
  }

  @Nested
  class Asking {
    @Test
    void an_office_holder_may_be_asked_by_letter() {
      given().when(issue()).then(issued());
    }

    @Test
    void one_letter_asks_one_person() {
      var two = about(DEPUTY, new PersonId("person-2"));
      given().when(issue(two, InquiryKind.INQUIRY, OTHER, HEAD, List.of("兼职取酬情况"), DUE, 61)).thenRejected("inquiry-to-one-person");
      given().when(issue(about(), InquiryKind.INQUIRY, OTHER, HEAD, List.of("兼职取酬情况"), DUE, 61)).thenRejected("inquiry-to-one-person");
    }

    @Test
    void a_body_may_be_interpellated() {
      var events = given().when(issue(about(), INTERPELLATION, OTHER, HEAD, List.of("项目停工的责任"), DUE, 61)).events();
      assertThat(events).singleElement().isInstanceOfSatisfying(InquiryIssued.class, e -> assertThat(e.kind()).isEqualTo(INTERPELLATION));
    }

    @Test
    void something_must_be_asked() {
      given().when(issue(ABOUT, InquiryKind.INQUIRY, OTHER, HEAD, List.of(" "), DUE, 61)).thenRejected("inquiry-without-problem");
      given().when(issue(ABOUT, InquiryKind.INQUIRY, OTHER, HEAD, List.of(), DUE, 61)).thenRejected("inquiry-without-problem");
    }

    @Test
    void a_reply_is_due_after_the_letter() {
      given().when(issue(ABOUT, InquiryKind.INQUIRY, OTHER, HEAD, List.of("兼职取酬情况"), day(SENT), 61)).thenRejected("reply-due-before-letter");
    }

    @Test
    void the_head_of_a_party_body_below_is_asked_with_the_approval_of_the_own_head() {
      given().when(issue(HEAD_OF_PARTY_BODY_BELOW, HEAD)).then(issued(InquiryKind.INQUIRY, HEAD_OF_PARTY_BODY_BELOW, HEAD));
    }

    @Test
    void and_not_with_that_of_a_deputy() {
      var refusal = given().when(issue(HEAD_OF_PARTY_BODY_BELOW, DEPUTY_LEAD)).thenRejected("inquiry-needs-head");
      assertThat(refusal.inChinese()).isEqualTo("函询下一级党委（党组）主要负责人须经主要负责人批准。");
    }

    @Test
    void a_letter_before_its_approval_is_recorded_and_marked() {
      var events = given().when(issue(ABOUT, InquiryKind.INQUIRY, OTHER, HEAD, List.of("兼职取酬情况"), DUE, 58)).events();
      assertThat(((InquiryIssued) events.getFirst()).flaws()).containsExactly(ProcedureFlaw.APPROVED_AFTERWARDS);
    }

    @Test
    void a_letter_to_come_is_not_recorded() {
      var tomorrow = new InquiryCommand.WithdrawInquiry(INQUIRY, "对象有误", approval(1), ago(-1));
      given(issued()).when(tomorrow).thenRejected("in-the-future");
    }

    @Test
    void those_who_handle_it_may_read_it() {
      assertThat(issued().granted()).containsExactly(HANDLER);
      assertThat(issued().due()).isEqualTo(Due.on(DUE));
    }
  }

  @Nested
  class Replying {
    @Test
    void a_countersigned_reply_is_taken_and_to_be_settled_as_soon_as_the_rule_says() {
      given(issued()).knowing(Limits.and(Limits.INQUIRY)).when(reply(SIGNED, false, ago(40))).then(replied(null, day(40).plusMonths(1), ago(40)));
    }

    @Test
    void while_that_rule_is_off_no_day_binds() {
      given(issued()).when(reply(SIGNED, false, ago(40))).then(replied(null, null, ago(40)));
    }

    @Test
    void one_without_countersignature_is_not() {
      var refusal = given(issued()).when(reply(null, false, ago(40))).thenRejected("reply-not-countersigned");
      assertThat(refusal.inChinese()).isEqualTo("回复材料缺少党委（党组）主要负责人签署意见。");
    }

    @Test
    void who_heads_the_party_body_or_explains_what_concerns_its_head_replies_directly() {
      given(issued(InquiryKind.INQUIRY, HEAD_OF_PARTY_BODY_BELOW, HEAD)).when(reply(null, false, ago(40))).events();
      given(issued()).when(reply(null, true, ago(40))).events();
    }

    @Test
    void a_late_reply_is_recorded_with_its_lateness() {
      given(issued()).when(reply(SIGNED, false, ago(30))).then(replied(9, null, ago(30)));
    }

    @Test
    void on_the_last_day_it_is_in_time() {
      given(issued()).when(reply(SIGNED, false, ago(39))).then(replied(null, null, ago(39)));
    }

    @Test
    void a_month_alone_starts_no_clock() {
      PartialDate month = PartialDate.ofMonth(day(30).getYear(), day(30).getMonthValue());
      var events = given(issued()).knowing(Limits.and(Limits.INQUIRY)).when(reply(SIGNED, false, month)).events();
      assertThat((InquiryReplied) events.getFirst()).satisfies(e -> assertThat(e.settleDueOn()).isNull());
    }

    @Test
    void it_may_be_asked_again_and_the_new_day_counts() {
      given(issued(), replied()).when(askAgain(day(9), "报酬去向")).then(askedAgain());
      given(issued(), replied(), askedAgain()).when(reply(SIGNED, false, ago(5))).then(replied(4, null, ago(5)));
    }

    @Test
    void not_about_nothing_and_not_for_a_day_gone_by() {
      given(issued(), replied()).when(askAgain(day(9))).thenRejected("inquiry-without-problem");
      given(issued(), replied()).when(askAgain(day(30), "报酬去向")).thenRejected("reply-due-before-letter");
    }
  }

  @Nested
  class Settling {
    @Test
    void an_answered_inquiry_is_settled() {
      given(issued(), replied()).when(close(InquiryOutcome.ACCEPTED)).then(closed(InquiryOutcome.ACCEPTED));
    }

    @Test
    void silence_is_not_taken_on_trust() {
      given(issued()).when(close(InquiryOutcome.ACCEPTED)).thenRejected("inquiry-not-replied");
      given(issued()).when(close(InquiryOutcome.REMINDED)).thenRejected("inquiry-not-replied");
    }

    @Test
    void but_may_lead_to_verification() {
      given(issued()).when(close(InquiryOutcome.TO_VERIFICATION)).then(closed(InquiryOutcome.TO_VERIFICATION));
    }

    @Test
    void it_may_be_withdrawn() {
      given(issued()).when(withdraw()).then(withdrawn());
    }

    @Test
    void a_record_is_corrected_with_reason_and_stays() {
      given(issued(), replied()).when(correct("登记有误")).then(
          new InquiryRecordCorrected(INQUIRY, ABOUT, "event-1", "回复日期", "1月21日", "1月20日", "登记有误", approval(1), ago(1)));
      given(issued(), replied()).when(correct(" ")).thenRejected("correction-without-reason");
    }
  }
}
