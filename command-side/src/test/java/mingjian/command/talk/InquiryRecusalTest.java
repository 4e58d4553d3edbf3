package mingjian.command.talk;

import static mingjian.command.Papers.ago;
import static mingjian.command.Papers.day;
import static mingjian.command.talk.InquiryWords.ABOUT;
import static mingjian.command.talk.InquiryWords.DEPUTY;
import static mingjian.command.talk.InquiryWords.HANDLER;
import static mingjian.command.talk.InquiryWords.INQUIRY;
import static mingjian.command.talk.InquiryWords.askAgain;
import static mingjian.command.talk.InquiryWords.change;
import static mingjian.command.talk.InquiryWords.close;
import static mingjian.command.talk.InquiryWords.issue;
import static mingjian.command.talk.InquiryWords.issued;
import static mingjian.command.talk.InquiryWords.recuse;
import static mingjian.command.talk.InquiryWords.recused;
import static mingjian.command.talk.InquiryWords.replied;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.events.Event;
import mingjian.events.StaffId;
import mingjian.events.talk.InquiryEvent.InquiryHandlersChanged;
import mingjian.events.talk.InquiryOutcome;
import org.junit.jupiter.api.Test;

/// 回避 in 函询: whoever has to withdraw is given no inquiry and takes no step in one (监察法 67条).
class InquiryRecusalTest {
  private static final StaffId OTHER = new StaffId("chengban02");

  private static Scenario given(Event... past) {
    return Scenario.scenario(new InquiryDecider()).given(past);
  }

  /// The handler stands in the register as the deputy who is asked.
  private static NoFacts asked(StaffId staff) {
    return NoFacts.holding(staff, DEPUTY);
  }

  @Test
  void an_inquiry_is_given_to_another_and_who_leaves_may_no_longer_read_it() {
    given(issued()).when(change(OTHER)).then(new InquiryHandlersChanged(INQUIRY, ABOUT, List.of(OTHER), List.of(HANDLER), "工作调整", ago(20)));
    InquiryHandlersChanged changed = (InquiryHandlersChanged) given(issued()).when(change(OTHER)).events().getFirst();
    assertThat(changed.granted()).containsExactly(OTHER);
    assertThat(changed.withdrawn()).containsExactly(HANDLER);
  }

  @Test
  void it_is_given_to_somebody_and_to_nobody_twice() {
    given(issued()).when(change()).thenRejected("inquiry-without-handler");
    given(issued()).when(change(OTHER, OTHER)).thenRejected("handler-twice");
  }

  @Test
  void a_recusal_takes_the_inquiry_away() {
    given(issued()).when(recuse(OTHER)).then(recused(OTHER));
    assertThat(recused(OTHER).withdrawn()).containsExactly(OTHER);
  }

  @Test
  void who_had_to_withdraw_is_not_given_it_again() {
    given(issued(), recused(OTHER)).when(change(OTHER)).thenRejected("handler-must-recuse");
    given(issued(), recused(OTHER)).when(change(new StaffId("chengban03"))).events();
  }

  @Test
  void nor_does_he_take_a_step_at_the_keyboard() {
    given(issued(), replied(), recused(HANDLER)).when(askAgain(day(5), "报酬去向")).thenRejected("recused-takes-step");
    given(issued(), replied(), recused(HANDLER)).when(close(InquiryOutcome.ACCEPTED)).thenRejected("recused-takes-step");
    given(issued(), replied(), recused(OTHER)).when(close(InquiryOutcome.ACCEPTED)).events();
  }

  @Test
  void nobody_handles_an_inquiry_to_himself() {
    given().knowing(asked(HANDLER)).when(issue()).thenRejected("recused-takes-step");
    given(issued()).knowing(asked(OTHER)).when(change(OTHER)).thenRejected("handler-must-recuse");
    given().knowing(asked(OTHER)).when(issue()).events();
  }
}
