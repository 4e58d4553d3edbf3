package mingjian.infra.views;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import mingjian.infra.json.Json;
import mingjian.query.Folded;
import mingjian.query.View;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// Views in `views.db`: one set of tables per view and version, positions beside them. Deleting the file loses nothing but time.
public final class SqliteViewStore implements RowStore {

  private final ViewsDb db;
  private final ObjectMapper json = Json.mapper();
  private final boolean readOnly;
  private final Map<String, RowTable<?>> tables = new ConcurrentHashMap<>();

  private final RowQueries queries;

  private SqliteViewStore(ViewsDb db, boolean readOnly, int few) {
    this.db = db;
    this.readOnly = readOnly;
    this.queries = new RowQueries(json, few);
  }

  /// @throws ViewsUnavailable when another process writes there, or nobody may
  public static SqliteViewStore open(Path folder) {
    return open(folder, FewRows.FEW);
  }

  /// @param few up to how many rows all that somebody may see is looked at; -1 for nobody
  static SqliteViewStore open(Path folder, int few) {
    return new SqliteViewStore(ViewsDb.open(folder), false, few);
  }

  /// For jobs that only read, beside a running server.
  public static SqliteViewStore openReadOnly(Path folder) {
    return new SqliteViewStore(ViewsDb.openReadOnly(folder), true, FewRows.FEW);
  }

  @Override
  public <R> Optional<R> find(View<R> view, String key, Viewer viewer) {
    RowTable<R> table = table(view);
    Sql sql = Sql.of("SELECT t.json FROM " + table.rows + " t WHERE t.key = ? AND ", key).add(queries.visible(table, viewer));
    return db.read(connection -> sql.list(connection, row -> row(view, row.getString(1)))).stream().findFirst();
  }

  @Override
  public <R> Map<String, R> findAll(View<R> view, Set<String> keys, Viewer viewer) {
    RowTable<R> table = table(view);
    Sql sql = Sql.of("SELECT t.key, t.json FROM json_each(?) k CROSS JOIN %s t ON t.key = k.value WHERE ".formatted(table.rows), json.writeValueAsString(keys))
        .add(queries.visible(table, viewer));
    Map<String, R> rows = new LinkedHashMap<>();
    db.read(connection -> sql.list(connection, row -> rows.put(row.getString(1), row(view, row.getString(2)))));
    return rows;
  }

  @Override
  public <R> Page<R> page(View<R> view, Ask ask, Viewer viewer) {
    RowTable<R> table = table(view);
    long changes = table.changes.get();
    return db.read(connection -> {
      RowQuery query = queries.of(connection, table, ask, viewer);
      AtomicLong met = new AtomicLong();
      List<R> rows = query.sorts()
          ? query.pageWithTotal().list(connection, row -> {
            met.set(row.getLong("total"));
            return row(view, row.getString(1));
          })
          : query.page().list(connection, row -> row(view, row.getString(1)));
      boolean last = rows.size() < ask.limit() && (ask.offset() == 0 || !rows.isEmpty());
      long total = last ? ask.offset() + rows.size() : met.get() > 0 ? met.get() : total(connection, table, changes, query.count());
      return Counted.page(rows, total, ask);
    });
  }

  @Override
  public <R, T> T walk(View<R> view, Ask ask, Viewer viewer, Walk<R, T> walk) {
    RowTable<R> table = table(view);
    // read before the rows are: what touched them up to there is in them
    long passed = table.standing.position();
    return db.read(connection -> {
      RowQuery query = queries.of(connection, table, ask, viewer);
      long position = Math.max(passed, standing(view).number(connection));
      long total = query.count().number(connection);
      try (SqlLines<Kept<R>> rows =
          query.all().lines(connection, row -> new Kept<>(row.getString(1), row.getLong(2), row(view, row.getString(3))))) {
        return walk.along(position, total, rows);
      }
    });
  }

  @Override
  public <R> List<R> first(View<R> view, Ask ask, Viewer viewer) {
    RowTable<R> table = table(view);
    return db.read(connection -> queries.of(connection, table, ask, viewer).page().list(connection, row -> row(view, row.getString(1))));
  }

  @Override
  public <R> Map<String, Long> counts(View<R> view, String field, Ask ask, Viewer viewer) {
    RowTable<R> table = table(view);
    long changes = table.changes.get();
    return db.read(connection -> {
      Sql sql = queries.of(connection, table, ask, viewer).counts(field);
      return readOnly ? groups(connection, sql) : table.answers.groups(changes, sql, () -> groups(connection, sql));
    });
  }

  private static Map<String, Long> groups(Connection connection, Sql sql) throws SQLException {
    Map<String, Long> groups = new LinkedHashMap<>();
    sql.list(connection, row -> groups.put(Objects.requireNonNullElse(row.getString(1), ""), row.getLong(2)));
    return Collections.unmodifiableMap(groups);
  }

  private long total(Connection connection, RowTable<?> table, long changes, Sql sql) throws SQLException {
    return readOnly ? sql.number(connection) : table.answers.number(changes, sql, () -> sql.number(connection));
  }

  @Override
  public long position(View<?> view) {
    RowTable<?> table = table(view);
    if (table.standing.known()) return table.standing.position();
    long there = db.read(standing(view)::number);
    if (readOnly) return there;
    table.standing.found(new Standing.Place(there, null));
    return table.standing.position();
  }

  /// A job reads beside the server that writes, and asks by position.
  @Override
  public long changes(View<?> view) {
    return readOnly ? position(view) : table(view).changes.get();
  }

  private static Sql standing(View<?> view) {
    return Sql.of("SELECT position FROM view_position WHERE view = ? AND version = ?", view.name(), view.version());
  }

  @Override
  public <R> Map<String, R> rows(View<R> view, Set<String> keys) {
    String sql = "SELECT t.key, t.json FROM json_each(?) k CROSS JOIN %s t ON t.key = k.value".formatted(table(view).rows);
    Map<String, R> rows = new LinkedHashMap<>();
    db.read(connection -> Sql.of(sql, json.writeValueAsString(keys))
        .list(connection, row -> rows.put(row.getString(1), row(view, row.getString(2)))));
    return rows;
  }

  @Override
  public <R> Map<String, R> rowsOf(View<R> view, String thing) {
    // '0' follows '/' in the order of text, so this is every key that begins with `thing/`
    Sql sql = Sql.of(
        "SELECT key, json FROM %1$s WHERE key = ? UNION ALL SELECT key, json FROM %1$s WHERE key > ? AND key < ? ORDER BY key"
            .formatted(table(view).rows), thing, thing + "/", thing + "0");
    Map<String, R> rows = new LinkedHashMap<>();
    db.read(connection -> sql.list(connection, row -> rows.put(row.getString(1), row(view, row.getString(2)))));
    return rows;
  }

  @Override
  public List<String> dump(View<?> view) {
    String sql = "SELECT t.key || ' ' || t.position || ' ' || a.tags || ' ' || b.tags || ' ' || t.json FROM %1$s t JOIN %1$s_audience a ON a.id = t.roles JOIN %1$s_audience b ON b.id = t.audience ORDER BY t.key"
        .formatted(table(view).rows);
    return db.read(connection -> Sql.of(sql).list(connection, row -> row.getString(1)));
  }

  /// Where this store's rows of a view first differ from another's.
  Optional<ShadowViews.Difference> firstDifference(View<?> view, SqliteViewStore expected) {
    return expected.inOrder(RowsOfView.asTheyAre(expected.table(view)), (otherRows, otherPostings) ->
        inOrder(RowsOfView.asTheyAre(table(view)), (rows, postings) ->
            RowsInOrder.firstOfRows(view.name(), rows, otherRows).or(() -> RowsInOrder.firstOfPostings(view.name(), postings, otherPostings))));
  }

  @FunctionalInterface
  interface SideBySide<T> {
    T along(Iterator<RowsInOrder.Line> rows, Iterator<RowsInOrder.Line> postings);
  }

  /// All of them at one moment.
  <T> T inOrder(RowsOfView view, SideBySide<T> walk) {
    return db.read(connection -> {
      try (SqlLines<RowsInOrder.Line> rows = view.rows(connection); SqlLines<RowsInOrder.Line> postings = view.postings(connection)) {
        return walk.along(rows, postings);
      }
    });
  }

  @Override
  public List<Long> postings(View<?> view, String thing, long position) {
    String sql = "SELECT position FROM %s_posting WHERE thing = ? AND position <= ? ORDER BY position".formatted(table(view).rows);
    return db.read(connection -> Sql.of(sql, thing, position).list(connection, row -> row.getLong(1)));
  }

  @Override
  public long lastPosting(View<?> view, String thing) {
    String sql = "SELECT coalesce(max(position), 0) FROM %s_posting WHERE thing = ?".formatted(table(view).rows);
    return db.read(connection -> Sql.of(sql, thing).list(connection, row -> row.getLong(1)).getFirst());
  }

  @Override
  public <R> void write(View<R> view, long after, Folded<R> folded) {
    write(List.of(new Step<>(view, after, folded)));
  }

  @Override
  public void write(List<Step<?>> steps) {
    List<RowWriter<?>.Prepared> changes = new ArrayList<>();
    for (Step<?> step : steps) {
      prepare(step).ifPresent(changes::add);
    }
    if (changes.isEmpty()) return;
    try {
      db.write(connection -> {
        for (RowWriter<?>.Prepared change : changes) {
          change.write(connection);
        }
        // within the lock of the writer: whoever writes next must know how far each is
        changes.forEach(RowWriter.Prepared::written);
        return null;
      });
    } catch (RuntimeException e) {
      changes.forEach(RowWriter.Prepared::undone);
      throw e;
    }
    changes.forEach(RowWriter.Prepared::seen);
  }

  /// Empty where the view only goes by.
  private <R> Optional<RowWriter<R>.Prepared> prepare(Step<R> step) {
    RowTable<R> table = table(step.view());
    Folded<R> folded = step.folded();
    position(step.view());
    if (folded.rows().isEmpty() && folded.postings().isEmpty() && table.standing.passes(step.after(), folded.position())) return Optional.empty();
    table.standing.expect(step.after());
    return Optional.of(new RowWriter<>(table, json).prepare(folded));
  }

  /// Of all views at once, so that the first of them to rest writes for the others.
  @Override
  public void rest() {
    if (readOnly || tables.values().stream().noneMatch(table -> table.standing.unwritten())) return;
    db.write(connection -> {
      for (RowTable<?> table : tables.values()) {
        long to = table.standing.position();
        if (table.standing.unwritten()) {
          RowWriter.advance(connection, table, table.standing.written(), to);
          table.standing.wrote(table.standing.writtenAt(), to);
        }
      }
      return null;
    });
  }

  @Override
  public void clear(View<?> view) {
    RowTable<?> table = table(view);
    db.write(connection -> {
      RowTable.drop(connection, view.name(), view.version());
      table.forget();
      table.create(connection);
      return null;
    });
    table.standing.begin();
    table.changes.incrementAndGet();
  }

  @Override
  public void beginBulk(View<?> view) {
    clear(view);
    db.write(connection -> {
      table(view).dropIndexes(connection);
      return null;
    });
  }

  @Override
  public void endBulk(View<?> view) {
    db.write(connection -> {
      table(view).createIndexes(connection);
      return null;
    });
  }

  @Override
  public void dropOlder(View<?> view) {
    Sql known = Sql.of("SELECT version FROM view_position WHERE view = ?", view.name());
    List<Integer> versions = db.read(connection -> known.list(connection, row -> row.getInt(1)));
    for (int version : versions.stream().filter(view::outdates).toList()) {
      db.write(connection -> {
        RowTable.drop(connection, view.name(), version);
        return null;
      });
      tables.remove(key(view.name(), version));
    }
  }

  /// How SQLite goes about a question of who sees few rows, or many: the tests look whether it ever reads a whole table.
  <R> List<String> plan(View<R> view, Ask ask, @Nullable String countsOf, Viewer viewer, boolean seesFew) {
    return db.read(connection -> {
      RowQuery query = queries.of(connection, table(view), ask, viewer, seesFew);
      return (countsOf == null ? query.page() : query.counts(countsOf)).plan(connection);
    });
  }

  @Override
  public void close() {
    try {
      rest();
    } catch (ViewsUnavailable e) {
      // what isn't written down is folded once more
    }
    db.close();
  }

  private <R> R row(View<R> view, String text) {
    return json.readValue(text, view.rowType());
  }

  private static String key(String view, int version) {
    return view + " " + version;
  }

  @SuppressWarnings("unchecked")
  <R> RowTable<R> table(View<R> view) {
    return (RowTable<R>) tables.computeIfAbsent(key(view.name(), view.version()), name -> {
      RowTable<R> table = new RowTable<>(view);
      if (!readOnly) {
        db.write(connection -> {
          table.create(connection);
          return null;
        });
      }
      return table;
    });
  }
}
