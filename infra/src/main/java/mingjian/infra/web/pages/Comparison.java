package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.query.leadertimeline.MarkKind;
import org.jspecify.annotations.Nullable;

/// One thing at two moments: which entries stand in only one of them, which were corrected or cleared in between, which facts read otherwise.
///
/// @param lines the newest first
public record Comparison(List<Line> lines, List<Changed> facts, int left, int right) {
  /// What became of an entry from the left to the right.
  public enum Difference {
    /// 未变
    SAME(""),
    /// 新增
    ADDED("ok"),
    /// 仅见于左侧
    ABSENT("mute"),
    /// 已更正
    CORRECTED("warn"),
    /// 已澄清
    CLEARED("ok"),
    /// 左侧已更正或澄清
    MARKED_BEFORE("mute");

    private final String tone;

    Difference(String tone) {
      this.tone = tone;
    }

    public String tone() {
      return tone;
    }

    public String label() {
      return Words.of(this);
    }
  }

  public record Line(TimelineEntry entry, boolean onLeft, boolean onRight, Difference difference) {
    public boolean isChanged() {
      return difference != Difference.SAME;
    }
  }

  /// @param before empty where nothing was said of it
  public record Changed(String label, String before, String after) {}

  static Comparison of(List<TimelineEntry> left, List<TimelineEntry> right, List<Thing.Fact> factsLeft, List<Thing.Fact> factsRight) {
    Map<Long, TimelineEntry> before = byPosition(left);
    Map<Long, TimelineEntry> after = byPosition(right);
    Set<Long> all = new LinkedHashSet<>(after.keySet());
    all.addAll(before.keySet());
    List<Line> lines = all.stream().map(position -> line(before.get(position), after.get(position)))
        .sorted(Comparator.comparing(Line::entry, TimelineEntry.BY_OCCURRENCE).reversed()).toList();
    return new Comparison(lines, changed(texts(factsLeft), texts(factsRight)), left.size(), right.size());
  }

  public List<Line> differing() {
    return lines.stream().filter(Line::isChanged).toList();
  }

  /// How many of each kind, those there are.
  public Map<Difference, Long> counts() {
    Map<Difference, Long> counts = new EnumMap<>(Difference.class);
    lines.forEach(line -> counts.merge(line.difference(), 1L, Long::sum));
    return counts;
  }

  private static Map<Long, TimelineEntry> byPosition(List<TimelineEntry> entries) {
    Map<Long, TimelineEntry> byPosition = new LinkedHashMap<>();
    entries.forEach(entry -> byPosition.put(entry.position(), entry));
    return byPosition;
  }

  private static Line line(@Nullable TimelineEntry left, @Nullable TimelineEntry right) {
    if (right == null) {
      return new Line(Objects.requireNonNull(left), true, false, Difference.ABSENT);
    }
    return new Line(right, left != null, true, left == null ? Difference.ADDED : difference(left, right));
  }

  private static Difference difference(TimelineEntry left, TimelineEntry right) {
    if (isMarkedSince(left, right, MarkKind.CLEARED)) {
      return Difference.CLEARED;
    }
    if (isMarkedSince(left, right, MarkKind.CORRECTED)) {
      return Difference.CORRECTED;
    }
    return right.marks().containsAll(left.marks()) ? Difference.SAME : Difference.MARKED_BEFORE;
  }

  private static boolean isMarkedSince(TimelineEntry left, TimelineEntry right, MarkKind kind) {
    return right.marks().stream().anyMatch(mark -> mark.kind() == kind && !left.marks().contains(mark));
  }

  /// What has a label several times, several posts for instance, is one fact of several parts.
  private static Map<String, String> texts(List<Thing.Fact> facts) {
    return facts.stream().filter(fact -> !text(fact.value()).isEmpty())
        .collect(Collectors.toMap(Thing.Fact::label, fact -> text(fact.value()), (one, other) -> one + "；" + other, LinkedHashMap::new));
  }

  private static String text(Cell cell) {
    return cell.parts().isEmpty() ? cell.text() : cell.parts().stream().map(Comparison::text).collect(Collectors.joining("；"));
  }

  private static List<Changed> changed(Map<String, String> before, Map<String, String> after) {
    List<Changed> changed = new ArrayList<>();
    Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().forEach(label -> {
      String was = before.getOrDefault(label, "");
      String is = after.getOrDefault(label, "");
      if (!was.equals(is)) {
        changed.add(new Changed(label, was, is));
      }
    });
    return changed;
  }
}
