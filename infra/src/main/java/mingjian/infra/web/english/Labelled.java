package mingjian.infra.web.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A record told in a line: each field's label and what it holds. Two labels of fields at least, and the first at the beginning: people don't write so.
final class Labelled {
  private static final Pattern LABEL = Pattern.compile("(^|[，；（])([^，；：（）]{1,24}(?:（[^（）：，]{1,12}）[^，；：（）]{0,8})?)：");
  private static final int LABELS_MIN = 2;
  private static final Map<String, String> MARKS = Map.of("", "", "，", ", ", "；", "; ", "（", " (");

  private final Map<String, String> labels = new HashMap<>();

  void add(String chinese, String english) {
    labels.putIfAbsent(chinese, english);
  }

  /// @param look the English of a value; null where it is somebody's own, and stays
  @Nullable String english(String line, Function<String, @Nullable String> look) {
    Matcher matcher = LABEL.matcher(line);
    List<MatchResult> found = matcher.results().filter(label -> labels.containsKey(label.group(2))).toList();
    if (found.size() < LABELS_MIN || found.getFirst().start() > 0) {
      return null;
    }
    StringBuilder english = new StringBuilder();
    for (int i = 0; i < found.size(); i++) {
      MatchResult label = found.get(i);
      String value = line.substring(label.end(), i + 1 < found.size() ? found.get(i + 1).start() : line.length());
      english.append(MARKS.get(label.group(1))).append(labels.get(label.group(2))).append(": ").append(value(value, look));
    }
    return english.toString();
  }

  private String value(String value, Function<String, @Nullable String> look) {
    String whole = value.isEmpty() ? "" : look.apply(value);
    if (whole != null) {
      return whole;
    }
    int mark = value.indexOf('：');
    String first = mark < 0 ? null : labels.get(value.substring(0, mark));
    if (first != null) {
      return first + ": " + value(value.substring(mark + 1), look);
    }
    String inner = value.endsWith("）") ? value.substring(0, value.length() - 1) : value;
    String told = inner.isEmpty() ? "" : look.apply(inner);
    return (told == null ? inner : told) + (inner.equals(value) ? "" : told == null ? "）" : ")");
  }
}
