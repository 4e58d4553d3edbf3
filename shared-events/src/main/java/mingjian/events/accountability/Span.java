package mingjian.events.accountability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days from `from` to `to`, both counted; never empty.
record Span(LocalDate from, LocalDate to) {
  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
