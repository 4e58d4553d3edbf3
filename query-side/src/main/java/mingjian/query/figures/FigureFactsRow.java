package mingjian.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mingjian.events.rectification.RectificationProgress;
import mingjian.query.Lists;
import org.jspecify.annotations.Nullable;

/// What one file adds to the figures of one kind. A sealed file counts like any other: figures tell no content.
///
/// @param book of a case; @param about what is known of another file before it counts; @param progress of a rectification; each null for other files
/// @param facts of other files than cases; those of a case follow from its book
public record FigureFactsRow(
    FigureKind kind, @Nullable CaseBook book, @Nullable FigureFact about, @Nullable RectificationProgress progress, List<FigureFact> facts) {
  static FigureFactsRow of(FigureKind kind, List<FigureFact> facts) {
    return new FigureFactsRow(kind, null, null, null, facts);
  }

  static FigureFactsRow of(FigureKind kind, CaseBook book) {
    return new FigureFactsRow(kind, book, null, null, List.of());
  }

  FigureFactsRow known(FigureFact about) {
    return new FigureFactsRow(kind, book, about, progress, facts);
  }

  FigureFactsRow with(FigureFact fact) {
    return new FigureFactsRow(kind, book, about, progress, Lists.with(facts, fact));
  }

  FigureFactsRow with(List<FigureFact> more) {
    List<FigureFact> all = new ArrayList<>(facts);
    more.stream().filter(fact -> !facts.contains(fact)).forEach(all::add);
    return new FigureFactsRow(kind, book, about, progress, List.copyOf(all));
  }

  FigureFactsRow without(Predicate<FigureFact> which) {
    return new FigureFactsRow(kind, book, about, progress, facts.stream().filter(which.negate()).toList());
  }

  FigureFactsRow moved(RectificationProgress progress) {
    return new FigureFactsRow(kind, book, about, progress, facts);
  }

  List<FigureFact> counted() {
    return book != null ? CaseFigures.facts(kind, book) : progress != null ? WorkFigures.rectified(facts, progress) : facts;
  }
}
