package mingjian.command.deliberation;

import static mingjian.command.deliberation.MatterWords.DEPUTY;
import static mingjian.command.deliberation.MatterWords.FOURTH;
import static mingjian.command.deliberation.MatterWords.HEAD;
import static mingjian.command.deliberation.MatterWords.LATER;
import static mingjian.command.deliberation.MatterWords.PREPARED_ON;
import static mingjian.command.deliberation.MatterWords.THIRD;
import static mingjian.command.deliberation.MatterWords.close;
import static mingjian.command.deliberation.MatterWords.correct;
import static mingjian.command.deliberation.MatterWords.daysAgo;
import static mingjian.command.deliberation.MatterWords.group;
import static mingjian.command.deliberation.MatterWords.implement;
import static mingjian.command.deliberation.MatterWords.meet;
import static mingjian.command.deliberation.MatterWords.meeting;
import static mingjian.command.deliberation.MatterWords.prepare;
import static mingjian.command.deliberation.MatterWords.publish;
import static mingjian.command.deliberation.MatterWords.report;
import static mingjian.command.deliberation.MatterWords.unreported;
import static mingjian.command.deliberation.MatterWords.vote;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import mingjian.command.FileOrdeal;
import mingjian.events.deliberation.GroundStanding;
import mingjian.events.deliberation.MatterEvent;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.deliberation.PublicationStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatterWalkTest {
  private static final List<MatterCommand> ONE_OF_EACH = List.of(
      report(MatterKind.PROJECT), unreported(), prepare(GroundStanding.SHOWN), group(2, HEAD, DEPUTY, THIRD), meet(meeting()), vote(5, 0, 0, 5, true),
      publish(PublicationStage.PRE, PREPARED_ON), implement(), close(PublicationStage.values()), correct());

  private final FileOrdeal<MatterCommand, MajorMatter, MatterEvent> trial = new FileOrdeal<>(new MatterDecider());

  @Test
  void a_matter_keeps_to_its_table() {
    trial.keepsToItsTable(
        List.of(
            List.of(report(MatterKind.PROJECT)),
            List.of(unreported()),
            List.of(unreported(), prepare(GroundStanding.SHOWN)),
            List.of(unreported(), meet(meeting())),
            List.of(unreported(), meet(meeting()), implement()),
            List.of(unreported(), meet(meeting()), implement(), close(PublicationStage.values()))),
        ONE_OF_EACH);
  }

  @Test
  void only_those_who_may_enter_it() {
    trial.asksWhoMay(ONE_OF_EACH);
  }

  /// The seed is the parameter.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20261125, 4711})
  void whatever_is_sent_the_matter_stays_true(long seed) {
    trial.walks(seed, MatterWalkTest::any);
  }

  private static MatterCommand any(SplittableRandom random) {
    PublicationStage stage = PublicationStage.values()[random.nextInt(3)];
    return switch (random.nextInt(13)) {
      case 0 -> report(MatterKind.values()[random.nextInt(4)]);
      case 1 -> unreported();
      case 2 -> prepare(GroundStanding.values()[random.nextInt(3)]);
      case 3 -> group(random.nextInt(4), HEAD, DEPUTY, THIRD);
      case 4 -> meet(meeting());
      case 5 -> meet(meeting(List.of(HEAD, DEPUTY, THIRD), List.of(HEAD, random.nextBoolean() ? DEPUTY : FOURTH)));
      case 6 -> meet(meeting(Set.of(), LATER, MeetingDecision.values()[random.nextInt(3)], null));
      case 7 -> vote(3, 1, random.nextInt(2), 5, random.nextBoolean());
      case 8 -> publish(stage, daysAgo(random.nextInt(40)));
      case 9 -> implement();
      case 10 -> close(PublicationStage.values());
      case 11 -> close(stage);
      default -> random.nextBoolean() ? correct() : correct(MeetingFlaw.values()[random.nextInt(MeetingFlaw.values().length)]);
    };
  }
}
