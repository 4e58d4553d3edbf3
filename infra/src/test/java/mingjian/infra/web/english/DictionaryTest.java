package mingjian.infra.web.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {
  private static final Dictionary DICTIONARY = Dictionary.load();
  private static final Pattern PLACE = Pattern.compile("\\{[\\w.]+}");

  static Stream<String> files() {
    return Dictionary.FILES.stream();
  }

  private static Properties read(String path) throws IOException {
    Properties words = new Properties();
    try (InputStream file = DictionaryTest.class.getResourceAsStream(path)) {
      if (file != null) words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return words;
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_chinese_word_has_an_english_one_with_the_same_places(String file) throws IOException {
    Properties chinese = read("/mingjian/words/" + file + ".properties");
    Properties english = read("/mingjian/english/" + file + ".properties");
    assertThat(missing(chinese, english)).as("without English").isEmpty();
    assertThat(missing(english, chinese)).as("without Chinese").isEmpty();
    chinese.stringPropertyNames().forEach(key -> assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key))));
  }

  private static Set<String> missing(Properties from, Properties in) {
    Set<String> missing = new TreeSet<>(from.stringPropertyNames());
    missing.removeAll(in.stringPropertyNames());
    return missing;
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "案件|Case", "2026年3月4日|2026-03-04", "2015年3月|2015-03", "  工作台  |  Desk  ", "“单位”必须填写。|“Unit” is required.", "plain|plain",
    "《某县纪委关于王某的决定》（2026年3月4日）|《某县纪委关于王某的决定》 (2026-03-04)", "《谈话呈批表》（2026年3月4日）|《谈话呈批表》 (2026-03-04)",
    "自2026年3月4日起1个月|1 month from 2026-03-04", "自2026年3月4日起2个月|2 months from 2026-03-04", "2026年3月4日至2026年5月|2026-03-04 to 2026-05",
    "以下是2026-03-04 10:00存的草稿，尚未记录。|Below is the draft saved 2026-03-04 10:00; it is not recorded yet.",
    "某人于2026-03-04 10:00记录（第7号）|Recorded by 某人, 2026-03-04 10:00 (no. 7)"
  }, ignoreLeadingAndTrailingWhitespace = false)
  void words_dates_and_sentences_are_known(String chinese, String english) {
    assertThat(DICTIONARY.english(chinese)).contains(english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"某县教育局副局长", "在校服采购中违规干预并收受礼金", "案件办理中某人说：不知道", "分管期间未审核过招标文件", "分管教育局财务", "任内没有报告（代理）", "由其妻子办理",
    "不再担任项目负责人", "反馈：群众意见很大", "《某县纪委监委关于某人的决定》", "给予其他好处（烟酒）"})
  void what_somebody_wrote_is_left_as_it_is(String own) {
    assertThat(DICTIONARY.english(own)).isEmpty();
  }

  @Test
  void a_register_is_called_by_the_word_for_many_and_one_of_its_files_is_not() {
    String page = new EnglishPage(DICTIONARY).of("<!DOCTYPE html><html lang=\"zh-CN\"><head><title>案件 · 明鉴</title></head><body><h1 data-many>案件</h1>"
        + "<a data-many>统计</a><p>案件</p></body></html>");
    assertThat(page).contains("<title>Cases · Mingjian</title>", ">Cases</h1>", ">Figures</a>", "<p>Case</p>");
  }

  @Test
  void a_page_keeps_its_build_and_whatever_people_typed() {
    String page = new EnglishPage(DICTIONARY).of("<!DOCTYPE html><html lang=\"zh-CN\"><body><h1>案件</h1><textarea>案件</textarea><input value=\"案件\" placeholder=\"案件\">"
        + "<p>某县&lt;b&gt;教育局</p><a lang=\"zh-CN\">中文</a><svg viewBox=\"0 0 1 1\"></svg></body></html>");
    assertThat(page).contains("<html lang=\"en\">", "<h1>Case</h1>", "<textarea>案件</textarea>", "value=\"案件\" placeholder=\"Case\"",
        "<p lang=\"zh-CN\">某县&lt;b&gt;教育局</p>", ">中文</a>", "viewBox=\"0 0 1 1\"");
  }

  @Test
  void a_picker_keeps_the_words_it_is_sent_with_and_is_given_the_english_ones_beside() {
    EnglishPage page = new EnglishPage(DICTIONARY);
    assertThat(page.of("<input name=\"typed@s0.caseId\" value=\"2026年第052号案件\">")).contains("value=\"2026年第052号案件\"", "data-english=\"Case 052 of 2026\"");
    assertThat(page.of("<input name=\"typed@s0.unit\" value=\"某县教育局\">")).contains("value=\"某县教育局\"").doesNotContain("data-english");
  }

  @Test
  void marks_alone_between_two_pieces_are_latin() {
    assertThat(new EnglishPage(DICTIONARY).of("<p><b>案件</b>（<span>CaseFile</span>）：<span>单位</span>。</p>")).contains("<b>Case</b> (<span>CaseFile</span>): <span>Unit</span>. ");
  }

  @Test
  void a_chart_says_its_words_in_english_and_keeps_the_names_of_its_fields() {
    String page = new EnglishPage(DICTIONARY).of("<body><div data-chart='{\"案件\":[\"案件\",\"2026年\",\"某县教育局\",3]}'></div></body>");
    assertThat(page).contains("{&quot;案件&quot;:[&quot;Case&quot;,&quot;2026&quot;,&quot;某县教育局&quot;,3]}");
  }
}
