package mingjian.infra.views;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import org.jspecify.annotations.Nullable;

/// A question about rows as SQL. It always goes by an index that the view declares, or by the grams of the text searched for; a question that
/// no index serves is refused, so that nobody finds out by the slowness of a full store.
///
/// @param listed writes the values of a condition as a JSON array
/// @param readers JSON array of the viewer's tags; @param denied JSON array of the tags denied to the viewer, null where there are none
/// @param gram the gram that finds the fewest rows; null without a search
/// @param few whether the viewer may see so few rows that all of them are looked at: an index of the whole office would be read to its end for them
record RowQuery(
    RowTable<?> table, Ask ask, Function<Set<String>, String> listed, String readers, @Nullable String denied, @Nullable String gram, boolean few) {
  Sql count() {
    boolean all = gram == null && !few && conditions().isEmpty();
    Sql source = all ? Sql.of("FROM %s t INDEXED BY %s".formatted(table.rows, table.byAudience())) : source(ask.sort());
    // one more than is told, so that “more than that” is known
    return ask.counted() == 0
        ? Sql.of("SELECT count(*) ").add(source).add(where())
        : Sql.of("SELECT count(*) FROM (SELECT 1 ").add(source).add(where()).add(" LIMIT ?)", ask.counted() + 1);
  }

  /// What one of several values finds stands in no order and is all read to sort it, whatever the page; so do the few.
  boolean sorts() {
    return gram == null && ask.sort() != null && (few || conditions().stream().anyMatch(condition -> condition.anyOf() != null));
  }

  /// What must be sorted is sorted without the rows themselves, which are read for the page alone.
  Sql page() {
    return sorts() ? sorted("") : Sql.of("SELECT t.json ").add(source(ask.sort())).add(where()).add(order("t")).add(" LIMIT ? OFFSET ?", ask.limit(), ask.offset());
  }

  /// As [#page] where it [#sorts], each row with how many there are in all: whoever sorts them has met each.
  Sql pageWithTotal() {
    return sorted(", count(*) OVER () AS total");
  }

  private Sql sorted(String more) {
    String keys = String.join("", sortFields().stream().map(field -> ", t." + column(field)).toList());
    return Sql.of("SELECT r.json, p.* FROM (SELECT t.id, t.key" + keys + more + " ").add(source(ask.sort())).add(where()).add(order("t"))
        .add(" LIMIT ? OFFSET ?) p CROSS JOIN %s r ON r.id = p.id".formatted(table.rows), ask.limit(), ask.offset()).add(order("p"));
  }

  /// As [#page], whole, with key and position.
  Sql all() {
    return Sql.of("SELECT t.key, t.position, t.json ").add(source(ask.sort())).add(where()).add(order("t"));
  }

  Sql counts(String field) {
    String column = "t." + column(field);
    return Sql.of("SELECT " + column + ", count(*) ").add(source(field)).add(where()).add(" GROUP BY " + column + " ORDER BY " + column);
  }

  /// The rows one of whose two audiences holds one of the viewer's tags. Those are few, and found once per statement, not once per row. The plus
  /// keeps SQLite from going by audience, which would read all the viewer may see and sort it. What is denied is denied by files, never by roles.
  static Sql visible(RowTable<?> table, String readers, @Nullable String denied) {
    String tagged = tagged(table);
    return Sql.of("(+t.roles IN " + tagged + " OR +t.audience IN " + tagged + ")", readers, readers).add(notDenied(table, denied));
  }

  private static Sql notDenied(RowTable<?> table, @Nullable String denied) {
    return denied == null ? Sql.of("") : Sql.of(" AND +t.audience NOT IN " + tagged(table), denied);
  }

  /// The rows that somebody with these tags may see, by the index of audiences alone. Each row has one of a handful of sets of roles, which are found by leaps.
  static Sql seen(RowTable<?> table, String readers) {
    String tagged = tagged(table);
    String rows = "SELECT d.id FROM %s d INDEXED BY %s WHERE d.roles IN ".formatted(table.rows, table.byAudience());
    String sets = """
        (WITH RECURSIVE s(roles) AS (SELECT min(roles) FROM %1$s UNION ALL SELECT (SELECT min(n.roles) FROM %1$s n WHERE n.roles > s.roles) FROM s WHERE s.roles IS NOT NULL) \
        SELECT roles FROM s)""".formatted(table.rows);
    return Sql.of(rows + tagged + " UNION ALL " + rows + sets + " AND d.audience IN " + tagged, readers, readers);
  }

  /// Audiences that hold one of the tags of a JSON array.
  private static String tagged(RowTable<?> table) {
    return "(SELECT r.audience FROM json_each(?) v CROSS JOIN %s_reader r ON r.tag = v.value)".formatted(table.rows);
  }

  private Sql source(@Nullable String sort) {
    if (gram != null || conditions().isEmpty() && sort == null) {
      return Sql.of("FROM %s t".formatted(table.rows));
    }
    // refused for everybody alike where there is none
    String index = table.index(index(sort));
    return Sql.of("FROM %s t".formatted(table.rows) + (few ? "" : " INDEXED BY " + index));
  }

  private Sql where() {
    Sql sql = Sql.of(" WHERE ").add(few ? Sql.of("t.id IN (").add(seen(table, readers)).add(")").add(notDenied(table, denied)) : visible(table, readers, denied));
    if (gram != null) {
      sql.add(" AND t.id IN (SELECT g.id FROM %s_gram g WHERE g.gram >= ? AND g.gram < ?)".formatted(table.rows), gram, Grams.end(gram));
      words().forEach(word -> sql.add(" AND instr(t.search, ?) > 0", word));
    }
    for (Condition condition : conditions()) {
      // the plus keeps SQLite from going by a field instead of by the gram or by the few
      String column = (gram == null && !few ? "t." : "+t.") + column(condition.field());
      if (condition.anyOf() != null) {
        sql.add(" AND " + column + " IN (SELECT value FROM json_each(?))", listed.apply(condition.anyOf()));
        continue;
      }
      Object from = Column.of(condition.from());
      Object to = Column.of(condition.to());
      if (Objects.equals(from, to)) {
        sql.add(" AND " + column + " = ?", from);
      } else {
        Optional.ofNullable(from).ifPresent(value -> sql.add(" AND " + column + " >= ?", value));
        Optional.ofNullable(to).ifPresent(value -> sql.add(" AND " + column + " <= ?", value));
      }
    }
    return sql;
  }

  /// Rows that tie stand in the order of the rest of the index, then by key. Without a field to sort by, a search shows first what begins with
  /// the text, then the shorter.
  private Sql order(String rows) {
    String direction = ask.descending() ? " DESC" : " ASC";
    if (gram != null && ask.sort() == null) {
      return Sql.of(" ORDER BY instr(t.search, ?), length(t.search), t.key", words().getFirst());
    }
    String fields = sortFields().stream().map(field -> rows + "." + column(field) + direction + ", ").collect(Collectors.joining());
    return Sql.of(" ORDER BY " + fields + rows + ".key" + direction);
  }

  private List<String> sortFields() {
    if (ask.sort() == null) {
      return List.of();
    }
    List<String> index = gram == null ? index(ask.sort()) : List.of();
    int at = index.indexOf(ask.sort());
    return at < 0 ? List.of(ask.sort()) : index.subList(at, index.size());
  }

  private List<String> words() {
    return Grams.words(Objects.requireNonNull(ask.search()));
  }

  private List<Condition> conditions() {
    return AskedIndex.conditions(ask);
  }

  private String column(String field) {
    if (!table.fields.contains(field)) {
      throw new IllegalArgumentException("view " + table.view.name() + " has no field " + field + ", only " + table.fields);
    }
    return RowTable.column(field);
  }

  private List<String> index(@Nullable String sort) {
    return AskedIndex.of(table.view, ask, sort);
  }
}
