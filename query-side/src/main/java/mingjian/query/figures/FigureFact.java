package mingjian.query.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.casefile.FormOfDiscipline;
import org.jspecify.annotations.Nullable;

/// One thing that counts, with what it may be told apart by. Whatever the events don't tell is null or empty: 未登记, never guessed.
///
/// @param kind, @param on its own date 处分 by the day of the sanction, 结案 by the day of closing
/// @param file the file it stands in; @param position of the event that tells it
/// @param number one, or the figure of a record
/// @param rank 职级 as recorded on that day
/// @param campaign 专项 names, joined
/// @param detail what its kind needs besides: the duty, the kind of talk, the unit of a figure
public record FigureFact(
    FigureKind kind, PartialDate on, String file, long position, long number, @Nullable String person, @Nullable String unit, @Nullable Place place,
    @Nullable String rank, Set<FieldOfWork> fields, @Nullable FormOfDiscipline form, String campaign, String detail) {
  private static final String PART = "\u001f";
  private static final int PARTS = 16;

  /// By the latest day the date can mean; told in numbers, because lists are long and a sort key is a text made anew each time.
  public static final Comparator<FigureFact> IN_ORDER =
      Comparator.comparingInt(FigureFact::day).thenComparingLong(FigureFact::position).thenComparing(FigureFact::encoded);

  private int day() {
    return !on.isKnown() ? Integer.MAX_VALUE : on.year() * 10_000 + (on.month() == 0 ? 12 : on.month()) * 100 + (on.day() == 0 ? 31 : on.day());
  }

  static FigureFact of(FigureKind kind, PartialDate on, String file, long position) {
    return new FigureFact(kind, on, file, position, 1, null, null, null, null, Set.of(), null, "", "");
  }

  FigureFact about(@Nullable String person, @Nullable String unit) {
    return new FigureFact(kind, on, file, position, number, person, unit, place, rank, fields, form, campaign, detail);
  }

  FigureFact in(@Nullable Place place, Set<FieldOfWork> fields, String campaign) {
    return new FigureFact(kind, on, file, position, number, person, unit, place, rank, fields, form, campaign, detail);
  }

  FigureFact ranked(@Nullable String rank, @Nullable FormOfDiscipline form) {
    return new FigureFact(kind, on, file, position, number, person, unit, place, rank, fields, form, campaign, detail);
  }

  FigureFact counting(long number, String detail) {
    return new FigureFact(kind, on, file, position, number, person, unit, place, rank, fields, form, campaign, detail);
  }

  /// As one line that a store can hold in an index; [#decoded] reads it.
  String encoded() {
    Place where = place == null ? Place.UNKNOWN : place;
    return Stream.of(
            kind, on, file, position, number, person, unit, where.code(), where.province(), where.prefecture(), where.county(), rank,
            fields.stream().sorted().map(Enum::name).collect(Collectors.joining(",")), form, campaign, detail)
        .map(part -> part == null ? "" : part.toString().replaceAll("[\u001f\n]", " ")).collect(Collectors.joining(PART));
  }

  static FigureFact decoded(String line) {
    List<String> parts = List.of(line.split(PART, PARTS));
    Place place = new Place(known(parts.get(7)), known(parts.get(8)), known(parts.get(9)), known(parts.get(10)));
    Set<FieldOfWork> fields = parts.get(12).isEmpty() ? Set.of()
        : Stream.of(parts.get(12).split(",")).map(FieldOfWork::valueOf).collect(Collectors.toUnmodifiableSet());
    return new FigureFact(
        FigureKind.valueOf(parts.getFirst()), PartialDate.parse(parts.get(1)), parts.get(2), Long.parseLong(parts.get(3)), Long.parseLong(parts.get(4)), known(parts.get(5)),
        known(parts.get(6)), place.equals(Place.UNKNOWN) ? null : place, known(parts.get(11)), fields,
        parts.get(13).isEmpty() ? null : FormOfDiscipline.valueOf(parts.get(13)), parts.get(14), parts.get(15));
  }

  private static @Nullable String known(String part) {
    return part.isEmpty() ? null : part;
  }
}
