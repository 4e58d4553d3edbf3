package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.query.casecounts.CaseCountsQuery.Figure;
import mingjian.query.casecounts.Province;

/// Figures on the map 方格地图, one square for each province-level division, made of the very figures that the tables of the page show.
///
/// @param tiles in the order of their codes; a division without a case has one too
/// @param lines where there are cases, most first; last those whose place has no known code
/// @param steps what the shades mean, the palest first
/// @param placed whether any place has a known code: if not, there is nothing to draw
public record PlaceMap(List<Tile> tiles, List<Tile> lines, List<Step> steps, boolean placed) {
  static final int STEPS = 5;

  /// @param cases 件; @param subjects 人次; @param step 0 for none, else 1 to [#STEPS]
  public record Tile(Province province, String name, long cases, long subjects, int step) {}

  /// @param from, @param to number of cases, both within
  public record Step(int number, long from, long to) {
    public String text() {
      return from == to ? String.valueOf(from) : from + "–" + to;
    }
  }

  private record Sum(long cases, long subjects) {
    Sum plus(Sum more) {
      return new Sum(cases + more.cases, subjects + more.subjects);
    }
  }

  static PlaceMap of(List<Figure> figures) {
    Map<Province, Sum> sums = new EnumMap<>(Province.class);
    figures.forEach(figure -> sums.merge(figure.province(), new Sum(figure.cases(), figure.subjects()), Sum::plus));
    long most = sums.entrySet().stream().filter(sum -> sum.getKey() != Province.UNKNOWN).mapToLong(sum -> sum.getValue().cases()).max().orElse(0);
    List<Tile> all = Arrays.stream(Province.values()).map(province -> tile(province, sums.getOrDefault(province, new Sum(0, 0)), most)).toList();
    List<Tile> tiles = all.stream().filter(tile -> tile.province() != Province.UNKNOWN).toList();
    List<Tile> lines = new ArrayList<>(tiles.stream().filter(tile -> tile.cases() > 0).sorted((one, other) -> Long.compare(other.cases(), one.cases())).toList());
    all.stream().filter(tile -> tile.province() == Province.UNKNOWN && tile.cases() > 0).forEach(lines::add);
    return new PlaceMap(tiles, List.copyOf(lines), steps(most), most > 0);
  }

  private static Tile tile(Province province, Sum sum, long most) {
    int step = province == Province.UNKNOWN || most == 0 ? 0 : (int) Math.ceilDiv(sum.cases() * STEPS, most);
    return new Tile(province, Words.of(province), sum.cases(), sum.subjects(), step);
  }

  /// Fifths of the largest number; a fifth that holds no whole number isn't told of.
  private static List<Step> steps(long most) {
    Stream<Step> steps = IntStream.rangeClosed(1, STEPS).mapToObj(step -> new Step(step, most * (step - 1) / STEPS + 1, most * step / STEPS));
    return steps.filter(step -> step.from() <= step.to()).toList();
  }
}
