package mingjian.infra.web.english;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingjian.infra.json.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/// A finished page with English words in it. What the dictionary doesn't know is somebody's own text, and is marked as Chinese for readers that speak it aloud.
final class EnglishPage {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Set<String> SPOKEN_ATTRIBUTES = Set.of("title", "placeholder", "aria-label", "alt", "data-confirm", "data-label", "label");
  /// What charts are drawn from.
  private static final String CHART = "data-chart";
  /// What people typed is theirs.
  private static final Set<String> LEFT_ALONE = Set.of("textarea", "code", "script", "style");

  private final Dictionary dictionary;
  private final EnglishJson json;
  private final String scriptWords = Json.mapper().writeValueAsString(Dictionary.texts("scripts")).replace("<", "\\u003c");

  EnglishPage(Dictionary dictionary) {
    this.dictionary = dictionary;
    json = new EnglishJson(dictionary);
  }

  String of(String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().settings(ParseSettings.preserveCase));
    page.outputSettings().prettyPrint(false);
    Element root = page.selectFirst("html");
    if (root != null) root.attr("lang", "en");
    page.getAllElements().forEach(this::translate);
    if (page.selectFirst("script[src*=/js/words.js]") != null) {
      page.head().appendElement("script").attr("type", "application/json").attr("id", "mj-english").appendChild(new DataNode(scriptWords));
    }
    return page.outerHtml();
  }

  private void translate(Element element) {
    if (LEFT_ALONE.contains(element.normalName()) || element.attr("lang").equals("zh-CN")) {
      return;
    }
    for (String attribute : SPOKEN_ATTRIBUTES) {
      if (element.hasAttr(attribute)) {
        dictionary.english(element.attr(attribute)).ifPresent(english -> element.attr(attribute, english));
      }
    }
    if (element.hasAttr(CHART)) {
      element.attr(CHART, json.of(element.attr(CHART)));
    }
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text && HAN.matcher(text.getWholeText()).find()) {
        translate(element, text);
      }
    }
  }

  private void translate(Element element, TextNode text) {
    Optional<String> english = dictionary.english(text.getWholeText());
    if (english.isPresent()) {
      text.text(english.get());
    } else if (element.childNodeSize() == 1) {
      element.attr("lang", "zh-CN");
    }
  }
}
