package mingjian.infra.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// Where in a text the words stand that were looked for. Parts of plain text: whoever shows them escapes them.
public final class Highlights {
  private static final int BEFORE = 40;
  private static final int SHOWN_MAX = 160;

  private Highlights() {}

  public record Part(String text, boolean hit) {}

  /// A text in parts; a long one cut to the place where the first word stands.
  ///
  /// @param words as typed
  public static List<Part> of(String text, List<String> words) {
    BitSet hits = hits(text, words);
    int first = Math.max(0, hits.nextSetBit(0));
    int from = text.length() <= SHOWN_MAX ? 0 : whole(text, Math.max(0, Math.min(first - BEFORE, text.length() - SHOWN_MAX)));
    int to = whole(text, Math.min(text.length(), from + SHOWN_MAX));
    List<Part> parts = new ArrayList<>();
    if (from > 0) parts.add(new Part("…", false));
    for (int at = from; at < to; ) {
      boolean hit = hits.get(at);
      int end = hit ? hits.nextClearBit(at) : hits.nextSetBit(at);
      end = end < 0 ? to : Math.min(end, to);
      parts.add(new Part(text.substring(at, end), hit));
      at = end;
    }
    if (to < text.length()) parts.add(new Part("…", false));
    return List.copyOf(parts);
  }

  public static boolean any(List<Part> parts) {
    return parts.stream().anyMatch(Part::hit);
  }

  private static BitSet hits(String text, List<String> words) {
    String letters = Letters.inOneForm(text);
    BitSet hits = new BitSet(text.length());
    for (String word : words) {
      if (!mark(letters, Letters.inOneForm(word), hits)) {
        List<String> parts = Wording.parts(word);
        (parts.isEmpty() ? runs(word) : parts.stream()).forEach(part -> mark(letters, part, hits));
      }
    }
    return hits;
  }

  /// Where punctuation was typed that the text hasn't, or the other way round.
  private static Stream<String> runs(String word) {
    return Arrays.stream(Letters.inOneForm(word).split("[^\\p{L}\\p{N}]+|(?<=\\p{IsHan})(?!\\p{IsHan})|(?<!\\p{IsHan})(?=\\p{IsHan})"))
        .filter(run -> !run.isEmpty());
  }

  private static boolean mark(String letters, String word, BitSet hits) {
    int at = letters.indexOf(word);
    boolean found = at >= 0;
    for (; at >= 0; at = letters.indexOf(word, at + word.length())) {
      hits.set(at, at + word.length());
    }
    return found;
  }

  /// No character of two halves is cut through.
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
