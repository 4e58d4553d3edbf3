package mingjian.infra.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two sources of rows, each in the order of its first column, walked side by side. The second column is the position.
final class RowsInOrder implements AutoCloseable {
  private final PreparedStatement question;
  private final ResultSet rows;
  private boolean there;

  private RowsInOrder(Connection connection, String sql) throws SQLException {
    question = connection.prepareStatement(sql);
    rows = question.executeQuery();
    there = rows.next();
  }

  /// @param view only to name it
  static Optional<ShadowViews.Difference> firstDifference(String view, String sql, Connection have, Connection expected) throws SQLException {
    try (RowsInOrder mine = new RowsInOrder(have, sql); RowsInOrder other = new RowsInOrder(expected, sql)) {
      while (mine.there || other.there) {
        int order = !mine.there ? 1 : !other.there ? -1 : mine.key().compareTo(other.key());
        if (order < 0) return mine.difference(view, "多出此行");
        if (order > 0) return other.difference(view, "缺少此行");
        if (!mine.values().equals(other.values())) return other.difference(view, "此行的内容不同");
        mine.there = mine.rows.next();
        other.there = other.rows.next();
      }
      return Optional.empty();
    }
  }

  private String key() throws SQLException {
    return rows.getString(1);
  }

  private List<Object> values() throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) values.add(String.valueOf(rows.getObject(column)));
    return values;
  }

  private Optional<ShadowViews.Difference> difference(String view, String what) throws SQLException {
    return Optional.of(new ShadowViews.Difference(view, key(), rows.getLong(2), what));
  }

  @Override
  public void close() throws SQLException {
    question.close();
  }
}
