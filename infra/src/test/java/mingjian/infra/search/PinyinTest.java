package mingjian.infra.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {
  @ParameterizedTest
  @ValueSource(strings = {"gaj", "gonganju", "GongAnJu", "gong an ju", "gong'an", "xgaj", "gongaj", "gan", "gonga", "g", "gonganj"})
  void a_name_is_found_by_syllables_by_initials_by_both_and_while_it_is_typed(String typed) {
    assertThat(Pinyin.matches("某县公安局", typed)).isTrue();
    assertThat(new Texts().named("unit-1", "某县公安局").named("unit-2", "住房委员会").sounding(typed, "unit-")).containsExactly("unit-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gaz", "anggong", "jug", "gonganjuu", "zzz"})
  void what_does_not_sound_so_is_not_found(String typed) {
    assertThat(Pinyin.matches("某县公安局", typed)).isFalse();
    assertThat(new Texts().named("unit-1", "某县公安局").sounding(typed, "unit-")).isEmpty();
  }

  @Test
  void a_character_of_two_sounds_is_found_by_both() {
    assertThat(Pinyin.matches("局长", "juzhang")).isTrue();
    assertThat(Pinyin.matches("局长", "juchang")).isTrue();
    assertThat(new Texts().post("person-1", "局长").sounding("jz", "person-")).containsExactly("person-1");
    assertThat(new Texts().post("person-1", "局长").sounding("jc", "person-")).containsExactly("person-1");
  }

  @Test
  void letters_that_can_be_read_in_two_ways_are_read_in_both() {
    assertThat(Pinyin.matches("西安", "xian")).isTrue();
    assertThat(Pinyin.matches("先", "xian")).isTrue();
    assertThat(Pinyin.matches("女", "nü")).isTrue();
    assertThat(Pinyin.matches("女", "nv")).isTrue();
  }

  @Test
  void a_unit_is_no_person() {
    assertThat(new Texts().named("unit-1", "公安局").sounding("gaj", "person-")).isEmpty();
  }

  @Test
  void chinese_and_numbers_are_no_pinyin() {
    assertThat(Pinyin.isTyped("公安")).isFalse();
    assertThat(Pinyin.isTyped("12")).isFalse();
    assertThat(Pinyin.isTyped("")).isFalse();
    assertThat(Pinyin.isTyped("a".repeat(41))).isFalse();
  }

  @Test
  void whatever_letters_are_typed_there_are_few_ways_to_read_them() {
    assertThat(Pinyin.readings("a".repeat(40)).size()).isLessThanOrEqualTo(64);
    assertThat(Pinyin.readings("xianxianxianxianxianxianxianxian").size()).isLessThanOrEqualTo(64);
    assertThat(Pinyin.readings("gaj")).isNotEmpty();
  }
}
