package mingjian.infra.views;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// The answer to a question as lines, one at a time.
final class SqlLines<T> implements Iterator<T>, AutoCloseable {
  private final PreparedStatement question;
  private final ResultSet rows;
  private final Sql.RowReader<T> reading;
  private boolean there;

  /// @param question closed with this
  SqlLines(PreparedStatement question, Sql.RowReader<T> reading) throws SQLException {
    this.reading = reading;
    this.question = question;
    rows = question.executeQuery();
    there = rows.next();
  }

  @Override
  public boolean hasNext() {
    return there;
  }

  @Override
  public T next() {
    if (!there) throw new NoSuchElementException();
    try {
      T line = reading.read(rows);
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
