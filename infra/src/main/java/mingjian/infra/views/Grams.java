package mingjian.infra.views;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Runs of one and two characters, by which text is found as it is typed. Chinese is written without blanks between words, so that
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

  /// Under these a text is filed.
  static Set<String> of(String text) {
    Set<String> grams = new LinkedHashSet<>();
    for (String word : words(text)) {
      int[] letters = word.codePoints().toArray();
      for (int i = 0; i < letters.length; i++) {
        grams.add(new String(letters, i, 1));
        if (i + 1 < letters.length) {
          grams.add(new String(letters, i, 2));
        }
      }
    }
    return grams;
  }

  /// Under each of these, whatever contains the word is filed: the longest runs there are.
  static List<String> under(String word) {
    int[] letters = word.codePoints().toArray();
    if (letters.length == 1) {
      return List.of(word);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < letters.length; i++) {
      pairs.add(new String(letters, i, 2));
    }
    return pairs;
  }
}
