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

import java.util.random.RandomGenerator;
import mingjian.command.Facts;
import mingjian.command.Scenario;
import mingjian.command.Walk;
import mingjian.command.supervision.RecordCommand.LinkRecord;
import mingjian.events.supervision.RecordEvent;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordKind.RecordPoint;

class RecordWalkTest extends Walk<RecordCommand, SupervisionFile, RecordEvent> {
  RecordWalkTest() {
    super(new RecordDecider(), 15);
  }

  @Override
  protected RecordCommand any(RandomGenerator random, boolean first) {
    RecordKind kind = pick(RecordKind.values(), random);
    RecordPoint point = pick(RecordPoint.values(), random);
    return switch (first ? 0 : random.nextInt(8)) {
      case 0 -> random.nextInt(5) == 0 ? whole(kind, told(point, " ")) : whole(kind, told(point, "内容"));
      case 1, 2 -> complete(kind, told(point, "内容"));
      case 3 -> extend(Scenario.TODAY.plusDays(random.nextInt(800)), random.nextInt(4) == 0 ? "" : "理由");
      case 4 -> linkToRectification();
      case 5 -> new LinkRecord(RECORD, RECTIFICATION, null, RECORD, null, TODAY);
      default -> correct(random.nextInt(4) == 0 ? "" : "理由");
    };
  }

  @Override
  protected Facts facts() {
    return world(TODAY);
  }
}
