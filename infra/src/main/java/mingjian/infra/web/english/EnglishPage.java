package mingjian.infra.web.english;

import java.util.List;
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
  /// What stands alone between two pieces of a line.
  private static final Pattern MARKS = Pattern.compile("\\s*[，。；：、（）]+\\s*");
  private static final Set<String> SPOKEN_ATTRIBUTES = Set.of("title", "placeholder", "aria-label", "alt", "data-confirm", "data-label", "label");
  /// The words of a picker. Where no script runs they are sent, and must be those that the program knows; so a script puts in the English ones.
  private static final String PICKED = "typed@";
  /// What charts are drawn from.
  private static final String CHART = "data-chart";
  /// What people typed is theirs.
  private static final Set<String> LEFT_ALONE = Set.of("textarea", "code", "script", "style");

  /// A headline of a timeline: made by the program of what was recorded.
  private static final String TOLD = "data-told";
  /// What is called by the word for one of its kind, and holds many: a register, and the way there.
  private static final String MANY = "data-many";
  private static final String BRAND = " · 明鉴";
  private static final String BRAND_IN_ENGLISH = " · Mingjian";

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
    if (element.attr("lang").equals("zh-CN")) {
      return;
    }
    for (String attribute : SPOKEN_ATTRIBUTES) {
      if (element.hasAttr(attribute)) {
        dictionary.english(element.attr(attribute)).ifPresent(english -> element.attr(attribute, english));
      }
    }
    if (element.attr("name").startsWith(PICKED)) {
      String words = element.attr("value");
      dictionary.english(words).filter(english -> !english.equals(words)).ifPresent(english -> element.attr("data-english", english));
    }
    if (LEFT_ALONE.contains(element.normalName())) {
      return;
    }
    if (element.hasAttr(CHART)) {
      element.attr(CHART, json.of(element.attr(CHART)));
    }
    if (element.selectFirst("> mark") != null) {
      translateMarked(element);
    }
    for (Node child : List.copyOf(element.childNodes())) {
      if (child instanceof TextNode text && HAN.matcher(text.getWholeText()).find()) {
        translate(element, text);
      } else if (child instanceof TextNode text && MARKS.matcher(text.getWholeText()).matches()) {
        text.text(Dictionary.inLatin(text.getWholeText()).replace(") :", "):"));
      }
    }
  }

  private void translate(Element element, TextNode text) {
    String chinese = text.getWholeText();
    if (element.normalName().equals("title") && chinese.endsWith(BRAND)) {
      String title = chinese.substring(0, chinese.length() - BRAND.length());
      text.text(dictionary.many(title).orElse(title) + BRAND_IN_ENGLISH);
      return;
    }
    Optional<String> english = english(element, chinese);
    if (english.isPresent()) {
      text.text(english.get());
    } else if (element.childNodeSize() == 1) {
      element.attr("lang", "zh-CN");
    }
  }

  private Optional<String> english(Element element, String chinese) {
    if (element.hasAttr(MANY)) {
      return dictionary.many(chinese);
    }
    return element.hasAttr(TOLD) ? dictionary.headline(chinese) : dictionary.english(chinese);
  }

  /// What was searched for is marked within a text that is known as a whole only; the marks come back where the words are still there.
  private void translateMarked(Element element) {
    if (element.childNodes().stream().anyMatch(node -> !(node instanceof TextNode) && !(node instanceof Element mark && mark.normalName().equals("mark")))) {
      return;
    }
    List<String> marked = element.select("> mark").eachText();
    Optional<String> english = english(element, element.wholeText());
    if (english.isEmpty()) {
      element.attr("lang", "zh-CN");
      return;
    }
    element.empty();
    String rest = english.get();
    for (String word : marked) {
      int at = rest.indexOf(word);
      if (at >= 0) {
        element.appendText(rest.substring(0, at)).appendElement("mark").text(word);
        rest = rest.substring(at + word.length());
      }
    }
    element.appendText(rest);
  }
}
