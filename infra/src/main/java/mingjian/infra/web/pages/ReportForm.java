package mingjian.infra.web.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingjian.events.Words;
import mingjian.infra.reports.ReportConditions;
import mingjian.infra.reports.ReportMistake;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.Figures;
import org.jspecify.annotations.Nullable;

/// The form of the reports: what was typed stays in it, and what was wrong stands at its field.
///
/// @param wrong the name of the field; null where nothing was
public record ReportForm(Map<String, String> typed, @Nullable String wrong, @Nullable String sentence, List<Held> held) {
  /// A field that holds the report to something.
  ///
  /// @param choices empty where anything may be typed; @param known what the facts of the period have, to be chosen from while typing
  public record Held(String name, String label, String typed, List<String> choices, List<String> known) {}

  static ReportForm of(Map<String, String> parameters, @Nullable ReportMistake mistake, Map<Dimension, List<String>> known) {
    Map<String, String> typed = ReportQuestion.typed(parameters);
    List<Held> held = ReportConditions.NAMES.entrySet().stream().map(name -> held(name.getKey(), name.getValue(), typed, known)).toList();
    return new ReportForm(typed, mistake == null ? null : mistake.field(), mistake == null ? null : mistake.sentence(), held);
  }

  private static Held held(String name, Dimension dimension, Map<String, String> typed, Map<Dimension, List<String>> known) {
    String value = typed.getOrDefault(name, "");
    List<String> choices = ReportConditions.choices(dimension);
    // several at once, or a level of its own, come by an address and stay
    boolean added = !choices.isEmpty() && !value.isEmpty() && !choices.contains(value);
    return new Held(
        name, Words.of(dimension), value, added ? Stream.concat(choices.stream(), Stream.of(value)).toList() : choices, known.getOrDefault(dimension, List.of()));
  }

  /// What was recorded in people's own words.
  static Map<Dimension, List<String>> known(Figures figures) {
    return Map.of(
        Dimension.PLACE, figures.values(Dimension.PLACE), Dimension.RANK, figures.values(Dimension.RANK), Dimension.CAMPAIGN, figures.values(Dimension.CAMPAIGN));
  }

  public boolean isWrong(String field) {
    return field.equals(wrong);
  }
}
