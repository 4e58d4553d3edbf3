package mingjian.infra.web.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What scripts say goes through `inWords`, and each text of it stands in `english/scripts.csv`.
class ScriptWordsTest {
  private static final Map<String, String> ENGLISH = Dictionary.texts("scripts");
  private static final Pattern SAID = Pattern.compile("inWords\\('([^'\\\\]*)'");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<=^|\\s)//[^\n]*", Pattern.DOTALL);
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/js"))) {
      return files.sorted().toList();
    }
  }

  private static String code(Path script) {
    try {
      return COMMENT.matcher(Files.readString(script)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> said(String code) {
    return SAID.matcher(code).results().map(text -> text.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void a_script_says_nothing_in_chinese_that_has_no_english(Path script) {
    String code = code(script);
    assertThat(SAID.matcher(code).replaceAll("").lines().filter(line -> HAN.matcher(line).find())).as("not said by inWords").isEmpty();
    assertThat(said(code)).as("not in scripts.csv").isSubsetOf(ENGLISH.keySet());
  }

  @Test
  void each_line_is_said_by_a_script_with_the_same_places() throws IOException {
    assertThat(scripts().stream().flatMap(script -> said(code(script)).stream()).collect(Collectors.toSet())).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    ENGLISH.forEach((chinese, english) -> assertThat(places(english)).as(chinese).isEqualTo(places(chinese)));
  }

  @Test
  void only_an_english_page_brings_the_table_along_and_nothing_in_it_ends_the_block() {
    String page = "<html lang=\"zh-CN\"><head><script defer src=\"/js/words.js?v=1\"></script></head><body></body></html>";
    String english = new EnglishPage(Dictionary.load()).of(page);
    String table = english.substring(english.indexOf("id=\"mj-english\">") + 16, english.lastIndexOf("</script>"));
    assertThat(table).contains("\"复制\":\"Copy\"").doesNotContain("<");
    assertThat(new EnglishPage(Dictionary.load()).of("<body></body>")).doesNotContain("mj-english");
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
  }
}
