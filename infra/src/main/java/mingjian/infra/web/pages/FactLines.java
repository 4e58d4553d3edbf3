package mingjian.infra.web.pages;

import java.util.List;
import java.util.stream.Collectors;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.Words;
import mingjian.query.figures.FigureFact;

/// The lines behind a figure. Who may not read the file sees that there is one, its date and the event, and nothing of what stands in it.
final class FactLines {
  static final List<String> HEADINGS = List.of("案卷", "对象", "单位", "日期", "数量", "职级", "工作领域", "依据的事件");
  private static final String UNREADABLE = "（无查阅权限）";

  private FactLines() {}

  static List<Cell> line(FigureFact fact, Names names) {
    boolean readable = !names.label(fact.file()).equals(fact.file());
    String event = "第" + fact.position() + "号事件";
    String address = names.entry(fact.file(), fact.position()).orElse("");
    return List.of(
        readable ? Cell.link(names.label(fact.file()), address) : Cell.of(UNREADABLE),
        readable && fact.person() != null ? names.cell(new PersonId(fact.person())) : Cell.of(""),
        readable && fact.unit() != null ? names.cell(new UnitId(fact.unit())) : Cell.of(""),
        Cell.of(fact.on()), Cell.count(fact.number(), ""), Cell.of(readable ? fact.rank() : ""),
        Cell.of(readable ? fact.fields().stream().sorted().map(Words::of).collect(Collectors.joining("、")) : ""),
        readable ? Cell.link(event, address) : Cell.of(event));
  }
}
