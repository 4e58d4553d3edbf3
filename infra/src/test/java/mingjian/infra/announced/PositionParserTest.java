package mingjian.infra.announced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingjian.events.casefile.AnnouncedPart;
import mingjian.events.registry.TenureKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PositionParserTest {
  @TestFactory
  Stream<DynamicTest> a_position_is_read_as_a_person_would() {
    return Rows.records(Objects.requireNonNull(getClass().getResourceAsStream("positions.csv"))).stream()
        .map(line -> dynamicTest(line.get(3), () ->
            assertThat(Parsing.of(Rows.row(line.get(0), line.get(1), line.get(2), line.get(3)))).isEqualTo(Parsing.of(line.subList(4, 8)))));
  }

  @Test
  void what_the_text_does_not_say_is_reported_as_inferred() {
    ParsedPosition position = PositionParser.parse(Rows.row("110000", "", "", "市审计局原局长"));

    assertThat(position.units()).singleElement().satisfies(unit -> assertThat(unit.inferred()).isTrue());
    assertThat(position.findings()).contains(Finding.inferred(AnnouncedPart.PLACE, "“市”按上下文和所在地补全为北京市"));
  }

  @Test
  void what_the_text_says_is_not() {
    ParsedPosition position = PositionParser.parse(Rows.row("云溪县水务局局长"));

    assertThat(position.units()).singleElement().satisfies(unit -> assertThat(unit.inferred()).isFalse());
    assertThat(position.findings()).isEmpty();
  }

  @Test
  void how_a_post_is_held_follows_from_its_words() {
    ParsedPosition position = PositionParser.parse(Rows.row("云溪县水务局代理局长兼河道所所长、云溪县渔业站负责人"));

    assertThat(position.units().stream().flatMap(unit -> unit.posts().stream()).map(ParsedPost::kind))
        .containsExactly(TenureKind.ACTING, TenureKind.CONCURRENT, TenureKind.UNKNOWN);
  }

  @Test
  void a_level_in_brackets_becomes_a_note() {
    ParsedPosition position = PositionParser.parse(Rows.row("云溪县水务局副局长(正科级)"));

    assertThat(position.units().getFirst().posts().getFirst().notes()).isEqualTo(List.of("正科级"));
  }

  @Test
  void the_head_of_a_village_is_counted_apart() {
    assertThat(PositionParser.parse(Rows.row("云溪县北渡村党支部书记")).units()).singleElement()
        .satisfies(unit -> assertThat(unit.village()).isTrue());
  }

  @Test
  void place_names_with_the_sign_for_former_in_them_stay_whole() {
    for (String place : List.of("太原市", "平原县", "原阳县", "原平市", "原州区", "清原县", "松原市")) {
      assertThat(Parsing.of(Rows.row("140000", "", "", place + "林业局局长"))).as(place)
          .isEqualTo(new Parsing(place + "林业局", "局长", "0", "是"));
    }
  }
}
