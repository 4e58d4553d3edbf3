package mingjian.infra.announced;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjian.events.casefile.AnnouncedPart;

/// What stands in brackets, sorted by what it tells. What belongs to a name stays in it as one mark, so that no rule looks inside.
final class Brackets {
  private static final char KEPT = '\uE100';
  private static final char ASIDE = '\uE200';
  private static final Pattern BRACKET = Pattern.compile("[(（]([^()（）]*)[)）]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]*");
  private static final Pattern LEVEL = Pattern.compile(".*(级|级别|职|待遇|警衔|军衔|教授|研究员)");
  private static final Pattern SECOND_POST = Pattern.compile(".*(局长|主任|站长|经理|部长|所长|书记|院长|会长)");

  private final List<String> kept = new ArrayList<>();
  private final List<String> asides = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final String text;

  Brackets(String position) {
    StringBuilder out = new StringBuilder();
    Matcher bracket = BRACKET.matcher(position);
    int from = 0;
    while (bracket.find()) {
      out.append(position, from, bracket.start());
      out.append(read(bracket.group(1).strip(), Titles.endsInPost(out.toString())));
      from = bracket.end();
    }
    text = out.append(position, from, position.length()).toString().replaceAll("[()（）]", "");
  }

  /// The text without brackets; marks stand for what stays.
  String text() {
    return text;
  }

  List<Finding> findings() {
    return findings;
  }

  /// The phrase as people write it, marks turned back into brackets.
  String restored(String phrase) {
    String restored = phrase;
    for (int i = 0; i < kept.size(); i++) {
      restored = restored.replace(String.valueOf((char) (KEPT + i)), "(" + kept.get(i) + ")");
    }
    return restored;
  }

  /// What a phrase's asides tell of its post.
  List<String> asides(String phrase) {
    return phrase.chars().filter(Brackets::isAside).mapToObj(c -> asides.get(c - ASIDE)).toList();
  }

  static String withoutAsides(String phrase) {
    return phrase.replaceAll("[\uE200-\uE2FF]", "");
  }

  private String read(String inside, boolean afterPost) {
    if (NUMBER.matcher(inside).matches()) {
      findings.add(Finding.note("position", "“(" + inside + ")”与内容无关，已略去"));
      return "";
    }
    if (inside.startsWith("原") && Titles.endsInPost(inside)) {
      findings.add(Finding.inferred(AnnouncedPart.POST, "括号内“" + inside + "”作原任职务"));
      return "、" + inside;
    }
    if (inside.startsWith("原") || inside.startsWith("现") || inside.startsWith("今")) {
      findings.add(Finding.note("position", "“(" + inside + ")”是单位沿革，记入备注"));
      return aside(inside);
    }
    if (LEVEL.matcher(inside).matches() || afterPost && !SECOND_POST.matcher(inside).matches()) {
      return aside(inside);
    }
    kept.add(inside);
    return String.valueOf((char) (KEPT + kept.size() - 1));
  }

  private String aside(String inside) {
    asides.add(inside);
    return String.valueOf((char) (ASIDE + asides.size() - 1));
  }

  private static boolean isAside(int c) {
    return c >= ASIDE && c < ASIDE + 0x100;
  }
}
