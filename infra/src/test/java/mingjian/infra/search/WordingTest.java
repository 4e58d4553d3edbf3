package mingjian.infra.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.query.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found by what somebody types.
class WordingTest {
  private static final String TEXT = "某县公安局局长对工程领域问题整改不力，未开展一案双查，挪用公款（ＡＢＣ公司）12万元。";

  @ParameterizedTest
  @ValueSource(strings = {"公安局", "公安", "安局", "公安局局长", "局长", "一案双查", "双查", "整改", "整改不力", "abc公司", "ABC", "12", "力", "元", "县公安局局长对"})
  void a_run_of_characters_is_found_wherever_words_begin_and_end(String typed) {
    assertThat(new Texts().text("无关内容").text(TEXT).find(typed)).containsExactly(2L);
  }

  @Test
  void characters_that_stand_apart_are_not_the_word() {
    assertThat(new Texts().text("公共场所安全局部检查").find("公安局")).isEmpty();
    assertThat(new Texts().text("查办一个案件的双方").find("一案双查")).isEmpty();
  }

  @Test
  void the_words_of_a_word_are_found_in_another_order_after_what_stands_as_written() {
    assertThat(new Texts().text("局长到公安局调研").text("公安局局长").find("公安局局长")).containsExactly(2L, 1L);
  }

  @Test
  void a_phrase_does_not_reach_from_one_text_to_the_next() {
    assertThat(new Texts().text("挪用，公款").find("用公")).isEmpty();
  }

  @Test
  void several_words_must_all_be_there() {
    Texts texts = new Texts().text("整改采购问题").text("整改人事问题").text("采购");
    assertThat(texts.find("整改 采购")).containsExactly(1L);
    assertThat(texts.find("采购　整改")).as("with a full-width blank").containsExactly(1L);
  }

  @Test
  void a_number_of_a_paper_is_found_with_and_without_its_brackets() {
    Texts texts = new Texts().text("某纪立〔2026〕12号");
    assertThat(texts.find("纪立〔2026〕12号")).containsExactly(1L);
    assertThat(texts.find("纪立2026")).containsExactly(1L);
    assertThat(texts.find("纪立〔2026〕13号")).isEmpty();
  }

  @Test
  void what_names_a_person_is_found_by_any_name_the_person_had_and_by_id() {
    Texts texts = new Texts().named("person-1", "甲乙丙").named("person-1", "甲乙丁").about("谈话", "person-1").about("谈话", "person-2");
    assertThat(texts.find("乙丙")).contains(3L).doesNotContain(4L);
    assertThat(texts.find("甲乙丁")).contains(3L).doesNotContain(4L);
    assertThat(texts.find("person-2")).contains(4L).doesNotContain(3L);
  }

  @Test
  void names_are_looked_up_only_among_what_the_viewer_may_read() {
    Texts texts = new Texts().named("person-1", "甲乙丙").readBy("谈话", "case:1").readBy("谈话甲乙丙", "case:1");
    assertThat(texts.find("甲乙丙", Texts.viewer("case:1")).positions()).containsExactly(3L);
  }

  @Test
  void what_shares_no_tag_with_the_viewer_is_neither_found_nor_counted() {
    Texts texts = new Texts().readBy("整改一", "case:1").readBy("整改二", "case:2");
    assertThat(texts.find("整改", Texts.viewer("case:1"))).satisfies(hits -> {
      assertThat(hits.positions()).containsExactly(1L);
      assertThat(hits.total()).isEqualTo(1);
    });
    assertThat(texts.find("整改", Texts.viewer()).total()).isZero();
  }

  @Test
  void a_denied_tag_takes_away_whatever_else_is_held() {
    Viewer viewer = new Viewer(Texts.viewer().actor(), Set.of(Texts.ALL, "case:1"), Set.of("case:1"));
    Texts texts = new Texts().readBy("整改一", Texts.ALL, "case:1").readBy("整改二", Texts.ALL);
    assertThat(texts.find("整改", viewer)).satisfies(hits -> {
      assertThat(hits.positions()).containsExactly(2L);
      assertThat(hits.total()).isEqualTo(1);
    });
  }

  @Test
  void kind_period_and_what_it_is_about_narrow_it() {
    Texts texts = new Texts().about("整改", "unit-1").about("整改", "unit-2").text("整改");
    assertThat(asked(texts, "talks", null, null)).isEmpty();
    assertThat(asked(texts, "cases", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))).containsExactly(2L);
    assertThat(texts.find(new Question(List.of("整改"), null, null, null, Set.of("unit-2"), 0, 20), Texts.viewer(Texts.ALL)).positions()).containsExactly(2L);
  }

  private static List<Long> asked(Texts texts, String kind, LocalDate from, LocalDate to) {
    return texts.find(new Question(List.of("整改"), kind, from, to, Set.of(), 0, 20), Texts.viewer(Texts.ALL)).positions();
  }

  @Test
  void of_very_many_hits_no_more_than_a_thousand_are_counted_and_paged() {
    Texts texts = new Texts();
    for (int i = 0; i < 1_500; i++) texts.text("整改");
    Asking.Hits hits = texts.find(new Question(List.of("整改"), null, null, null, Set.of(), 990, 20), Texts.viewer(Texts.ALL));
    assertThat(hits.positions()).hasSize(10);
    assertThat(hits.more()).isTrue();
    assertThat(hits.total()).isGreaterThan(1_000);
  }

  @Test
  void equally_good_hits_come_newest_first_and_pages_do_not_overlap() {
    Texts texts = new Texts().text("整改").text("整改").text("整改");
    assertThat(texts.find("整改")).containsExactly(3L, 2L, 1L);
    assertThat(texts.find(new Question(List.of("整改"), null, null, null, Set.of(), 2, 2), Texts.viewer(Texts.ALL)).positions()).containsExactly(1L);
  }

  @Test
  void punctuation_is_no_word() {
    assertThat(Question.words("，。！ ？…… 　")).isEmpty();
    assertThat(Question.words("整改，。")).containsExactly("整改，。");
  }

  @Test
  void a_part_of_very_many_names_is_looked_for_in_texts_alone_and_said_so() {
    Texts texts = new Texts().text("分局");
    for (int i = 0; i < 2_100; i++) texts.named("unit-" + i, "第" + i + "分局");
    Asking.Hits hits = texts.find("分局", Texts.viewer(Texts.ALL));
    assertThat(hits.positions()).containsExactly(1L);
    assertThat(hits.tooManyNames()).containsExactly("分局");
  }
}
