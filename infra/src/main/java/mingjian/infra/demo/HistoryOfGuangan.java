package mingjian.infra.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.command.Command;
import mingjian.command.Together;
import mingjian.command.casefile.OutcomeCommand.AnnounceDecision;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.UnitId;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.SubjectState;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.UnitKind;
import org.jspecify.annotations.Nullable;

/// 广安 2020 as published (DOMAIN section 2, T1): 1310 cases opened, 1220 closed, 1120 persons sanctioned, 39 of the rank 县处级 and 17 heads, 47 decisions
/// announced together with education. That the 17 heads are among the 39 is an assumption of this history: the text leaves it open.
final class HistoryOfGuangan {
  static final HistoryPlace PLACE = new HistoryPlace("guangan", "广安市", new Place("511600", "四川省", "广安市", null));
  static final int CASES = 1310;
  static final int CLOSED = 1220;
  static final int SANCTIONED = 1120;
  static final int DIVISION_RANK = 39;
  static final int HEADS = 17;
  static final int SESSIONS = 47;
  private static final int UNITS = 60;
  private static final LocalDate BEGIN = LocalDate.of(2020, 1, 2);

  private HistoryOfGuangan() {}

  static Stream<Command> commands() {
    Command units = new Together(IntStream.rangeClosed(1, UNITS)
        .<Command>mapToObj(n -> PLACE.register(unit(n), "第" + n + "单位", n % 4 == 0 ? UnitKind.PUBLIC_INSTITUTION : UnitKind.ORGAN)).toList());
    return Stream.of(Stream.of(units), IntStream.rangeClosed(1, CASES).mapToObj(HistoryOfGuangan::opened),
        IntStream.rangeClosed(1, SESSIONS).mapToObj(HistoryOfGuangan::announced)).flatMap(commands -> commands);
  }

  static UnitId unit(int n) {
    return PLACE.unit("office", (n - 1) % UNITS + 1);
  }

  private static Command opened(int n) {
    PersonId person = PLACE.person("subject", n);
    List<Command> together = new ArrayList<>();
    together.add(PLACE.register(person, "第" + n + "案被审查调查人", openedOn(n)));
    if (n <= HEADS) {
      together.add(PLACE.holds(person, unit(n), "主要负责人", HeadPost.YES, LocalDate.of(2016, 1, 4)));
    }
    List<Standing> standings = n > CLOSED ? List.of() : List.of(new Standing(
        person, n <= SANCTIONED ? SubjectState.SANCTIONED : SubjectState.EXEMPTED, PartialDate.of(closedOn(n)), PLACE.paper("处理决定", closedOn(n))));
    together.add(PLACE.existing(n, List.of(HistoryPlace.subject(person, n <= HEADS ? "主要负责人" : "干部", rank(n))), standings, unit(n), openedOn(n)));
    return new Together(together);
  }

  /// Of the last hundred nothing is recorded, so reports have something 未登记 to show.
  private static @Nullable String rank(int n) {
    return n <= DIVISION_RANK ? n % 3 == 0 ? "县处级正职" : "县处级副职" : n > CASES - 100 ? null : n % 2 == 0 ? "乡科级副职" : "乡科级正职";
  }

  private static LocalDate openedOn(int n) {
    return BEGIN.plusDays(n % 240);
  }

  private static LocalDate closedOn(int n) {
    return openedOn(n).plusDays(90 + n % 30);
  }

  private static Command announced(int n) {
    LocalDate on = closedOn(n).plusDays(12);
    return new AnnounceDecision(
        PLACE.caseOf(n), PLACE.person("subject", n), List.of(HistoryPlace.FIRST, HistoryPlace.SECOND), "第" + n + "次宣布会会场", true,
        PLACE.paper("宣布处分决定笔录", on), null, null, PartialDate.of(on));
  }
}
