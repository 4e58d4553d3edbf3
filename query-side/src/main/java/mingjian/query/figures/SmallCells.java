package mingjian.query.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mingjian.query.figures.FigureTable.Cell;
import mingjian.query.figures.FigureTable.Line;

/// 对外公布: numbers from 1 to 4 are not shown (DOMAIN 7.12). Where only one of a column is hidden, the next smallest is hidden with it, or the whole
/// would give it away.
public final class SmallCells {
  public static final int SHOWN_FROM = 5;
  public static final String HIDDEN = "<5（不公布）";

  private SmallCells() {}

  public static FigureTable hidden(FigureTable table) {
    Map<FigureMeasure, Cell> whole = new EnumMap<>(FigureMeasure.class);
    table.whole().forEach((measure, cell) -> whole.put(measure, isSmall(cell) ? cell.hide() : cell));
    List<Map<FigureMeasure, Cell>> cells = new ArrayList<>();
    table.lines().forEach(line -> cells.add(new EnumMap<>(line.cells())));
    table.measures().forEach(measure -> hide(measure, cells));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      lines.add(new Line(table.lines().get(i).group(), cells.get(i)));
    }
    return new FigureTable(table.ask(), table.measures(), List.copyOf(lines), whole, small(table.unsure()), table.quoted());
  }

  private static void hide(FigureMeasure measure, List<Map<FigureMeasure, Cell>> lines) {
    lines.forEach(cells -> cells.computeIfPresent(measure, (_, cell) -> isSmall(cell) ? cell.hide() : cell));
    List<Map<FigureMeasure, Cell>> counted = lines.stream().filter(cells -> cells.containsKey(measure) && number(cells, measure) > 0).toList();
    if (counted.stream().filter(cells -> hidden(cells, measure)).count() == 1) {
      counted.stream().filter(cells -> !hidden(cells, measure)).min(Comparator.comparingLong(cells -> number(cells, measure)))
          .ifPresent(next -> next.computeIfPresent(measure, (_, cell) -> cell.hide()));
    }
  }

  private static Map<FigureKind, Long> small(Map<FigureKind, Long> unsure) {
    Map<FigureKind, Long> shown = new EnumMap<>(FigureKind.class);
    unsure.forEach((kind, number) -> {
      if (number >= SHOWN_FROM) {
        shown.put(kind, number);
      }
    });
    return shown;
  }

  private static boolean isSmall(Cell cell) {
    return cell.measure().number() > 0 && cell.measure().number() < SHOWN_FROM;
  }

  private static boolean hidden(Map<FigureMeasure, Cell> cells, FigureMeasure measure) {
    Cell cell = cells.get(measure);
    return cell != null && cell.hidden();
  }

  private static long number(Map<FigureMeasure, Cell> cells, FigureMeasure measure) {
    Cell cell = cells.get(measure);
    return cell == null ? 0 : cell.measure().number();
  }
}
