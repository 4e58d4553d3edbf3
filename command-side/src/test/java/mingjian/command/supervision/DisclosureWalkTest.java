package mingjian.command.supervision;

import static mingjian.command.supervision.DisclosureWords.*;

import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.supervision.DisclosureEvent;
import mingjian.events.supervision.DisclosureKind;

class DisclosureWalkTest extends Walk<DisclosureCommand, DisclosureDecider.Disclosure, DisclosureEvent> {
  DisclosureWalkTest() {
    super(new DisclosureDecider(), 15);
  }

  @Override
  protected DisclosureCommand any(RandomGenerator random, boolean first) {
    String text = random.nextInt(5) == 0 ? " " : "写明的内容";
    DisclosureKind kind = pick(DisclosureKind.values(), random);
    return switch (first ? 0 : random.nextInt(12)) {
      case 0 -> random.nextInt(2) == 0 ? file(DisclosureKind.PERSONAL_MATTERS) : file(kind, whole(pick(DisclosureKind.values(), random)));
      case 1, 2 -> flag();
      case 3, 4 -> criticise(text);
      case 5, 6 -> order(random.nextInt(10));
      case 7, 8 -> supplement();
      case 9 -> refer(text);
      case 10 -> random.nextInt(3) == 0 ? close(text) : handOver(random.nextBoolean() ? List.of(OTHER) : List.of(), List.of(HANDLER));
      default -> correct(text);
    };
  }
}
