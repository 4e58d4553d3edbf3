package mingjian.infra.web.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.infra.Node;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.json.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;

/// The Chinese on an English page that nobody recorded: compared with every text of the event log, so that no page says for itself what is whose.
final class ChineseLeft {
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}[\\p{IsHan}，。；、：（）《》“”〔〕【】]*");
  private static final Pattern MARKS_AT_END = Pattern.compile("[，。；、：（）《》“”〔〕【】]+$");
  private static final List<String> SPOKEN = List.of("title", "placeholder", "aria-label", "alt", "data-confirm", "data-label", "label");
  /// What people typed, and the language that is called by its own name.
  private static final String THEIRS = "script, style, textarea, code, .mj-language";

  private final Set<String> values;
  private final String recorded;

  private ChineseLeft(Set<String> values) {
    this.values = values;
    this.recorded = String.join("\n", values);
  }

  /// @param quoted tables of what others published, as they wrote it
  static ChineseLeft beside(Node node, Path... quoted) throws IOException {
    Set<String> values = new TreeSet<>();
    for (List<StoredEvent> batch = node.log().readAfter(0, 1_000); !batch.isEmpty(); batch = node.log().readAfter(batch.getLast().position(), 1_000)) {
      batch.forEach(event -> collect(Json.mapper().readTree(event.payload()), values));
    }
    for (Path table : quoted) {
      values.addAll(List.of(Files.readString(table).split("[,\n]")));
    }
    return new ChineseLeft(values);
  }

  private static void collect(JsonNode node, Set<String> values) {
    if (node.isString()) values.add(node.stringValue());
    node.forEach(child -> collect(child, values));
  }

  Set<String> on(String html) {
    Document page = Jsoup.parse(html);
    page.select(THEIRS).remove();
    Stream<String> texts = page.getAllElements().stream().flatMap(element -> element.textNodes().stream()).map(TextNode::getWholeText);
    Stream<String> spoken = page.getAllElements().stream().flatMap(element -> SPOKEN.stream().map(element::attr));
    return Stream.concat(texts, spoken).flatMap(text -> RUN.matcher(text).results().map(MatchResult::group))
        .map(run -> MARKS_AT_END.matcher(run).replaceAll("")).filter(run -> !isRecorded(run)).collect(Collectors.toCollection(TreeSet::new));
  }

  /// As somebody wrote it, or several such texts in a row, as an organ and a post are told.
  private boolean isRecorded(String run) {
    return recorded.contains(run) || Stream.of(run.split("[，；、]")).allMatch(this::isMadeOfValues);
  }

  private boolean isMadeOfValues(String run) {
    return recorded.contains(run)
        || IntStream.range(1, run.length()).anyMatch(at -> values.contains(run.substring(0, at)) && isMadeOfValues(run.substring(at)));
  }
}
