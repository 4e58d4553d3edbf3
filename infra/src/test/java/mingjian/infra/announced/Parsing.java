package mingjian.infra.announced;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A parsed position in the four columns in which people check it: `|` between units, `、` between posts.
record Parsing(String unit, String posts, String former, String head) {
  private static final ParsedPost NONE = new ParsedPost("", Former.DOUBTFUL, HeadCandidate.DOUBTFUL, mingjian.events.registry.TenureKind.UNKNOWN, List.of());

  static Parsing of(AnnouncedRow row) {
    List<ParsedUnit> units = PositionParser.parse(row).units();
    return new Parsing(
        units.stream().map(ParsedUnit::name).collect(Collectors.joining("|")),
        column(units, ParsedPost::text), column(units, post -> post.former().mark()), column(units, post -> post.head().mark()));
  }

  static Parsing of(List<String> columns) {
    return new Parsing(columns.get(0), columns.get(1), columns.get(2), columns.get(3));
  }

  private static String column(List<ParsedUnit> units, Function<ParsedPost, String> text) {
    return units.stream()
        .map(unit -> (unit.posts().isEmpty() ? List.of(NONE) : unit.posts()).stream().map(text).collect(Collectors.joining("、")))
        .collect(Collectors.joining("|"));
  }
}
