package mingjian.infra.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/// How names sound 拼音: the syllables of each character, all of them where it has several, and the ways to read what somebody typed.
public final class Pinyin {
  private static final int TYPED_MAX = 40;
  private static final int READINGS_MAX = 64;
  private static final ConcurrentHashMap<Character, Set<String>> SOUNDS = new ConcurrentHashMap<>();
  private static final TreeSet<String> SYLLABLES = syllables();

  private Pinyin() {}

  /// Whether it may be pinyin at all: letters, with blanks or apostrophes between syllables.
  public static boolean isTyped(String text) {
    return text.length() <= TYPED_MAX && text.matches("[a-zA-ZüÜ][a-zA-ZüÜ' ]*");
  }

  /// Of each character the syllables and their initials; of other scripts the letter itself. Punctuation is left out.
  static List<Set<String>> sounds(String name) {
    List<Set<String>> sounds = new ArrayList<>();
    for (char letter : Letters.inOneForm(name).toCharArray()) {
      if (Character.isLetterOrDigit(letter)) {
        sounds.add(SOUNDS.computeIfAbsent(letter, Pinyin::soundsOf));
      }
    }
    return sounds;
  }

  /// Each way to take the typed letters apart into syllables and initials; the last one may be the beginning of a syllable.
  static List<List<String>> readings(String typed) {
    List<List<String>> readings = new ArrayList<>();
    read(typed.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[' ]", ""), 0, List.of(), readings);
    return readings;
  }

  /// What the last part of a reading may stand for: itself, or the syllables that begin with it.
  static Set<String> endings(String last) {
    Set<String> endings = new LinkedHashSet<>(Set.of(last));
    if (last.length() > 1) {
      endings.addAll(SYLLABLES.subSet(last, last + Character.MAX_VALUE));
    }
    return endings;
  }

  /// Whether the name contains what was typed.
  public static boolean matches(String name, String typed) {
    List<Set<String>> sounds = sounds(name);
    for (List<String> reading : readings(typed)) {
      for (int from = 0; from + reading.size() <= sounds.size(); from++) {
        if (matches(sounds, from, reading)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(List<Set<String>> sounds, int from, List<String> reading) {
    int last = reading.size() - 1;
    for (int i = 0; i < last; i++) {
      if (!sounds.get(from + i).contains(reading.get(i))) {
        return false;
      }
    }
    return endings(reading.get(last)).stream().anyMatch(sounds.get(from + last)::contains);
  }

  /// Longest first, so that the likely readings stand before the bound.
  private static void read(String typed, int from, List<String> before, List<List<String>> readings) {
    if (from == typed.length()) {
      if (!before.isEmpty()) readings.add(before);
      return;
    }
    for (int end = Math.min(typed.length(), from + 6); end > from && readings.size() < READINGS_MAX; end--) {
      String part = typed.substring(from, end);
      boolean begins = end == typed.length() && SYLLABLES.subSet(part, part + Character.MAX_VALUE).size() > 0;
      if (part.length() == 1 || SYLLABLES.contains(part) || begins) {
        List<String> parts = new ArrayList<>(before);
        parts.add(part);
        read(typed, end, List.copyOf(parts), readings);
      }
    }
  }

  private static Set<String> soundsOf(char letter) {
    Set<String> sounds = new LinkedHashSet<>(syllablesOf(letter));
    if (sounds.isEmpty()) {
      sounds.add(String.valueOf(letter));
    }
    new ArrayList<>(sounds).forEach(sound -> sounds.add(sound.substring(0, 1)));
    return Set.copyOf(sounds);
  }

  /// Without tones, `ü` as `v`, as keyboards have it.
  private static Set<String> syllablesOf(char letter) {
    String[] found = PinyinHelper.toHanyuPinyinStringArray(letter);
    Set<String> syllables = new LinkedHashSet<>();
    for (String syllable : found == null ? new String[0] : found) {
      syllables.add(syllable.replaceAll("\\d", "").replace("u:", "v"));
    }
    return syllables;
  }

  private static TreeSet<String> syllables() {
    TreeSet<String> all = new TreeSet<>();
    for (char letter = 0x4E00; letter <= 0x9FA5; letter++) {
      all.addAll(syllablesOf(letter));
    }
    return all;
  }
}
