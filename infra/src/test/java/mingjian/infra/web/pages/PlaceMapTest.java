package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.events.casefile.CaseState;
import mingjian.infra.web.pages.PlaceMap.Step;
import mingjian.infra.web.pages.PlaceMap.Tile;
import mingjian.query.casecounts.CaseCountsQuery.Figure;
import mingjian.query.casecounts.Province;
import org.junit.jupiter.api.Test;

class PlaceMapTest {
  @Test
  void all_that_is_counted_stands_in_the_table_and_what_has_no_place_last() {
    PlaceMap map = PlaceMap.of(List.of(
        figure(Province.UNKNOWN, 40, 50), figure(Province.YUNNAN, 2, 3), figure(Province.YUNNAN, 5, 5), figure(Province.HUNAN, 10, 11)));
    assertThat(map.lines()).containsExactly(
        new Tile(Province.HUNAN, "湖南", 10, 11, 5), new Tile(Province.YUNNAN, "云南", 7, 8, 4), new Tile(Province.UNKNOWN, "地点不详", 40, 50, 0));
    assertThat(map.tiles()).hasSize(34).contains(new Tile(Province.BEIJING, "北京", 0, 0, 0)).noneMatch(tile -> tile.province() == Province.UNKNOWN);
  }

  @Test
  void each_number_has_the_shade_that_the_key_says() {
    for (long most = 1; most <= 40; most++) {
      for (long cases = 1; cases <= most; cases++) {
        PlaceMap map = PlaceMap.of(List.of(figure(Province.YUNNAN, most, most), figure(Province.HUNAN, cases, cases)));
        Tile tile = map.tiles().stream().filter(it -> it.province() == Province.HUNAN).findFirst().orElseThrow();
        long number = cases;
        assertThat(map.steps().stream().filter(step -> step.from() <= number && number <= step.to()).map(Step::number)).containsExactly(tile.step());
      }
    }
  }

  @Test
  void without_a_known_code_nothing_is_drawn() {
    PlaceMap map = PlaceMap.of(List.of(figure(Province.UNKNOWN, 4, 4)));
    assertThat(map.placed()).isFalse();
    assertThat(map.lines()).hasSize(1);
  }

  private static Figure figure(Province province, long cases, long subjects) {
    return new Figure(province, "某地", 2026, CaseState.OPENED, cases, subjects);
  }
}
