package mingjian.infra.web.english;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A Chinese sentence with `{places}`, and its English.
///
/// @param places in the order of the groups of the pattern; @param own how many signs are the sentence's own
record Sentence(Pattern chinese, List<Place> places, String english, int own) {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)}");
  private static final Pattern COUNTED = Pattern.compile("\\{(?:n|day)\\d?}");
  private static final String NUMBER = "([\\d,.]+)";
  private static final String DAY = "(\\d{4}(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|-\\d{2}(?:-\\d{2})?)|不详)";
  /// A post is told from other texts by the word it ends in.
  private static final String POST = "([^；：。，]*?(?:长|书记|主任|主席|委员|常委|经理|董事|总裁|总监|工程师|会计师|巡视员|调研员|监察专员))";
  private static final String ANYTHING = "([^；：。]*?)";
  /// A sentence with less of its own would fit almost anything that people write.
  private static final int OWN_SIGNS_MIN = 2;
  /// As many signs of its own, and a sentence may hold somebody's text beside a number, or set apart by marks.
  private static final int OWN_SIGNS_BESIDE_NUMBER = 3;
  private static final int OWN_SIGNS_APART = 4;
  /// Nobody writes as many signs of the program's by chance.
  private static final int OWN_SIGNS_UNMISTAKABLE = 12;

  /// @param free whether somebody's own text may stand there; @param title of a paper, which is never in other words than the paper's
  record Place(String name, boolean free, boolean title) {}

  /// Empty where the text has no places, or too little of its own.
  static Optional<Sentence> of(String chinese, String english) {
    int own = (int) HAN.matcher(PLACE.matcher(chinese).replaceAll("")).results().count();
    if (!chinese.contains("{") || own < OWN_SIGNS_MIN && !COUNTED.matcher(chinese).find() && !chinese.contains("{post}")) {
      return Optional.empty();
    }
    List<Place> places = PLACE.matcher(chinese).results().map(place -> place(chinese, place, own)).toList();
    return Optional.of(new Sentence(pattern(chinese, own), places, english, own));
  }

  /// A headline: anything may stand in its places.
  static Optional<Sentence> told(String chinese, String english) {
    return chinese.contains("{") ? Optional.of(new Sentence(
        Pattern.compile(PLACE.splitAsStream(chinese).map(Pattern::quote).collect(Collectors.joining("(.*?)")) + (chinese.endsWith("}") ? "(.*)" : ""), Pattern.DOTALL),
        PLACE.matcher(chinese).results().map(place -> new Place(place.group(1), true, chinese.startsWith("》", place.end()))).toList(), english,
        (int) HAN.matcher(PLACE.matcher(chinese).replaceAll("")).results().count())) : Optional.empty();
  }

  static boolean isPost(String text) {
    return text.matches(POST);
  }

  private static Place place(String chinese, MatchResult place, int own) {
    return new Place(place.group(1), place.group(1).equals("post") || isApart(chinese, place, own), chinese.startsWith("》", place.end()));
  }

  /// 分管… and 任… begin many a sentence that people write: what joins on to a word of the sentence must be known itself, or be a post. A sentence with a
  /// number in it, or with enough of its own around the marks that set the place apart, is nobody's by chance.
  private static boolean isApart(String chinese, MatchResult place, int own) {
    if (own >= OWN_SIGNS_UNMISTAKABLE || chinese.startsWith("【")) {
      return true;
    }
    boolean numbered = COUNTED.matcher(chinese).find();
    boolean before = place.start() == 0 || !HAN.matcher(chinese.substring(place.start() - 1, place.start())).matches();
    boolean after = place.end() == chinese.length() || !HAN.matcher(chinese.substring(place.end(), place.end() + 1)).matches();
    boolean several = PLACE.matcher(chinese).results().count() > 1;
    return numbered && own >= OWN_SIGNS_BESIDE_NUMBER || before && after && (own >= OWN_SIGNS_APART || several);
  }

  /// A place called `n`, `n1` … is a number, one called `day`, `day1` … a date.
  private static Pattern pattern(String chinese, int own) {
    Matcher places = PLACE.matcher(chinese);
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    while (places.find()) {
      pattern.append(Pattern.quote(chinese.substring(from, places.start()))).append(fits(places.group(1), isApart(chinese, places, own)));
      from = places.end();
    }
    return Pattern.compile(pattern.append(Pattern.quote(chinese.substring(from))).toString(), Pattern.DOTALL);
  }

  private static String fits(String name, boolean apart) {
    if (name.matches("n\\d?")) {
      return NUMBER;
    }
    return name.matches("day\\d?") ? DAY : name.equals("post") && !apart ? POST : ANYTHING;
  }

  /// Null where the text isn't this sentence.
  ///
  /// @param look the English of what stands in a place; null where it is no word of the program
  @Nullable String filled(String text, Function<String, @Nullable String> look) {
    Matcher matcher = chinese.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String filled = english;
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      String said = matcher.group(i + 1);
      String told = place.title() || said.equals(text) ? null : look.apply(said.strip());
      if (told == null && !place.free()) {
        return null;
      }
      filled = (said.equals("1") ? ofOne(filled, place.name()) : filled).replace("{" + place.name() + "}", told == null ? said : told.strip());
    }
    return filled;
  }

  /// What is counted, where there is one of it: 1 month, 1 working day, 1 entry.
  private static String ofOne(String english, String place) {
    Matcher counted = Pattern.compile("(\\{" + place + "} (?:working |audit |rectification |further )?)(?!news)([a-z]+?)(ies|s)\\b").matcher(english);
    return counted.replaceAll(found -> Matcher.quoteReplacement(found.group(1) + found.group(2) + (found.group(3).equals("ies") ? "y" : "")));
  }
}
