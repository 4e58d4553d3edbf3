package mingjian.infra.announced;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One phrase between two separators of a position.
///
/// @param concurrent true after 兼 or 兼任
record Segment(String text, boolean concurrent) {
  private static final Pattern SEPARATOR = Pattern.compile("[、，,；;]+\\s*(?:兼任|兼)?|(?:兼任|兼)(?!并|职)|(?<=常委|局长|主任|书记)和");
  private static final Pattern OPENING_NOISE = Pattern.compile("^[.。·\\s]+|^(?:时任|现任|任(?=副|主任|局长|书记|经理))");

  static List<Segment> of(String position) {
    List<Segment> segments = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(position);
    int from = 0;
    boolean concurrent = false;
    while (separator.find()) {
      add(segments, position.substring(from, separator.start()), concurrent);
      concurrent = separator.group().contains("兼");
      from = separator.end();
    }
    add(segments, position.substring(from), concurrent);
    return segments;
  }

  private static void add(List<Segment> segments, String text, boolean concurrent) {
    String cleaned = OPENING_NOISE.matcher(text.strip()).replaceFirst("");
    if (!cleaned.isEmpty()) {
      segments.add(new Segment(cleaned, concurrent));
    }
  }
}
