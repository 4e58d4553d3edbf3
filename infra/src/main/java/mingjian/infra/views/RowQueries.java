package mingjian.infra.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import mingjian.query.ViewStore.Ask;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// Questions made ready for the store as it stands: by which gram a search goes, and whether whoever asks sees few rows.
final class RowQueries {
  /// Beyond this many rows it doesn't matter which gram of a search finds fewest.
  private static final int GRAM_ROWS_COUNTED = 5_000;

  private final ObjectMapper json;
  private final FewRows few;
  private final KeptTags kept;

  /// @param few as [FewRows] takes it
  RowQueries(ObjectMapper json, int few) {
    this.json = json;
    this.few = new FewRows(few);
    this.kept = new KeptTags(json);
  }

  RowQuery of(Connection connection, RowTable<?> table, Ask ask, Viewer viewer) throws SQLException {
    return of(connection, table, ask, viewer, ask.search() == null && few.seenBy(connection, table, tags(viewer)));
  }

  RowQuery of(Connection connection, RowTable<?> table, Ask ask, Viewer viewer, boolean seesFew) throws SQLException {
    List<String> words = ask.search() == null ? List.of() : Grams.words(ask.search());
    String gram = words.isEmpty() ? null : rarest(connection, table, words);
    return new RowQuery(table, ask, json::writeValueAsString, tags(viewer), denied(viewer), gram, seesFew);
  }

  Sql visible(RowTable<?> table, Viewer viewer) {
    return RowQuery.visible(table, tags(viewer), denied(viewer));
  }

  private static String rarest(Connection connection, RowTable<?> table, List<String> words) throws SQLException {
    String sql = "SELECT count(*) FROM (SELECT 1 FROM %s_gram WHERE gram >= ? AND gram < ? LIMIT ?)".formatted(table.rows);
    String rarest = "";
    long fewest = Long.MAX_VALUE;
    for (String gram : words.stream().flatMap(word -> Grams.under(word).stream()).distinct().toList()) {
      long rows = Sql.of(sql, gram, Grams.end(gram), GRAM_ROWS_COUNTED).number(connection);
      if (rows < fewest) {
        fewest = rows;
        rarest = gram;
      }
    }
    return rarest;
  }

  private String tags(Viewer viewer) {
    return kept.json(viewer.tags());
  }

  private @Nullable String denied(Viewer viewer) {
    return viewer.denied().isEmpty() ? null : kept.json(viewer.denied());
  }
}
