package mingjian.infra.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries of a case file or a dossier as the page shows them.
///
/// @param note said behind the number; may be empty; @param problem with the page that was asked for; null where there is none
/// @param past the page that was asked for, where there are entries and none on it; @param exports links to all of them as a file
public record Entries(
    String title, long total, String note, List<Line> lines, @Nullable Past past, @Nullable String previous, @Nullable String next, @Nullable String problem,
    List<Cell> exports) {

  /// @param first the address of the first page
  public record Past(int page, String first) {}

  /// One page of them.
  ///
  /// @param base address with all parameters but the page, `&` behind them
  static Entries page(
      String title, long total, String note, List<Line> lines, int page, int size, String base, @Nullable String problem, List<Cell> exports) {
    boolean past = lines.isEmpty() && total > 0;
    return new Entries(title, total, note, lines, past ? new Past(page, base + "page=1") : null, page > 1 && !past ? base + "page=" + (page - 1) : null,
        (long) page * size < total ? base + "page=" + (page + 1) : null, problem, exports);
  }

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
