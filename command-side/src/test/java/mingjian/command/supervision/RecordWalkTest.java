package mingjian.command.supervision;

import static mingjian.command.supervision.RecordWords.RECORD;
import static mingjian.command.supervision.RecordWords.RECTIFICATION;
import static mingjian.command.supervision.RecordWords.complete;
import static mingjian.command.supervision.RecordWords.correct;
import static mingjian.command.supervision.RecordWords.extend;
import static mingjian.command.supervision.RecordWords.linkToRectification;
import static mingjian.command.supervision.RecordWords.told;
import static mingjian.command.supervision.RecordWords.whole;
import static mingjian.command.supervision.SupervisionWords.TODAY;
import static mingjian.command.supervision.SupervisionWords.world;

import java.util.Random;
import mingjian.command.Scenario;
import mingjian.command.supervision.RecordCommand.LinkRecord;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordKind.RecordPoint;
import org.junit.jupiter.api.Test;

class RecordWalkTest {
  @Test
  void any_walk_ends_in_a_state_that_replay_reaches_too() {
    new WorkWalk<>(new RecordDecider(), world(TODAY), RecordWalkTest::any).goesEverywhere();
  }

  private static RecordCommand any(Random r, boolean first) {
    RecordKind kind = WorkWalk.pick(RecordKind.values(), r);
    RecordPoint point = WorkWalk.pick(RecordPoint.values(), r);
    return switch (first ? 0 : r.nextInt(8)) {
      case 0 -> r.nextInt(5) == 0 ? whole(kind, told(point, " ")) : whole(kind, told(point, "内容"));
      case 1, 2 -> complete(kind, told(point, "内容"));
      case 3 -> extend(Scenario.TODAY.plusDays(r.nextInt(800)), r.nextInt(4) == 0 ? "" : "理由");
      case 4 -> linkToRectification();
      case 5 -> new LinkRecord(RECORD, RECTIFICATION, null, RECORD, null, TODAY);
      default -> correct(r.nextInt(4) == 0 ? "" : "理由");
    };
  }
}
