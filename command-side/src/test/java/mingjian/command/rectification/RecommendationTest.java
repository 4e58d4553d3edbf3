package mingjian.command.rectification;

import static mingjian.command.Papers.ago;
import static mingjian.command.Papers.approval;
import static mingjian.command.Papers.day;
import static mingjian.command.rectification.RecommendationWords.*;
import static mingjian.events.rectification.RecommendationAnswer.ADOPTED;
import static mingjian.events.rectification.RecommendationAnswer.PARTLY;
import static mingjian.events.rectification.RecommendationAnswer.REFUSED;
import static mingjian.events.rectification.Verdict.ACCEPTED;
import static mingjian.events.rectification.Verdict.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Scenario;
import mingjian.events.Event;
import mingjian.events.FieldOfWork;
import mingjian.events.rectification.RecommendationAnswer;
import mingjian.events.rectification.RecommendationEvent.RecommendationRecordCorrected;
import mingjian.events.rectification.RecommendationItem;
import mingjian.events.rectification.RecommendationState;
import mingjian.events.rectification.Verdict;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecommendationTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new RecommendationDecider()).given(past);
  }

  @Nested
  class Issuing {
    @Test
    void a_unit_is_given_items_and_a_day_for_the_answer() {
      given().when(issue()).then(issued());
    }

    @Test
    void it_goes_to_a_unit() {
      var toNobody = new WorkAbout(ABOUT.persons(), null, null, ABOUT.secrecy());
      given().when(issue(toNobody, ITEMS, DUE)).thenRejected("recommendation-without-unit");
    }

    @Test
    void something_is_recommended_and_each_thing_once() {
      given().when(issue(ABOUT, List.of(), DUE)).thenRejected("recommendation-without-item");
      given().when(issue(ABOUT, List.of(new RecommendationItem("1", " ")), DUE)).thenRejected("recommendation-without-item");
      given().when(issue(ABOUT, List.of(ITEMS.getFirst(), ITEMS.getFirst()), DUE)).thenRejected("recommendation-number-twice");
    }

    @Test
    void the_answer_is_due_after_the_letter() {
      given().when(issue(ABOUT, ITEMS, day(90))).thenRejected("feedback-due-before-issue");
    }
  }

  @Nested
  class Answering {
    @Test
    void what_was_adopted_or_refused_with_reason_is_judged() {
      given(issued()).when(feedback(ADOPTED, null)).then(answered(ADOPTED, null));
      assertThat(answered(REFUSED, "已另有规定").state()).isEqualTo(RecommendationState.ANSWERED);
      given(issued(), answered(REFUSED, "已另有规定")).when(evaluate(ACCEPTED)).then(evaluated(ACCEPTED));
    }

    @Test
    void a_refusal_without_reason_is_recorded_and_offers_escalation() {
      given(issued()).when(feedback(REFUSED, " ")).then(answered(REFUSED, " "));
      assertThat(answered(REFUSED, null).state()).isEqualTo(RecommendationState.REFUSED);
      assertThat(RecommendationState.REFUSED.next()).contains("EscalateRecommendation").doesNotContain("CloseRecommendation");
      given(issued(), answered(REFUSED, null)).when(escalate(ago(10))).then(escalated(ago(10)));
    }

    @Test
    void but_no_closing() {
      given(issued(), answered(REFUSED, null)).when(close()).thenRejected("refused-without-reason");
    }

    @Test
    void silence_may_be_escalated_once_the_day_has_passed() {
      given(issued()).when(escalate(ago(29))).then(escalated(ago(29)));
      given(issued()).when(escalate(ago(30))).thenRejected("feedback-not-overdue");
    }

    @Test
    void after_an_escalation_the_unit_may_still_answer() {
      given(issued(), answered(REFUSED, null), escalated(ago(40))).when(feedback(ADOPTED, null)).then(answered(ADOPTED, null));
    }
  }

  @Nested
  class Evaluating {
    private final Event[] adopted = {issued(), answered(ADOPTED, null)};

    @Test
    void others_judge_and_it_closes() {
      given(adopted).when(evaluate(ACCEPTED)).then(evaluated(ACCEPTED));
      given(issued(), answered(ADOPTED, null), evaluated(ACCEPTED)).when(close()).then(closed());
    }

    @Test
    void the_unit_itself_does_not() {
      var refusal = given(adopted).when(evaluate(ACCEPTED, "第二室", BUREAU, null, true)).thenRejected("evaluated-by-itself");
      assertThat(refusal.inChinese()).isEqualTo("整改单位不得自评通过，请由建议提出部门评估。");
      given(adopted).when(evaluate(ACCEPTED, "县住建局", null, EVALUATOR, true)).thenRejected("evaluated-by-itself");
    }

    @Test
    void who_judges_and_on_what_is_shown() {
      given(adopted).when(evaluate(ACCEPTED, "第二室", null, null, true)).thenRejected("evaluator-not-shown");
      given(adopted).when(evaluate(ACCEPTED, "第二室", null, EVALUATOR, false)).thenRejected("evaluation-without-evidence");
    }

    @Test
    void what_is_returned_must_be_answered_again() {
      given(issued(), answered(ADOPTED, null), evaluated(RETURNED)).when(close()).thenRejected("step-not-allowed");
      given(issued(), answered(ADOPTED, null), evaluated(RETURNED)).when(feedback(PARTLY, "经费不足")).then(answered(PARTLY, "经费不足"));
    }

    @Test
    void an_institution_adopted_after_the_case_is_recorded_by_field() {
      given(adopted).when(adopt(FieldOfWork.CONSTRUCTION)).then(adopted(FieldOfWork.CONSTRUCTION));
      given(adopted).when(adopt()).thenRejected("institution-without-field");
    }

    @Test
    void a_record_is_corrected_with_reason_and_stays() {
      given(adopted).when(correct("登记有误")).then(
          new RecommendationRecordCorrected(RECOMMENDATION, ABOUT, "event-1", "文号", "3号", "4号", "登记有误", approval(1), ago(1)));
      given(adopted).when(correct("")).thenRejected("correction-without-reason");
    }
  }

  static RecommendationCommand any(RandomGenerator random) {
    return switch (random.nextInt(12)) {
      case 0 -> issue();
      case 1, 2, 3 -> feedback(RecommendationAnswer.values()[random.nextInt(3)], random.nextBoolean() ? "另有规定" : null);
      case 4, 5, 6 -> evaluate(Verdict.values()[random.nextInt(2)], random.nextBoolean() ? "第二室" : "县住建局", null, EVALUATOR, random.nextBoolean());
      case 7 -> random.nextBoolean() ? adopt(FieldOfWork.FINANCE) : adopt();
      case 8, 9 -> escalate(ago(random.nextInt(-1, 60)));
      case 10 -> close();
      default -> correct(random.nextBoolean() ? "登记有误" : " ");
    };
  }
}
