package mingjian.infra.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries of a case file or a dossier as the page shows them.
///
/// @param note said behind the number; may be empty; @param problem with the page that was asked for; null where there is none
/// @param exports links to all of them as a file
public record Entries(
    String title, long total, String note, List<Line> lines, @Nullable String previous, @Nullable String next, @Nullable String problem, List<Cell> exports) {

  public Entries {
    lines = List.copyOf(lines);
  }

  /// @param tone `new`, `corrected`, `cleared` or empty
  /// @param who who recorded it and when, as one sentence
  public record Line(
      long position, Cell when, String what, String kind, String tone, List<Cell> marks, List<Thing.Fact> details, String who) {
    public Line {
      marks = List.copyOf(marks);
      details = List.copyOf(details);
    }
  }
}
