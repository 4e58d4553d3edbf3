package mingjian.infra.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import mingjian.infra.search.Highlights.Part;
import org.junit.jupiter.api.Test;

class HighlightsTest {
  @Test
  void the_word_is_marked_wherever_it_stands_as_it_is_written() {
    assertThat(marked("整改不力，再次整改", "整改")).isEqualTo("[整改]不力，再次[整改]");
    assertThat(marked("ＡＢＣ公司", "abc")).isEqualTo("[ＡＢＣ]公司");
  }

  @Test
  void where_it_does_not_stand_as_it_is_written_its_parts_are_marked() {
    assertThat(marked("局长到公安局调研", "公安局局长")).isEqualTo("[局长]到[公安局]调研");
    assertThat(marked("某纪立〔2026〕12号", "纪立2026")).isEqualTo("某[纪立]〔[2026]〕12号");
  }

  @Test
  void nothing_is_marked_where_nothing_stands() {
    assertThat(Highlights.any(Highlights.of("公共安全", List.of("公安局")))).isFalse();
    assertThat(marked("公共安全", "一案双查")).isEqualTo("公共安全");
  }

  @Test
  void a_long_text_is_cut_around_the_first_word_and_no_letter_is_lost_in_between() {
    String text = "甲".repeat(500) + "整改" + "乙".repeat(500);
    String shown = marked(text, "整改");
    assertThat(shown).startsWith("…甲").endsWith("乙…").contains("[整改]").hasSizeLessThan(170);
    assertThat(marked("𠮷".repeat(200), "整改").replace("…", "").codePoints()).allMatch(letter -> letter == "𠮷".codePointAt(0));
  }

  @Test
  void a_text_stays_plain_text() {
    assertThat(Highlights.of("<b>整改</b>", List.of("整改"))).containsExactly(new Part("<b>", false), new Part("整改", true), new Part("</b>", false));
    assertThat(Highlights.of("", List.of("整改"))).isEmpty();
  }

  private static String marked(String text, String... words) {
    return Highlights.of(text, List.of(words)).stream().map(part -> part.hit() ? "[" + part.text() + "]" : part.text()).collect(Collectors.joining());
  }
}
