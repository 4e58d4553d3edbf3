package mingjian.infra.web.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingjian.events.Words;
import mingjian.infra.web.commands.FieldProblem;
import mingjian.infra.web.commands.TextLimits;
import mingjian.infra.web.forms.FormField.Option;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fills the rows of a repeated field from a block of a spreadsheet. Nothing is recorded by it: the rows go back into the form, and what was not
/// understood stands there with a sentence.
public final class PastedRows {
  private final FormField list;
  private final ArrayNode rows;
  private final Lookup lookup;
  private final String pointer;
  private final List<FieldProblem> problems = new ArrayList<>();

  /// Whom or what a text may mean: id and label, the best first.
  @FunctionalInterface
  public interface Lookup {
    List<Option> find(String picks, String text);
  }

  /// @param filled rows that took something from the block; 0 where the block was refused as a whole
  public record Result(int filled, List<FieldProblem> problems) {}

  private PastedRows(FormField list, ArrayNode rows, String pointer, Lookup lookup) {
    this.list = list;
    this.rows = rows;
    this.pointer = pointer;
    this.lookup = lookup;
  }

  /// @param rows of the list, to be changed; @param pointer of the list, for the problems
  /// @param cell path of the cell within its row into which the block was pasted; null for new rows below the last
  /// @param block as it came from the clipboard; it stands in the cell into which it was pasted
  public static Result fill(FormField list, ArrayNode rows, String pointer, @Nullable String cell, String block, Lookup lookup) {
    return new PastedRows(list, rows, pointer, lookup).fill(cell, block);
  }

  private Result fill(@Nullable String cell, String text) {
    List<List<String>> lines = new ArrayList<>(PastedBlock.of(text).rows());
    List<PastedColumn> all = PastedColumn.of(list);
    int start = cell == null ? rows.size() : emptied(cell, text);
    List<@Nullable PastedColumn> columns = lines.isEmpty() ? List.of() : header(lines.getFirst(), all);
    if (columns.isEmpty()) {
      columns = new ArrayList<>(all.subList(from(cell, all), all.size()));
    } else {
      lines.removeFirst();
    }
    List<List<String>> cells = list.isGroup() ? lines : lines.stream().flatMap(List::stream).filter(it -> !it.isEmpty()).map(List::of).toList();
    if (start + cells.size() > TextLimits.ITEMS_MAX) {
      problem("", "too-many", Map.of("field", list.label(), "max", TextLimits.ITEMS_MAX, "actual", start + cells.size()));
      return new Result(0, problems);
    }
    tooWide(cells, columns.size());
    for (int line = 0; line < cells.size(); line++) {
      row(start + line, cells.get(line), columns);
    }
    return new Result(cells.size(), problems);
  }

  /// Takes the block out of the cell again.
  ///
  /// @return the number of its row
  private int emptied(String cell, String text) {
    String typed = text.strip().replace("\r\n", "\n");
    for (int row = 0; row < rows.size(); row++) {
      if (!list.isGroup() && rows.get(row).asString("").equals(typed)) {
        rows.remove(row);
        return row;
      }
      if (rows.get(row) instanceof ObjectNode group && holder(group, cell).path(last(cell)).asString("").equals(typed)) {
        holder(group, cell).remove(last(cell));
        return row;
      }
    }
    return rows.size();
  }

  /// A first line of names says which column is which; most of them must be known. What isn't is told and left out.
  private List<@Nullable PastedColumn> header(List<String> first, List<PastedColumn> all) {
    List<PastedColumn> left = new ArrayList<>(all);
    List<@Nullable PastedColumn> columns = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : first) {
      PastedColumn column = left.stream().filter(it -> it.isCalled(name)).findFirst().orElse(null);
      left.remove(column);
      columns.add(column);
      if (column == null && !name.isEmpty()) unknown.add(name);
    }
    long known = all.size() - left.size();
    if (known == 0 || known <= unknown.size()) {
      return List.of();
    }
    if (!unknown.isEmpty()) {
      problem("", "paste-unknown-column", Map.of("names", String.join("、", unknown)));
    }
    return columns;
  }

  private static int from(@Nullable String cell, List<PastedColumn> all) {
    for (int column = 0; column < all.size(); column++) {
      if (all.get(column).path().equals(cell)) return column;
    }
    return 0;
  }

  private void tooWide(List<List<String>> cells, int columns) {
    int widest = cells.stream().mapToInt(row -> (int) row.stream().skip(columns).filter(cell -> !cell.isEmpty()).count()).max().orElse(0);
    if (widest > 0) {
      problem("", "paste-too-wide", Map.of("count", widest));
    }
  }

  private void row(int row, List<String> cells, List<@Nullable PastedColumn> columns) {
    if (list.isGroup() && row == rows.size()) {
      rows.addObject();
    }
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      PastedColumn column = columns.get(i);
      if (column != null && !cells.get(i).isEmpty()) {
        put(row, column, cells.get(i));
      }
    }
  }

  private void put(int row, PastedColumn column, String text) {
    if (column.path().isEmpty()) {
      rows.insert(row, understood(row, column, text));
      return;
    }
    ObjectNode holder = holder((ObjectNode) rows.get(row), column.path());
    if (!column.field().repeated()) {
      holder.set(last(column.path()), understood(row, column, text));
      return;
    }
    ArrayNode several = holder.putArray(last(column.path()));
    for (String one : text.split("\\s*[、；;，,\\n]\\s*")) {
      several.add(understood(row, column, one));
    }
  }

  private JsonNode understood(int row, PastedColumn column, String text) {
    PastedCell cell = PastedCell.of(column.field(), text, lookup);
    if (cell.problem() != null) {
      String path = column.path().isEmpty() ? "" : "/" + column.path().replace('.', '/');
      problems.add(new FieldProblem(pointer + "/" + row + path, cell.problem(), String.valueOf(cell.detail())));
    }
    return cell.value();
  }

  /// The group in which the last name of the path stands.
  private static ObjectNode holder(ObjectNode row, String path) {
    ObjectNode holder = row;
    String[] names = path.split("\\.");
    for (int i = 0; i < names.length - 1; i++) {
      holder = holder.withObjectProperty(names[i]);
    }
    return holder;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private void problem(String place, String code, Map<String, ?> arguments) {
    problems.add(new FieldProblem(pointer + place, code, Words.sentence("problem." + code, arguments)));
  }
}
