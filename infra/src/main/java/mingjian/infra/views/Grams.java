package mingjian.infra.views;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Pairs of neighbouring characters, by which text is found as it is typed. Chinese is written without blanks between words, so that
/// any run of characters may be what somebody looks for.
final class Grams {
  private Grams() {}

  /// One form for all ways to write a text: full-width as half-width, capitals as small letters, one blank between words.
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
  }

  static List<String> words(String text) {
    String normal = normal(text);
    return normal.isEmpty() ? List.of() : List.of(normal.split(" "));
  }

  /// Under these a text is filed: each pair of neighbours, and the last character of each word. A single character is then the beginning of
  /// what it is filed under, wherever it stands.
  static Set<String> of(String text) {
    Set<String> grams = new LinkedHashSet<>();
    for (String word : words(text)) {
      int[] letters = word.codePoints().toArray();
      for (int i = 0; i < letters.length; i++) {
        grams.add(new String(letters, i, Math.min(2, letters.length - i)));
      }
    }
    return grams;
  }

  /// Whatever contains the word is filed under something that begins with each of these: its pairs, or its only character.
  static List<String> under(String word) {
    int[] letters = word.codePoints().toArray();
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + 1 < letters.length || i == 0; i++) {
      grams.add(new String(letters, i, Math.min(2, letters.length - i)));
    }
    return grams;
  }

  /// After everything that begins with the gram, in the order of UTF-8.
  static String end(String gram) {
    return gram + Character.toString(Character.MAX_CODE_POINT);
  }
}
