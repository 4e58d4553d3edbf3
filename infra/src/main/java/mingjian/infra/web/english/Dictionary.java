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
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjian.events.Words;
import org.jspecify.annotations.Nullable;

/// Chinese to English: words by the key that the Chinese word has (`english/<context>.properties`), and texts that stand in pages by the text itself
/// (`english/pages.csv`). A sentence with `{places}` fits words, numbers (`{n}`), dates (`{day}`) and ids in them; a name or a text that somebody recorded only
/// where it can't be that the whole was recorded so, see [Sentence].
public final class Dictionary {
  static final List<String> FILES = List.of(
      "general", "views", "registry", "casefile", "talk", "rectification", "accountability", "work", "supervision", "clue", "deliberation", "watch",
      "records", "casework", "rates", "exports", "web", "jobs");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern DATE = Pattern.compile("(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?");
  /// What stands between words in a line that pages put together.
  private static final Pattern BETWEEN = Pattern.compile("[，。；、：（）《》“”？！＋\\s·]+");
  private static final Map<String, String> MARKS = Map.ofEntries(
      Map.entry("，", ", "), Map.entry("。", ". "), Map.entry("；", "; "), Map.entry("、", ", "), Map.entry("：", ": "), Map.entry("（", " ("),
      Map.entry("）", ") "), Map.entry("？", "? "), Map.entry("！", "! "), Map.entry("＋", "+"));
  private static final Pattern OF_PERSON = Pattern.compile("(.{4,})（([^（）]+)）");
  private static final int DEPTH_MAX = 5;

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> many = texts("many");
  private final Labelled labelled = new Labelled();
  private final List<Sentence> headlines = new ArrayList<>();
  private final Map<Character, List<Sentence>> sentences = new HashMap<>();

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
      english.stringPropertyNames().forEach(key -> Words.find(key).ifPresent(chinese -> add(key, chinese, english.getProperty(key))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String key, String chinese, String english) {
    add(chinese, english);
    if (key.startsWith("field.")) labelled.add(chinese, english);
    if (key.startsWith("timeline.")) Sentence.told(chinese, english).ifPresent(headlines::add);
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
    if (chinese.contains("{")) texts.putIfAbsent(open(chinese.strip()), open(english));
    Sentence.of(chinese, english).ifPresent(sentence -> sentences.computeIfAbsent(chinese.charAt(0), any -> new ArrayList<>()).add(sentence));
  }

  /// With its places left open, as a list of rules says it.
  private static String open(String sentence) {
    return PLACE.matcher(sentence).replaceAll("…");
  }

  /// Those that say most of their own come first.
  private void sort() {
    sentences.values().forEach(list -> list.sort(Comparator.comparingInt(Sentence::own).reversed()));
    headlines.sort(Comparator.comparingInt(Sentence::own).reversed());
  }

  /// @return empty where the text, or a part of it, is no word of the program: somebody's own
  public Optional<String> english(String chinese) {
    return HAN.matcher(chinese).find() ? Optional.ofNullable(look(chinese.strip(), 0)).map(english -> around(chinese, english)) : Optional.of(chinese);
  }

  /// The word for many of a kind, which Chinese doesn't tell from the word for one.
  Optional<String> many(String chinese) {
    return Optional.ofNullable(many.get(chinese.strip())).or(() -> english(chinese));
  }

  /// A headline of a timeline, which the program put together: what stands in its places may be anybody's.
  Optional<String> headline(String chinese) {
    return english(chinese).or(() -> headlines.stream().map(sentence -> sentence.filled(chinese.strip(), said -> look(said, 1))).filter(Objects::nonNull).findFirst());
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
    Optional<String> article = Articles.english(chinese);
    if (article.isPresent()) {
      return article.get();
    }
    if (depth > DEPTH_MAX) {
      return null;
    }
    String sentence = sentence(chinese, depth);
    if (sentence != null) {
      return sentence;
    }
    return Stream.<Supplier<@Nullable String>>of(() -> joined(chinese, "。", depth), () -> joined(chinese, "；", depth),
        () -> labelled.english(chinese, said -> look(said, depth + 1)), () -> headed(chinese, depth), () -> joined(chinese, "、", depth), () -> ofPerson(chinese), () -> pieces(chinese, depth))
        .map(Supplier::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /// Several texts in a line, each of them known; one may have the mark within.
  private @Nullable String joined(String chinese, String mark, int depth) {
    List<String> parts = List.of(chinese.split("(?<=" + mark + ")"));
    if (parts.size() < 2) {
      return null;
    }
    StringBuilder english = new StringBuilder();
    for (int from = 0; from < parts.size();) {
      int to = parts.size();
      String told = null;
      while (told == null && to > from) {
        told = part(String.join("", parts.subList(from, to--)), mark, to == from, depth);
      }
      if (told == null) {
        return null;
      }
      english.append(told);
      from = to + 1;
    }
    return english.toString().strip();
  }

  private @Nullable String part(String part, String mark, boolean single, int depth) {
    String bare = part.endsWith(mark) ? part.substring(0, part.length() - mark.length()) : part;
    String whole = texts.get(part);
    if (whole != null) {
      return whole + " ";
    }
    String told = single ? look(bare, depth + 1) : texts.get(bare);
    return told == null ? null : told + (part.equals(bare) ? "" : inLatin(mark));
  }

  /// What something is called, and what it is, both known.
  private @Nullable String headed(String chinese, int depth) {
    int mark = chinese.indexOf('：');
    String head = mark <= 0 ? null : texts.get(chinese.substring(0, mark));
    String told = head == null ? null : look(chinese.substring(mark + 1), depth + 1);
    return told == null ? null : head + ": " + told;
  }

  /// A word of the program with the post of whom it concerns.
  private @Nullable String ofPerson(String chinese) {
    Matcher parts = OF_PERSON.matcher(chinese);
    String what = parts.matches() && Sentence.isPost(parts.group(2)) ? texts.get(parts.group(1)) : null;
    return what == null ? null : what + " (" + parts.group(2) + ")";
  }

  private @Nullable String sentence(String chinese, int depth) {
    return Stream.of(chinese.charAt(0), '{').flatMap(key -> sentences.getOrDefault(key, List.of()).stream())
        .map(sentence -> sentence.filled(chinese, said -> look(said, depth + 1))).filter(Objects::nonNull).findFirst().orElse(null);
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

  static String inLatin(String text) {
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
