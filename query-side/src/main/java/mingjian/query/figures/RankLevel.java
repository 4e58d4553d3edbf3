package mingjian.query.figures;

import java.util.List;

/// 级别 as a rank says it in words. A rank that says none keeps to itself: nobody's level is guessed.
public final class RankLevel {
  private record Level(String label, List<String> words) {}

  private static final List<Level> LEVELS = List.of(
      new Level("省部级", List.of("省部级", "正部级", "副部级", "正省级", "副省级")),
      new Level("厅局级", List.of("厅局级", "正厅级", "副厅级", "正局级", "副局级", "地厅级", "厅级")),
      new Level("县处级", List.of("县处级", "正处级", "副处级", "正县级", "副县级", "处级", "县级")),
      new Level("乡科级", List.of("乡科级", "正科级", "副科级", "科级")));

  private RankLevel() {}

  /// Those that a rank can say.
  public static List<String> labels() {
    return LEVELS.stream().map(Level::label).toList();
  }

  public static String of(String rank) {
    return LEVELS.stream().filter(level -> level.words().stream().anyMatch(rank::contains)).map(Level::label).findFirst().orElse("其他（" + rank + "）");
  }
}
