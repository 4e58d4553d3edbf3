package mingjian.command.deliberation;

import static mingjian.command.deliberation.MatterWords.*;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.Walk;
import mingjian.events.deliberation.GroundStanding;
import mingjian.events.deliberation.MatterEvent;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.deliberation.PublicationStage;

class MatterWalkTest extends Walk<MatterCommand, MajorMatter, MatterEvent> {
  MatterWalkTest() {
    super(new MatterDecider(), 25);
  }

  @Override
  protected MatterCommand any(RandomGenerator random, boolean first) {
    PublicationStage stage = pick(PublicationStage.values(), random);
    return switch (random.nextInt(13)) {
      case 0 -> report(pick(MatterKind.values(), random));
      case 1 -> unreported();
      case 2 -> prepare(pick(GroundStanding.values(), random));
      case 3 -> group(random.nextInt(4), HEAD, DEPUTY, THIRD);
      case 4 -> meet(meeting());
      case 5 -> meet(meeting(List.of(HEAD, DEPUTY, THIRD), List.of(HEAD, random.nextBoolean() ? DEPUTY : FOURTH)));
      case 6 -> meet(meeting(Set.of(), LATER, pick(MeetingDecision.values(), random), null));
      case 7 -> vote(3, 1, random.nextInt(2), 5, random.nextBoolean());
      case 8 -> publish(stage, daysAgo(random.nextInt(40)));
      case 9 -> implement();
      case 10 -> close(PublicationStage.values());
      case 11 -> close(stage);
      default -> random.nextBoolean() ? correct() : correct(pick(MeetingFlaw.values(), random));
    };
  }
}
