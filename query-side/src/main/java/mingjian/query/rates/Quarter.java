package mingjian.query.rates;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.PartialDate;

/// A quarter 季度 of a year.
///
/// @param no 1 to 4
public record Quarter(int year, int no) {
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /// As [#toString] writes it.
  static Quarter parse(String text) {
    return new Quarter(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 6, 7, 10));
  }

  /// All from `first` to `last`, none where the last comes before.
  static Stream<Quarter> between(Quarter first, Quarter last) {
    return IntStream.rangeClosed(first.count(), last.count()).mapToObj(count -> new Quarter(Math.floorDiv(count, 4), Math.floorMod(count, 4) + 1));
  }

  Quarter plus(int quarters) {
    return between(this, new Quarter(year, no + quarters)).reduce((_, last) -> last).orElse(this);
  }

  public LocalDate first() {
    return LocalDate.of(year, no * 3 - 2, 1);
  }

  public LocalDate last() {
    return first().plusMonths(3).minusDays(1);
  }

  /// Whether every day that the date can mean is in it.
  boolean surelyHas(PartialDate on) {
    return on.isKnown() && !on.earliest().isBefore(first()) && !on.latest().isAfter(last());
  }

  private int count() {
    return year * 4 + no - 1;
  }

  @Override
  public String toString() {
    return "%04d-Q%d".formatted(year, no);
  }
}
