package mingjian.infra.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Together;
import mingjian.command.supervision.RecordCommand.CompleteRecord;
import mingjian.command.supervision.RecordCommand.RecordSupervision;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.RecordId;
import mingjian.events.Secrecy;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.UnitKind;
import mingjian.events.supervision.Figure;
import mingjian.events.supervision.FigureUnit;
import mingjian.events.supervision.RecordKind;
import mingjian.events.work.WorkAbout;

/// 武陵 since 2007 as published (DOMAIN section 2, T5): 372 sessions of democratic life meetings, and six heads: two of organs and public institutions,
/// three of villages, one of a firm.
final class HistoryOfWuling {
  static final HistoryPlace PLACE = new HistoryPlace("wuling", "武陵区", new Place("430702", "湖南省", "常德市", "武陵区"));
  static final int MEETINGS = 372;
  private static final List<UnitKind> HEADS = List.of(
      UnitKind.ORGAN, UnitKind.PUBLIC_INSTITUTION, UnitKind.VILLAGE, UnitKind.VILLAGE, UnitKind.VILLAGE, UnitKind.STATE_FIRM);
  private static final LocalDate BEGIN = LocalDate.of(2007, 1, 8);

  private HistoryOfWuling() {}

  static Stream<Command> commands() {
    return Stream.concat(IntStream.rangeClosed(1, HEADS.size()).mapToObj(HistoryOfWuling::opened), IntStream.rangeClosed(1, MEETINGS).mapToObj(HistoryOfWuling::met));
  }

  private static Command opened(int n) {
    PersonId person = PLACE.person("head", n);
    LocalDate on = BEGIN.plusDays(n * 60L);
    List<Command> together = new ArrayList<>();
    together.add(PLACE.register(PLACE.unit("office", n), "第" + n + "单位", HEADS.get(n - 1)));
    together.add(PLACE.register(person, "第" + n + "单位一把手", on));
    together.add(PLACE.holds(person, PLACE.unit("office", n), "主要负责人", HeadPost.YES, LocalDate.of(2003, 5, 6)));
    together.add(PLACE.existing(n, List.of(HistoryPlace.subject(person, "主要负责人", null)), List.of(), PLACE.unit("office", n), on));
    return new Together(together);
  }

  private static Command met(int n) {
    RecordId id = new RecordId("record-wuling-meeting-%03d".formatted(n));
    PartialDate on = PartialDate.of(BEGIN.plusDays(n * 2L));
    WorkAbout about = new WorkAbout(List.of(), PLACE.unit("office", n % HEADS.size() + 1), null, Secrecy.INTERNAL);
    return new Together(List.of(
        new RecordSupervision(
            id, RecordKind.DEMOCRATIC_LIFE_MEETING, about, "民主生活会", "单位党组织", null, null, null, "召开民主生活会", List.of(),
            List.of(new Figure(FigureUnit.SESSIONS, 1, null, false)), null, null, on),
        new CompleteRecord(id, "已召开", List.of(), List.of(), null, on)));
  }
}
