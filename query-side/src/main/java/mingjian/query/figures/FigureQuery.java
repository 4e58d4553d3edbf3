package mingjian.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.Words;
import mingjian.query.Readers;
import mingjian.query.ViewStore;
import mingjian.query.ViewStore.Condition;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;

/// Answers questions for figures to those who may read figures, and to nobody else; who stands behind a figure is told by the files alone, to those
/// who may read them.
///
/// Reads the facts of the asked kinds and years out of one index, so it takes longer with the facts of those years, not with the log. Units and
/// persons are looked up only where the question is about place, rank or level and the fact itself doesn't say.
public final class FigureQuery {
  private static final Condition UNDATED = Condition.is("years", FigureFactsView.year(0));
  private static final int YEARS_ONE_BY_ONE = 20;

  private final FigureShelf.Kept kept;

  /// For one question, or several at once.
  public FigureQuery(FigureShelf shelf) {
    this.kept = shelf.now();
  }

  /// Of a job, which asks once.
  public FigureQuery(ViewStore store) {
    this(new FigureShelf(store));
  }

  /// Whether the viewer may read figures at all.
  public static boolean isFor(Viewer viewer) {
    return viewer.maySee(Readers.figures());
  }

  /// No fact at all for a viewer who may not read figures.
  public Figures figures(FigureAsk ask, Set<FigureKind> kinds, Viewer viewer) {
    if (!isFor(viewer)) {
      return new Figures(ask, List.of(), List.of(), this::label, Set.of());
    }
    List<FigureFact> within = new ArrayList<>();
    List<FigureFact> unsure = new ArrayList<>();
    for (FigureKind kind : kinds.stream().sorted().toList()) {
      Stream.concat(years("years", ask.span()).stream(), Stream.of(UNDATED)).flatMap(years -> kept.facts(kind, years).stream())
          .filter(fact -> ask.span().within(fact.on()) != Span.Within.NO).filter(fact -> meets(ask, fact))
          .forEach(fact -> (ask.span().within(fact.on()) == Span.Within.YES ? within : unsure).add(fact));
    }
    Set<String> heads = kinds.contains(FigureKind.OPENED)
        ? years("headYear", ask.span()).stream().flatMap(years -> kept.heads(years).stream()).collect(Collectors.toSet()) : Set.of();
    return new Figures(ask, List.copyOf(within), List.copyOf(unsure), this::label, heads);
  }

  /// What is worked out of the facts, until one of them changes: the same report is asked for again and again. Whoever may not read figures has nothing worked out.
  ///
  /// @param question all that the answer hangs on beside the facts
  public <T> T once(Object question, Class<T> type, Supplier<T> answer) {
    return kept.once(question, type, answer);
  }

  /// The years of the span, one by one so that the next question finds them, and the rows whose facts lie in several.
  private static List<Condition> years(String field, Span span) {
    int from = span.from().getYear();
    int to = span.to().getYear();
    Stream<Condition> years = to - from < YEARS_ONE_BY_ONE
        ? IntStream.rangeClosed(from, to).mapToObj(year -> Condition.is(field, FigureFactsView.year(year)))
        : Stream.of(new Condition(field, FigureFactsView.year(from), FigureFactsView.year(to)));
    return Stream.concat(years, Stream.of(Condition.is(field, FigureFactsView.SEVERAL_YEARS))).toList();
  }

  private boolean meets(FigureAsk ask, FigureFact fact) {
    return ask.only().entrySet().stream().allMatch(only -> {
      String label = label(only.getKey(), fact);
      List<String> wanted = List.of(only.getValue().split("\\|"));
      return switch (only.getKey()) {
        case PLACE -> wanted.stream().anyMatch(label::startsWith);
        // a case may touch several
        case FIELD, CAMPAIGN -> wanted.contains(label) || Stream.of(label.split("、")).anyMatch(wanted::contains);
        case LEVEL, RANK, FORM, MONTH, UNIT_KIND, TALK_GROUP, TALK_KIND -> wanted.contains(label);
      };
    });
  }

  private String label(Dimension dimension, FigureFact fact) {
    String label = switch (dimension) {
      case PLACE -> place(fact);
      case LEVEL -> rank(fact).map(RankLevel::of).orElse(null);
      case RANK -> rank(fact).orElse(null);
      case FIELD -> fact.fields().stream().sorted().map(Words::of).collect(Collectors.joining("、"));
      case FORM -> fact.form() == null ? null : Words.of(fact.form());
      case CAMPAIGN -> fact.campaign();
      case MONTH -> month(fact.on());
      case UNIT_KIND -> row(fact.unit()).map(FigureRegisterRow::unitKind).map(Words::of).orElse(null);
      case TALK_KIND -> fact.kind() == FigureKind.TALK ? Words.of("value.TalkKind." + word(fact, 0)) : null;
      case TALK_GROUP -> fact.kind() == FigureKind.TALK && word(fact, 1) != null ? Words.of("value.AttendeeGroup." + word(fact, 1)) : null;
    };
    return label == null || label.isBlank() ? Dimension.UNRECORDED : label;
  }

  private static @Nullable String word(FigureFact fact, int n) {
    String[] words = fact.detail().split(" ");
    return n < words.length ? words[n] : null;
  }

  private static String month(PartialDate on) {
    return switch (on.precision()) {
      case DAY, MONTH -> "%04d-%02d".formatted(on.year(), on.month());
      case YEAR -> "%04d（月份不详）".formatted(on.year());
      case UNKNOWN -> "日期不详";
    };
  }

  private @Nullable String place(FigureFact fact) {
    Place place = fact.place();
    if (place == null) {
      place = row(fact.unit()).or(() -> row(fact.person()).flatMap(person -> person.unitOn(fact.on())).flatMap(this::row))
          .map(FigureRegisterRow::place).orElse(null);
    }
    return place == null || place.equals(Place.UNKNOWN) ? null : place.inChinese();
  }

  private Optional<String> rank(FigureFact fact) {
    return fact.rank() != null ? Optional.of(fact.rank()) : row(fact.person()).flatMap(person -> person.rankOn(fact.on()));
  }

  private Optional<FigureRegisterRow> row(@Nullable String id) {
    return id == null ? Optional.empty() : kept.row(id);
  }
}
