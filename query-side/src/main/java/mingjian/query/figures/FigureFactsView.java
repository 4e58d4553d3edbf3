package mingjian.query.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.Event;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.talk.TalkEvent;
import mingjian.events.work.WorkEvent;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per file and kind of fact, `<file>/<kind>`. All its facts stand in one field, so that a question reads the facts of a year out of an index,
/// and no row. Who stands in them is for nobody to read: [FigureQuery] asks, and answers with figures.
public final class FigureFactsView implements View<FigureFactsRow> {
  /// The year of a row whose facts lie in several, and is found by every question.
  static final String SEVERAL_YEARS = "9999";

  @Override
  public String name() {
    return "figure-facts";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<FigureFactsRow> rowType() {
    return FigureFactsRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case CaseEvent e -> CaseFigures.kinds(e).stream().map(kind -> key(e.caseId().value(), kind)).collect(Collectors.toCollection(LinkedHashSet::new));
      case ReviewEvent e -> ReviewFigures.counts(e) ? Set.of(key(e.reviewId().value(), FigureKind.ACCOUNTABILITY)) : Set.of();
      case Event e -> WorkFigures.kind(e).map(kind -> Set.of(key(file(e), kind))).orElse(Set.of());
    };
  }

  private static String key(String file, FigureKind kind) {
    return file + "/" + kind;
  }

  private static String file(Event event) {
    return switch (event) {
      case TalkEvent e -> e.talkId().value();
      case RectificationEvent e -> e.rectificationId().value();
      case WorkEvent e -> e.fileId().value();
      default -> throw new IllegalArgumentException("no file of figures: " + event.getClass().getName());
    };
  }

  @Override
  public @Nullable FigureFactsRow fold(@Nullable FigureFactsRow row, Recorded recorded, String key) {
    int slash = key.lastIndexOf('/');
    FigureKind kind = FigureKind.valueOf(key.substring(slash + 1));
    return switch (recorded.event()) {
      case CaseEvent e -> CaseFigures.fold(row, e, recorded, kind);
      case ReviewEvent e -> ReviewFigures.fold(row, e, recorded);
      default -> WorkFigures.fold(row, recorded, key.substring(0, slash), kind);
    };
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(FigureFactsRow row) {
    List<FigureFact> facts = row.counted();
    if (facts.isEmpty()) {
      return Fields.of("kind", null, "years", null, "facts", null);
    }
    Set<Integer> years = facts.stream().map(fact -> fact.on().year()).collect(Collectors.toSet());
    return Fields.of(
        "kind", row.kind(), "years", years.size() > 1 ? SEVERAL_YEARS : year(years.iterator().next()),
        "facts", facts.stream().map(FigureFact::encoded).collect(Collectors.joining("\n")));
  }

  /// `0000` where it isn't known.
  static String year(int year) {
    return "%04d".formatted(year);
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("kind", "years", "facts"));
  }

  @Override
  public Set<String> readers(FigureFactsRow row) {
    return Set.of(Readers.RULES);
  }
}
