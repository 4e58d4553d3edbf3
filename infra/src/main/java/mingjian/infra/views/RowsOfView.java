package mingjian.infra.views;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.query.Folded;
import org.jspecify.annotations.Nullable;

/// All rows and postings of a view in the embedded store, in the order of their keys, whoever may see them: what another store is compared with.
///
/// @param content what stands in a line beside key and position
record RowsOfView(RowTable<?> table, Function<RowLine, ?> content, Function<Folded.Posting, ?> posted) {
  /// For two embedded stores.
  static RowsOfView asTheyAre(RowTable<?> table) {
    return new RowsOfView(table, row -> row, posting -> posting);
  }

  SqlLines<RowsInOrder.Line> rows(Connection connection) throws SQLException {
    String fields = table.fields.stream().map(field -> ", t." + RowTable.column(field)).collect(Collectors.joining());
    String sql = "SELECT t.key, t.position, a.tags, b.tags, t.search, t.json%2$s FROM %1$s t JOIN %1$s_audience a ON a.id = t.roles JOIN %1$s_audience b ON b.id = t.audience ORDER BY t.key"
        .formatted(table.rows, fields);
    return Sql.of(sql).lines(connection, row -> {
      RowLine line = line(row);
      return new RowsInOrder.Line(line.key(), line.position(), content.apply(line));
    });
  }

  SqlLines<RowsInOrder.Line> postings(Connection connection) throws SQLException {
    String sql = "SELECT thing, position FROM %s_posting ORDER BY thing, position".formatted(table.rows);
    return Sql.of(sql).lines(connection, row -> {
      Folded.Posting posting = new Folded.Posting(row.getString(1), row.getLong(2));
      return new RowsInOrder.Line(posting.thing(), posting.position(), posted.apply(posting));
    });
  }

  private RowLine line(ResultSet row) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < table.fields.size(); i++) values.add(value(row.getObject(7 + i)));
    return new RowLine(row.getString(1), row.getLong(2), tags(row.getString(3)), tags(row.getString(4)), row.getString(5), values, row.getString(6));
  }

  private static List<String> tags(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
  }

  /// The driver tells small whole numbers as another type.
  private static @Nullable Object value(@Nullable Object stored) {
    return stored instanceof Integer number ? Long.valueOf(number) : stored;
  }
}
