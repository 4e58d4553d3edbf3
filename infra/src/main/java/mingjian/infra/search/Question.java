package mingjian.infra.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// @param words all of them must be found, each as it is written or by its parts; not empty
/// @param kind of file; null for all
/// @param from @param to on which it happened, by its latest possible day; null leaves open
/// @param about ids of which an entry must name one; empty for no such condition
/// @param offset at most [#DEPTH_MAX] together with `limit`
public record Question(
    List<String> words, @Nullable String kind, @Nullable LocalDate from, @Nullable LocalDate to, Set<String> about, int offset, int limit) {
  /// As far as anybody pages; also as far as hits are counted.
  public static final int DEPTH_MAX = 1_000;
  public static final int LENGTH_MAX = 100;

  /// What was typed, word by word; words of punctuation alone left out.
  public static List<String> words(String typed) {
    return List.of(typed.strip().split("[\\s\\u3000]+")).stream().filter(word -> !Analysis.neighbours(word).isEmpty()).distinct().toList();
  }
}
