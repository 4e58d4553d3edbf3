package mingjian.infra.web.english;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.infra.help.HelpTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the product itself says on a page has English: the texts are taken from where they stand, so that a new one is asked for without being entered here.
class ProductTextsTest {
  private static final Dictionary DICTIONARY = Dictionary.load();
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern PLACE = Pattern.compile("\\{[\\w.]+}");
  /// What may stand where a text has a value.
  private static final List<String> VALUES = List.of("7", "2026年3月4日", "正常", "某某局局长");
  private static final int VALUES_MAX = 4;

  /// Source whose texts end on no page.
  private static final Map<String, String> SAID_ELSEWHERE = new TreeMap<>(Map.ofEntries(
      Map.entry("infra/demo/", "records of the demonstration, in the words of those who entered them"),
      Map.entry("infra/announced/", "reads announcements, and answers whoever runs the import"),
      Map.entry("infra/jobs/", "answers whoever runs a task"),
      Map.entry("infra/proofs/", "answers whoever runs a task; what the page of a record says is in CheckpointProofs"),
      Map.entry("infra/eventlog/", "answers whoever starts the program or runs a task"),
      Map.entry("infra/mongo/", "answers whoever starts the program or runs a task"),
      Map.entry("infra/backup/", "answers whoever runs a task"),
      Map.entry("infra/views/", "answers whoever starts the program or runs a task"),
      Map.entry("infra/accounts/", "answers whoever runs a task"),
      Map.entry("infra/personal/Sqlite", "answers whoever starts the program"),
      Map.entry("infra/timelimits/", "answers whoever changes the tables of time limits"),
      Map.entry("infra/help/HelpTexts", "names of columns"),
      Map.entry("infra/search/", "stands in the program's own log"),
      Map.entry("infra/watch/Watch.java", "stands in the program's own log"),
      Map.entry("infra/mechanisms/", "head of a document of the repository"),
      Map.entry("infra/export/", "files that are exported stay Chinese"),
      Map.entry("infra/reports/Report", "files of reports stay Chinese; what a page shows of them is in the words"),
      Map.entry("infra/web/api/", "answers programs"),
      Map.entry("infra/web/pages/EntryLedgers", "files that are exported stay Chinese"),
      Map.entry("infra/web/pages/FigureLedgers", "files that are exported stay Chinese"),
      Map.entry("infra/web/pages/RateLedgers", "files that are exported stay Chinese"),
      Map.entry("infra/web/pages/ReportLedgers", "files that are exported stay Chinese"),
      Map.entry("infra/web/pages/SearchLedger", "files that are exported stay Chinese"),
      Map.entry("infra/web/StartProblems", "answers whoever starts the program"),
      Map.entry("infra/web/ReadyLine", "answers whoever starts the program"),
      Map.entry("infra/web/english/", "the dictionary itself"),
      Map.entry("events/timelimits/Length", "answers whoever changes the tables of time limits"),
      Map.entry("events/timelimits/OnlyWhen", "answers whoever changes the tables of time limits"),
      Map.entry("query/axon/", "stands in the program's own log"),
      Map.entry("query/ViewMoved", "stands in the program's own log")));

  /// Texts that the page translates in other pieces than the source puts together.
  private static final Map<String, String> TOLD_OTHERWISE = Map.ofEntries(
      Map.entry("yyyy年M月d日 HH:mm", "a format"),
      Map.entry("=年=月=日", "dates are told by their form"),
      Map.entry("=年=月", "dates are told by their form"),
      Map.entry("=?累计=", "a key of a sum, never shown"),
      Map.entry("待=", "a role, each with a line of its own"),
      Map.entry("=表", "a mode of inquiry, each with a line of its own"),
      Map.entry("=　缺 =", "a state, each with a line of its own"),
      Map.entry("=：共==", "what is counted stands before it and has a line of its own, see FigurePages and RatePages"),
      Map.entry("=，全部单位：共==。=。", "a line for each unit of counting"),
      Map.entry("=，=：共==。=。", "a line for each unit of counting"),
      Map.entry("==中==", "a line for each unit of counting"),
      Map.entry("共 = 条=", "what follows is a note or nothing, each with a line of its own, see DossierList"),
      Map.entry("，按发生时间倒序=", "the note of the line before"),
      Map.entry("=下面是本年的统计。", "each problem of ReportQuestion has a line that ends so"),
      Map.entry("=现按全部年份显示。", "what was wrong stands before it and has a line of its own"),
      Map.entry("=请返回统计报表重新选择。", "what was wrong stands before it and has a line of its own"),
      Map.entry("=，按=", "the span before it is two dates"),
      Map.entry("=，=，按=", "the span before it is two dates"),
      Map.entry("=，占=", "days before it, a share after it, each with its unit"),
      Map.entry("，最长==", "follows the basis of a measure, a line for each unit of time"),
      Map.entry("；=经==（=）", "follows the sanction, a line for each outcome"),
      Map.entry("；=经==为=（=）", "follows the sanction, a line for each outcome"),
      Map.entry("；=经==“=”（=）", "follows the sanction, a line for each outcome"),
      Map.entry("；=经==“=”为=（=）", "follows the sanction, a line for each outcome"),
      Map.entry("，文件中编号=", "follows the kind of import"),
      Map.entry("导入公开通报=", "with and without the number in the file"),
      Map.entry("批量导入=", "with and without the number in the file"),
      Map.entry("应于=前办理=", "with and without who is responsible"),
      Map.entry("；另有", "the end of how a time limit was counted"),
      Map.entry("次延长超出规定次数，未计入", "the end of how a time limit was counted"));

  static List<Path> templates() {
    return below(RESOURCES.resolve("templates"), ".html");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_template_says_nothing_in_chinese_that_has_no_english(Path template) throws IOException {
    assertThat(TemplateTexts.of(Files.readString(template)).stream().filter(ProductTextsTest::isUnknown)).isEmpty();
  }

  @Test
  void a_page_made_in_source_says_nothing_in_chinese_that_has_no_english() throws IOException {
    List<Path> sources = Stream.of("infra", "query-side", "command-side", "shared-events").map(module -> Path.of("..", module, "src/main/java"))
        .flatMap(folder -> below(folder, ".java").stream()).filter(source -> SAID_ELSEWHERE.keySet().stream().noneMatch(part -> slashes(source).contains("/mingjian/" + part))).toList();
    Map<Path, List<String>> unknown = new TreeMap<>();
    SourceTexts.of(sources).forEach((source, texts) -> texts.stream()
        .flatMap(text -> text.contains("</") ? TemplateTexts.of(text).stream() : Stream.of(text)).filter(ProductTextsTest::isUnknown)
        .forEach(text -> unknown.computeIfAbsent(source.getFileName(), any -> new ArrayList<>()).add(text)));
    assertThat(unknown).isEmpty();
  }

  @Test
  void what_is_said_elsewhere_is_still_there() {
    List<Path> sources = Stream.of("infra", "query-side", "shared-events").flatMap(module -> below(Path.of("..", module, "src/main/java"), ".java").stream()).toList();
    assertThat(SAID_ELSEWHERE.keySet()).allMatch(part -> sources.stream().anyMatch(source -> slashes(source).contains("/mingjian/" + part)));
  }

  @Test
  void help_says_nothing_in_chinese_that_has_no_english() {
    Stream<String> topics = HelpTexts.topics().stream().flatMap(topic -> Stream.of(topic.title(), topic.what(), topic.next()));
    Stream<String> terms = HelpTexts.terms().stream().flatMap(term -> Stream.of(term.chinese(), term.meaning()));
    Stream<String> rules = HelpTexts.rules().stream().flatMap(rule -> Stream.of(rule.text(), rule.source()));
    assertThat(Stream.of(topics, terms, rules).flatMap(texts -> texts).filter(ProductTextsTest::isUnknown)).isEmpty();
  }

  /// What a form puts in, such as the title of a rule, is Chinese; what explains it isn't.
  @ParameterizedTest
  @CsvSource({
      "time-limits.csv, 名称 文件 条款 期限", "rule-references.csv, 文件 条款 内容", "published/figures.csv, item note", "published/sources.csv, issuer title",
      "mechanisms/casework.csv, name note", "mechanisms/clue.csv, name note", "mechanisms/core.csv, name note", "mechanisms/deliberation.csv, name note",
      "mechanisms/inquiry.csv, name note", "mechanisms/records.csv, name note"})
  void a_table_that_pages_show_says_nothing_in_chinese_that_has_no_english(String table, String columns) {
    assertThat(cells(RESOURCES.resolve("mingjian").resolve(table), Set.of(columns.split(" "))).filter(ProductTextsTest::isUnknown).distinct()).isEmpty();
  }

  static List<Path> words() {
    return Stream.of("infra", "query-side", "command-side", "shared-events").map(module -> Path.of("..", module, "src/main/resources/mingjian/words"))
        .filter(Files::isDirectory).flatMap(folder -> below(folder, ".properties").stream()).toList();
  }

  /// [DictionaryTest] sees to it that each has English; here, that a page finds it once its places are filled.
  @ParameterizedTest
  @MethodSource("words")
  void a_sentence_is_known_with_its_places_filled(Path file) throws IOException {
    assertThat(Dictionary.FILES).contains(file.getFileName().toString().replace(".properties", ""));
    Properties words = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      words.load(reader);
    }
    assertThat(words.values().stream().map(text -> PLACE.matcher(text.toString()).replaceAll(TemplateTexts.VALUE)).filter(ProductTextsTest::isUnknown)).isEmpty();
  }

  private static Stream<String> cells(Path table, Set<String> columns) {
    try (var csv = CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofCsvRecord(table)) {
      List<List<String>> lines = csv.stream().map(line -> List.copyOf(line.getFields())).toList();
      List<Integer> places = IntStream.range(0, lines.getFirst().size()).filter(at -> columns.contains(lines.getFirst().get(at))).boxed().toList();
      assertThat(places).as(table + " " + columns).hasSameSizeAs(columns);
      return lines.stream().skip(1).flatMap(line -> places.stream().map(line::get)).filter(text -> !text.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUnknown(String text) {
    return !TOLD_OTHERWISE.containsKey(text.replace(TemplateTexts.VALUE, "=")) && filled(text, 0).allMatch(sample -> DICTIONARY.english(sample).isEmpty());
  }

  /// Each value in each place, as long as there are few places; then one value in all of them.
  private static Stream<String> filled(String text, int place) {
    if (!text.contains(TemplateTexts.VALUE)) {
      return Stream.of(text);
    }
    return place < VALUES_MAX ? VALUES.stream().flatMap(value -> filled(text.replaceFirst(TemplateTexts.VALUE, value), place + 1))
        : VALUES.stream().map(value -> text.replace(TemplateTexts.VALUE, value));
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static List<Path> below(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
