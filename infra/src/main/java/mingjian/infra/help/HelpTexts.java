package mingjian.infra.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mingjian.events.Words;
import mingjian.events.work.WorkCollection;
import mingjian.infra.CannotStart;
import mingjian.infra.timelimits.CsvTable;
import mingjian.infra.timelimits.CsvTable.Row;

/// The texts of help, read once from `mingjian/help/*.csv`.
public final class HelpTexts {
  private static final List<String> RULE = List.of("编号", "内容", "文件", "条款", "核对", "时限");
  private static final List<String> TOPIC = List.of("名称", "标题", "英文", "说明", "规则", "接下来");
  private static final List<String> TERM = List.of("术语", "英文", "含义", "帮助");

  private static final Map<String, CitedRule> RULES = readRules();
  private static final Map<String, HelpTopic> TOPICS = readTopics();
  private static final List<HelpTerm> TERMS = rows("terms", TERM).stream()
      .map(row -> new HelpTerm(row.required("术语"), row.required("英文"), row.required("含义"), row.required("帮助"))).toList();

  private HelpTexts() {}

  /// In the order in which the overview shows them.
  public static List<HelpTopic> topics() {
    return List.copyOf(TOPICS.values());
  }

  public static Optional<HelpTopic> topic(String name) {
    return Optional.ofNullable(TOPICS.get(name));
  }

  public static List<CitedRule> rules() {
    return List.copyOf(RULES.values());
  }

  public static List<HelpTerm> terms() {
    return TERMS;
  }

  private static Map<String, CitedRule> readRules() {
    Map<String, CitedRule> rules = new LinkedHashMap<>();
    for (Row row : rows("rules", RULE)) {
      CitedRule rule = new CitedRule(
          row.required("编号"), row.required("内容"), row.required("文件"), row.text("条款"), row.required("核对").equals("已核对"), row.text("时限").equals("是"));
      rules.put(rule.number(), rule);
    }
    return rules;
  }

  private static Map<String, HelpTopic> readTopics() {
    Map<String, HelpTopic> topics = new LinkedHashMap<>();
    rows("pages", TOPIC).forEach(row -> put(topics, row, false));
    rows("files", TOPIC).forEach(row -> put(topics, row, true));
    return topics;
  }

  private static void put(Map<String, HelpTopic> topics, Row row, boolean file) {
    String name = row.required("名称");
    String title = row.text("标题").isEmpty() ? WorkCollection.addressed(name).map(Words::of).orElseThrow() : row.text("标题");
    List<CitedRule> cited = row.list("规则").stream().map(number -> cited(number, row)).toList();
    if (topics.containsKey(name)) {
      throw row.wrong("名称", "“" + name + "”重复，请合并。");
    }
    topics.put(name, new HelpTopic(name, title, row.required("英文"), row.required("说明"), cited, row.required("接下来"), file));
  }

  private static CitedRule cited(String number, Row row) {
    return Optional.ofNullable(RULES.get(number)).orElseThrow(() -> new CannotStart(row.file() + " 第" + row.line() + "行：rules.csv中没有规则" + number + "。请补上或者改正。"));
  }

  private static List<Row> rows(String table, List<String> header) {
    String file = "/mingjian/help/" + table + ".csv";
    try (InputStream in = Objects.requireNonNull(HelpTexts.class.getResourceAsStream(file), file)) {
      return CsvTable.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), header).rows();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
