package mingjian.command.talk;

import static mingjian.command.FileTrial.ago;
import static mingjian.command.FileTrial.day;
import static mingjian.command.talk.InquiryWords.*;

import java.util.SplittableRandom;
import mingjian.command.FileTrial;
import mingjian.events.StaffId;
import mingjian.events.talk.InquiryApprover;
import mingjian.events.talk.InquiryOutcome;
import mingjian.events.talk.InquiryTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any commands in any order; the seed is the parameter.
class InquiryWalkTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261125, 4711})
  void whatever_is_sent_the_inquiry_stays_true(long seed) {
    new FileTrial<>(new InquiryDecider()).walk(seed, InquiryWalkTest::any);
  }

  private static InquiryCommand any(SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> issue(
          InquiryTarget.values()[random.nextInt(2)], InquiryApprover.values()[random.nextInt(2)]);
      case 2, 3, 4 -> reply(random.nextBoolean() ? SIGNED : null, random.nextBoolean(), ago(random.nextInt(-2, 60)));
      case 5, 6 -> askAgain(day(random.nextInt(5, 35)), "报酬去向");
      case 7 -> close(InquiryOutcome.values()[random.nextInt(InquiryOutcome.values().length)]);
      case 8 -> withdraw();
      case 9 -> change(new StaffId("chengban0" + random.nextInt(1, 4)));
      case 10 -> recuse(new StaffId("chengban0" + random.nextInt(2, 4)));
      default -> correct(random.nextBoolean() ? "登记有误" : " ");
    };
  }
}
