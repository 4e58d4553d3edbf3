package mingjian.infra.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.FieldOfWork;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.Words;
import mingjian.events.accountability.DirectManagement;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.query.Telling;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.unitduties.UnitDutiesRow;
import mingjian.query.unitduties.UnitDutiesView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the division of labour of a unit breaks 五（四）个不直接分管 (DOMAIN 1E row 51), by the fields of the locality. Told, not judged.
@Component
class HandsOffCheck {
  private static final int ENTRIES_MAX = 20;

  private final Desk desk;
  private final Set<FieldOfWork> forbidden;

  HandsOffCheck(Desk desk, @Value("${mingjian.watch.forbidden-fields}") Set<FieldOfWork> forbidden) {
    this.desk = desk;
    this.forbidden = Set.copyOf(forbidden);
  }

  List<DirectManagement> in(UnitId unit, List<UnitDutiesRow> duties) {
    List<Held> tenures = each(duties, UnitDutiesRow::held);
    List<DutyFacts.Present> entries = tenures.stream().filter(Held::head).map(Held::person).distinct().flatMap(this::entries).toList();
    return DirectManagement.in(unit, new DutyFacts(tenures, each(duties, UnitDutiesRow::divided), List.of(), List.of(), entries), forbidden);
  }

  /// Other entries of the same person, whichever of them names the other.
  private Stream<DutyFacts.Present> entries(PersonId person) {
    return Stream.of("person", "sameAs").flatMap(field -> {
      Ask ask = new Ask(List.of(Condition.is(field, person.value())), null, null, false, 0, ENTRIES_MAX);
      return each(desk.views().page(new UnitDutiesView(), ask, desk.rules()).rows(), UnitDutiesRow::present).stream();
    });
  }

  private static <T> List<T> each(List<UnitDutiesRow> rows, Function<UnitDutiesRow, @Nullable T> part) {
    return rows.stream().map(part).filter(Objects::nonNull).toList();
  }

  /// Beside the division: certain or, where a date is imprecise or a tenure inferred, possible.
  static Cell of(Divided division, List<DirectManagement> found) {
    List<DirectManagement> here = found.stream().filter(it -> it.division().equals(division.id())).toList();
    if (here.isEmpty()) {
      return Cell.of("");
    }
    boolean certain = here.stream().anyMatch(DirectManagement::certain);
    return Cell.badge((certain ? "主要负责人直接分管：" : "主要负责人可能直接分管：") + fields(here.getFirst()), certain ? "bad" : "warn");
  }

  /// What still goes on.
  static List<String> reminders(List<DirectManagement> found, LocalDate today, Function<PersonId, String> label) {
    return found.stream().filter(it -> !it.lastDay().isBefore(today))
        .map(it -> "主要负责人" + label.apply(it.head()) + "自" + Telling.text(it.firstDay()) + "起直接分管" + fields(it)
            + "，本地规定不得直接分管；请核对分工文件，属实的请单位调整分工。")
        .toList();
  }

  private static String fields(DirectManagement found) {
    return found.fields().stream().sorted().map(Words::of).collect(Collectors.joining("、"));
  }
}
