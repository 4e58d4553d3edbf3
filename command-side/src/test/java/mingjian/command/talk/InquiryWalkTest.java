package mingjian.command.talk;

import static mingjian.command.Papers.ago;
import static mingjian.command.Papers.day;
import static mingjian.command.talk.InquiryWords.*;

import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.StaffId;
import mingjian.events.talk.InquiryApprover;
import mingjian.events.talk.InquiryEvent;
import mingjian.events.talk.InquiryOutcome;
import mingjian.events.talk.InquiryTarget;

class InquiryWalkTest extends Walk<InquiryCommand, InquiryDecider.Inquiry, InquiryEvent> {
  InquiryWalkTest() {
    super(new InquiryDecider(), 40);
  }

  @Override
  protected InquiryCommand any(RandomGenerator random, boolean first) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> issue(pick(InquiryTarget.values(), random), pick(InquiryApprover.values(), random));
      case 2, 3, 4 -> reply(random.nextBoolean() ? SIGNED : null, random.nextBoolean(), ago(random.nextInt(-2, 60)));
      case 5, 6 -> askAgain(day(random.nextInt(5, 35)), "报酬去向");
      case 7 -> close(pick(InquiryOutcome.values(), random));
      case 8 -> withdraw();
      case 9 -> change(new StaffId("chengban0" + random.nextInt(1, 4)));
      case 10 -> recuse(new StaffId("chengban0" + random.nextInt(2, 4)));
      default -> correct(random.nextBoolean() ? "登记有误" : " ");
    };
  }
}
