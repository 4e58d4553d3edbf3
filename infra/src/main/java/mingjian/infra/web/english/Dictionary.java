package mingjian.infra.web.english;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjian.events.Words;
import org.jspecify.annotations.Nullable;

/// Chinese to English: words by the key that the Chinese word has (`english/<context>.properties`), and texts that stand in pages by the text itself
/// (`english/pages.csv`). A sentence with `{places}` fits words, numbers, dates and ids in them; a name or a text that somebody recorded only where it can't be
/// that the whole was recorded so, see [#isApart].
public final class Dictionary {
  static final List<String> FILES = List.of(
      "general", "views", "registry", "casefile", "talk", "rectification", "accountability", "work", "supervision", "clue", "deliberation", "watch",
      "records", "casework", "rates", "exports", "web", "jobs");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern DATE = Pattern.compile("(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?");
  /// What stands between words in a line that pages put together.
  private static final Pattern BETWEEN = Pattern.compile("[，。；、：（）《》“”？！＋\\s·]+");
  private static final Map<String, String> MARKS = Map.ofEntries(
      Map.entry("，", ", "), Map.entry("。", ". "), Map.entry("；", "; "), Map.entry("、", ", "), Map.entry("：", ": "), Map.entry("（", " ("),
      Map.entry("）", ") "), Map.entry("？", "? "), Map.entry("！", "! "), Map.entry("＋", "+"));
  private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)}");
  private static final int DEPTH_MAX = 3;
  /// A sentence with less of its own would fit almost anything that people write.
  private static final int OWN_SIGNS_MIN = 2;
  /// As many signs of its own, and a sentence may hold somebody's text beside a number, or set apart by marks.
  private static final int OWN_SIGNS_BESIDE_NUMBER = 3;
  private static final int OWN_SIGNS_APART = 4;

  private final Map<String, String> texts = new HashMap<>();
  private final Map<Character, List<Sentence>> sentences = new HashMap<>();

  /// @param places in the order of the groups of the pattern
  private record Sentence(Pattern chinese, List<Place> places, String english, int own) {}

  /// @param free whether somebody's own text may stand there; @param title of a paper, which is never in other words than the paper's
  private record Place(String name, boolean free, boolean title) {}

  private Dictionary() {}

  public static Dictionary load() {
    Dictionary dictionary = new Dictionary();
    FILES.forEach(dictionary::addWords);
    texts("pages").forEach(dictionary::add);
    dictionary.sort();
    return dictionary;
  }

  private void addWords(String file) {
    try (InputStream words = getClass().getResourceAsStream("/mingjian/english/" + file + ".properties")) {
      if (words == null) {
        return;
      }
      Properties english = new Properties();
      english.load(new InputStreamReader(words, StandardCharsets.UTF_8));
      english.stringPropertyNames().forEach(key -> Words.find(key).ifPresent(chinese -> add(chinese, english.getProperty(key))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The two columns of a file of texts, in its order.
  static Map<String, String> texts(String file) {
    Map<String, String> texts = new LinkedHashMap<>();
    try (InputStream lines = Dictionary.class.getResourceAsStream("/mingjian/english/" + file + ".csv")) {
      if (lines != null) {
        CsvReader.builder().ofCsvRecord(new InputStreamReader(lines, StandardCharsets.UTF_8)).forEach(line -> {
          if (line.getFieldCount() == 2) texts.putIfAbsent(line.getField(0), line.getField(1));
        });
      }
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String chinese, String english) {
    texts.putIfAbsent(chinese.strip(), english);
    int own = (int) HAN.matcher(PLACE.matcher(chinese).replaceAll("")).results().count();
    if (chinese.contains("{") && (own >= OWN_SIGNS_MIN || chinese.matches(".*\\{n\\d?}.*"))) {
      List<Place> places = PLACE.matcher(chinese).results()
          .map(place -> new Place(place.group(1), isApart(chinese, place, own), chinese.startsWith("》", place.end()))).toList();
      sentences.computeIfAbsent(chinese.charAt(0), any -> new ArrayList<>()).add(new Sentence(pattern(chinese), places, english, own));
    }
  }

  /// 分管… and 任… begin many a sentence that people write: what joins on to a word of the sentence must be known itself. A sentence with a number in it,
  /// or with enough of its own around the marks that set the place apart, is nobody's by chance.
  private static boolean isApart(String chinese, MatchResult place, int own) {
    boolean numbered = chinese.matches("(?s).*\\{n\\d?}.*");
    boolean before = place.start() == 0 || !HAN.matcher(chinese.substring(place.start() - 1, place.start())).matches();
    boolean after = place.end() == chinese.length() || !HAN.matcher(chinese.substring(place.end(), place.end() + 1)).matches();
    boolean several = PLACE.matcher(chinese).results().count() > 1;
    return numbered && own >= OWN_SIGNS_BESIDE_NUMBER || before && after && (own >= OWN_SIGNS_APART || several);
  }

  /// Those that say most of their own come first.
  private void sort() {
    sentences.values().forEach(list -> list.sort(Comparator.comparingInt(Sentence::own).reversed()));
  }

  /// A place called `n`, `n1` … is a number.
  private static Pattern pattern(String chinese) {
    Matcher places = PLACE.matcher(chinese);
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    while (places.find()) {
      pattern.append(Pattern.quote(chinese.substring(from, places.start()))).append(places.group(1).matches("n\\d?") ? "([\\d,.]+)" : "([^；：。]*?)");
      from = places.end();
    }
    return Pattern.compile(pattern.append(Pattern.quote(chinese.substring(from))).toString(), Pattern.DOTALL);
  }

  /// @return empty where the text, or a part of it, is no word of the program: somebody's own
  public Optional<String> english(String chinese) {
    return HAN.matcher(chinese).find() ? Optional.ofNullable(look(chinese.strip(), 0)).map(english -> around(chinese, english)) : Optional.of(chinese);
  }

  private static String around(String chinese, String english) {
    String left = chinese.substring(0, chinese.length() - chinese.stripLeading().length());
    String right = chinese.substring(chinese.stripTrailing().length());
    return left + english.strip() + right;
  }

  private @Nullable String look(String chinese, int depth) {
    if (!HAN.matcher(chinese).find()) {
      return inLatin(chinese);
    }
    String exact = texts.get(chinese);
    if (exact != null) {
      return exact;
    }
    if (DATE.matcher(chinese).matches()) {
      return DATE.matcher(chinese).replaceAll(Dictionary::iso);
    }
    if (depth > DEPTH_MAX) {
      return null;
    }
    String sentence = sentence(chinese, depth);
    return sentence != null ? sentence : pieces(chinese, depth);
  }

  private @Nullable String sentence(String chinese, int depth) {
    return Stream.of(chinese.charAt(0), '{').flatMap(key -> sentences.getOrDefault(key, List.of()).stream())
        .map(sentence -> filled(sentence, chinese, depth)).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /// Null where the sentence isn't this one.
  private @Nullable String filled(Sentence sentence, String chinese, int depth) {
    Matcher matcher = sentence.chinese().matcher(chinese);
    if (!matcher.matches()) {
      return null;
    }
    String english = sentence.english();
    for (int i = 0; i < sentence.places().size(); i++) {
      Place place = sentence.places().get(i);
      String said = matcher.group(i + 1);
      String told = place.title() || said.equals(chinese) ? null : look(said.strip(), depth + 1);
      if (told == null && !place.free()) {
        return null;
      }
      english = english.replace("{" + place.name() + "}", told == null ? said : told.strip());
    }
    return english;
  }

  /// A line put together from words and marks: all of its pieces must be known.
  private @Nullable String pieces(String chinese, int depth) {
    Matcher between = BETWEEN.matcher(chinese);
    StringBuilder english = new StringBuilder();
    int from = 0;
    boolean several = false;
    while (between.find()) {
      several = true;
      String piece = piece(chinese.substring(from, between.start()), depth);
      if (piece == null) {
        return null;
      }
      english.append(piece).append(inLatin(between.group()));
      from = between.end();
    }
    String last = several ? piece(chinese.substring(from), depth) : null;
    return last == null ? null : english.append(last).toString().replaceAll(" +", " ").replace(" ,", ",").replace(" .", ".").replace("( ", "(").strip();
  }

  private @Nullable String piece(String piece, int depth) {
    return piece.isEmpty() ? "" : look(piece, depth + 1);
  }

  private static String inLatin(String text) {
    String latin = text;
    for (Map.Entry<String, String> mark : MARKS.entrySet()) {
      latin = latin.replace(mark.getKey(), mark.getValue());
    }
    return latin;
  }

  private static String iso(MatchResult date) {
    String month = date.group(2) == null ? "" : "-" + "%02d".formatted(Integer.parseInt(date.group(2)));
    String day = date.group(3) == null ? "" : "-" + "%02d".formatted(Integer.parseInt(date.group(3)));
    return date.group(1) + month + day;
  }
}
