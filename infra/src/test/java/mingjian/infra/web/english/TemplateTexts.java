package mingjian.infra.web.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/// The Chinese texts that a template puts on a page, each as the page will have it, with [#VALUE] where the template asks for a value.
final class TemplateTexts {
  /// No sign of any script.
  static final String VALUE = "\uE000";
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
  private static final String GLUE = "+ \n";
  /// Where a name ends.
  private static final String NAME = " +\n'|(){}[]?:,=!<>;&";

  private final List<String> texts = new ArrayList<>();

  private TemplateTexts() {}

  static List<String> of(String template) {
    TemplateTexts found = new TemplateTexts();
    Jsoup.parse(template, "", Parser.htmlParser().settings(ParseSettings.preserveCase)).getAllElements().forEach(found::read);
    return found.texts.stream().map(String::strip).filter(text -> HAN.matcher(text).find()).distinct().toList();
  }

  private void read(Element element) {
    if (element.attr("lang").equals("zh-CN") && !element.normalName().equals("html")) {
      return; // marked by the template as Chinese, such as the name of the language
    }
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().startsWith("th:") || attribute.getKey().startsWith("mj:")) {
        expression(attribute.getValue());
      } else if (!element.hasAttr("th:" + attribute.getKey())) {
        texts.add(attribute.getValue());
      }
    }
    if (element.hasAttr("th:text") || element.hasAttr("th:utext") || element.hasAttr("mj:cell")) {
      return; // what stands between the tags is a placeholder
    }
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) texts.add(INLINED.matcher(text.getWholeText()).replaceAll(VALUE));
    }
  }

  /// Literals and values that a `+` joins are one text; those in brackets and in `${…}` are texts of their own.
  private void expression(String expression) {
    StringBuilder joined = new StringBuilder();
    int at = 0;
    while (at < expression.length()) {
      char sign = expression.charAt(at);
      int end = at + 1;
      if (sign == '\'' || sign == '|') {
        end = expression.indexOf(sign, at + 1) + 1;
        String literal = expression.substring(at + 1, end - 1);
        joined.append(sign == '|' ? literal.replaceAll("\\$\\{[^}]*}", VALUE) : literal);
      } else if (sign == '(' || sign == '{') {
        end = closing(expression, at);
        expression(expression.substring(at + 1, end - 1));
        joined.append(VALUE);
      } else if (Character.isLetterOrDigit(sign)) {
        while (end < expression.length() && NAME.indexOf(expression.charAt(end)) < 0) end++;
        joined.append(VALUE);
      } else if (GLUE.indexOf(sign) < 0 && "$@#~*".indexOf(sign) < 0) {
        texts.add(joined.toString());
        joined.setLength(0);
      }
      at = end;
    }
    texts.add(joined.toString());
  }

  private static int closing(String expression, int open) {
    int depth = 0;
    for (int at = open; at < expression.length(); at++) {
      char sign = expression.charAt(at);
      if (sign == '\'') at = expression.indexOf('\'', at + 1);
      if (sign == '(' || sign == '{') depth++;
      if ((sign == ')' || sign == '}') && --depth == 0) return at + 1;
    }
    throw new IllegalArgumentException("not closed: " + expression);
  }
}
