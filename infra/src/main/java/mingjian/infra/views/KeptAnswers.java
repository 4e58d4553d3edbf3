package mingjian.infra.views;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many rows questions of one view have found. Whoever turns pages asks the same again, and so do others with the same rights, while files rest for days: an answer holds until a row of
/// the view changes. Only numbers are kept here, never rows.
final class KeptAnswers {
  private static final int MOST = 256;
  /// A reader of thousands of cases has a long list of rights, and is alone with it.
  private static final int QUESTION_MAX = 4_000;
  private static final int GROUPS_MAX = 500;

  private final Map<List<@Nullable Object>, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<List<@Nullable Object>, Object> eldest) {
      return size() > MOST;
    }
  };
  private long changes;

  @FunctionalInterface
  interface Asked<T> {
    T get() throws SQLException;
  }

  /// @param changes how often rows had changed before the answer is worked out
  long number(long changes, Sql question, Asked<Long> asked) throws SQLException {
    return kept(changes, question, asked);
  }

  Map<String, Long> groups(long changes, Sql question, Asked<Map<String, Long>> asked) throws SQLException {
    return kept(changes, question, asked);
  }

  @SuppressWarnings("unchecked")
  private <T> T kept(long now, Sql question, Asked<T> asked) throws SQLException {
    List<@Nullable Object> key = question.parts();
    synchronized (this) {
      if (now > changes) {
        answers.clear();
        changes = now;
      }
      Object known = now == changes ? answers.get(key) : null;
      if (known != null) return (T) known;
    }
    T answer = asked.get();
    if (length(key) <= QUESTION_MAX && !(answer instanceof Map<?, ?> groups && groups.size() > GROUPS_MAX)) {
      synchronized (this) {
        if (now == changes) answers.put(key, answer);
      }
    }
    return answer;
  }

  private static int length(List<@Nullable Object> parts) {
    return parts.stream().mapToInt(part -> part instanceof String text ? text.length() : 1).sum();
  }
}
