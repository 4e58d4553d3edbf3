package mingjian.infra.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  private static final List<String> HEADINGS = List.of("状态", "依据", "日期");

  @Test
  void a_long_text_gets_more_room_than_a_word() {
    List<Integer> widths = ColumnWidths.of(List.of(table("待查", "某".repeat(90), "2026年9月21日"))).get(HEADINGS);
    assertThat(widths.get(1)).isGreaterThan(3 * widths.get(0)).isGreaterThan(2 * widths.get(2));
    assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isBetween(98, 102);
  }

  @Test
  void tables_with_the_same_headings_are_alike_and_an_empty_one_has_columns_too() {
    assertThat(ColumnWidths.of(List.of(table("待查", "短", ""), table("认定", "某".repeat(300), "")))).hasSize(1);
    assertThat(ColumnWidths.of(List.of(new Thing.Table("表", null, HEADINGS, List.of(), "无"))).get(HEADINGS)).containsExactly(33, 33, 33);
  }

  private static Thing.Table table(String... cells) {
    return new Thing.Table("表", null, HEADINGS, List.of(List.of(cells).stream().map(Cell::of).toList()), "无");
  }
}
