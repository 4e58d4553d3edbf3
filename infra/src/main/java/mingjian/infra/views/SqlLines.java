package mingjian.infra.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// The answer to a question as lines, one at a time.
final class SqlLines implements Iterator<RowsInOrder.Line>, AutoCloseable {
  private final PreparedStatement question;
  private final ResultSet rows;
  private final Reading reading;
  private boolean there;

  @FunctionalInterface
  interface Reading {
    RowsInOrder.Line of(ResultSet row) throws SQLException;
  }

  SqlLines(Connection connection, String sql, Reading reading) throws SQLException {
    this.reading = reading;
    question = connection.prepareStatement(sql);
    rows = question.executeQuery();
    there = rows.next();
  }

  @Override
  public boolean hasNext() {
    return there;
  }

  @Override
  public RowsInOrder.Line next() {
    if (!there) throw new NoSuchElementException();
    try {
      RowsInOrder.Line line = reading.of(rows);
      there = rows.next();
      return line;
    } catch (SQLException e) {
      throw new ViewsUnavailable("读取视图库失败", e);
    }
  }

  @Override
  public void close() throws SQLException {
    question.close();
  }
}
