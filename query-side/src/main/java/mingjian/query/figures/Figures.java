package mingjian.query.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingjian.events.Words;
import mingjian.query.figures.FigureTable.Cell;
import mingjian.query.figures.FigureTable.Line;

/// Groups facts and counts them: pure, so that the page, the job and the frozen report cannot differ.
///
/// @param facts those that surely lie in the span and meet the question's conditions
/// @param unsure those whose date leaves it open
/// @param labels what each fact is told apart by
/// @param heads `<person> <case>` of those who were 一把手
public record Figures(FigureAsk ask, List<FigureFact> facts, List<FigureFact> unsure, Labels labels, Set<String> heads) {

  /// The value of a fact for a dimension.
  @FunctionalInterface
  public interface Labels {
    String of(Dimension dimension, FigureFact fact);
  }

  public boolean isHead(FigureFact fact) {
    return heads.contains(fact.person() + " " + fact.file());
  }

  /// The same facts, told apart otherwise.
  public Figures by(List<Dimension> by) {
    return new Figures(new FigureAsk(ask.span(), by, ask.only()), facts, unsure, labels, heads);
  }

  /// The facts behind one figure, in order.
  ///
  /// @param group of the line; empty for the whole
  public List<FigureFact> behind(FigureMeasure measure, List<String> group) {
    return measure.of(facts, this::isHead).stream().filter(fact -> group.isEmpty() || group(fact).equals(group)).sorted(FigureFact.IN_ORDER).toList();
  }

  /// Those of a kind that are counted nowhere, because their date leaves open whether they lie in the span.
  public List<FigureFact> uncounted(FigureKind kind) {
    return unsure.stream().filter(fact -> fact.kind() == kind).sorted(FigureFact.IN_ORDER).toList();
  }

  /// What the facts are told apart by in that way, in order.
  public List<String> values(Dimension dimension) {
    return facts.stream().map(fact -> labels.of(dimension, fact)).distinct().sorted().toList();
  }

  public FigureTable table(List<FigureMeasure> measures) {
    Map<List<String>, Map<FigureMeasure, Cell>> lines = new TreeMap<>(Comparator.comparing(group -> String.join("\u0000", group)));
    Map<FigureMeasure, Cell> whole = new EnumMap<>(FigureMeasure.class);
    Map<FigureKind, List<FigureFact>> byKind = facts.stream().collect(Collectors.groupingBy(FigureFact::kind));
    for (FigureMeasure measure : measures) {
      List<FigureFact> counted = measure.of(byKind.getOrDefault(measure.kind(), List.of()), this::isHead);
      whole.put(measure, Cell.of(measure.count(counted)));
      if (!ask.by().isEmpty()) {
        Map<List<String>, List<FigureFact>> groups = new LinkedHashMap<>();
        counted.forEach(fact -> groups.computeIfAbsent(group(fact), group -> new ArrayList<>()).add(fact));
        groups.forEach((group, its) -> lines.computeIfAbsent(group, _ -> new EnumMap<>(FigureMeasure.class)).put(measure, Cell.of(measure.count(its))));
      }
    }
    return new FigureTable(ask, List.copyOf(measures), lines.entrySet().stream().map(line -> new Line(line.getKey(), line.getValue())).toList(), whole,
        unsureByKind(measures), quoted(measures));
  }

  private List<String> group(FigureFact fact) {
    return ask.by().stream().map(dimension -> labels.of(dimension, fact)).toList();
  }

  private Map<FigureKind, Long> unsureByKind(List<FigureMeasure> measures) {
    Map<FigureKind, Long> byKind = new EnumMap<>(FigureKind.class);
    kinds(measures).forEach(kind -> {
      long files = unsure.stream().filter(fact -> fact.kind() == kind).map(FigureFact::file).distinct().count();
      if (files > 0) {
        byKind.put(kind, files);
      }
    });
    return byKind;
  }

  /// Approximations and totals since a beginning untold, in the words of the papers.
  private List<String> quoted(List<FigureMeasure> measures) {
    Set<FigureKind> kinds = kinds(measures);
    Set<String> texts = new TreeSet<>();
    facts.stream().filter(fact -> kinds.contains(fact.kind()) && fact.detail().contains("?")).forEach(fact -> {
      String[] parts = fact.detail().split("\\?", 2);
      texts.add(Words.of(fact.kind()) + "：" + parts[1] + Words.of("value.FigureUnit." + parts[0]));
    });
    return List.copyOf(texts);
  }

  private static Set<FigureKind> kinds(List<FigureMeasure> measures) {
    Set<FigureKind> kinds = new HashSet<>();
    measures.forEach(measure -> kinds.add(measure.kind()));
    return kinds;
  }
}
