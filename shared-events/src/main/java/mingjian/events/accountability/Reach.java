package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.Optional;
import mingjian.events.PartialDate;
import mingjian.events.Period;

/// The days that a period surely covers and those that it may cover. Between the two lies what the papers leave open: of “March 2015” no
/// single day is sure, and any of the 31 is possible.
record Reach(Optional<Span> sure, Optional<Span> possible) {
  /// Where an unknown beginning is cut off; no date of ours is older ([PartialDate]).
  static final LocalDate FLOOR = LocalDate.of(1900, 1, 1);

  enum Presence { NO, POSSIBLE, SURE }

  /// What still goes on is known until `today` and not beyond.
  static Reach of(Period period, LocalDate today) {
    PartialDate to = period.to() == null ? PartialDate.of(today) : period.to();
    LocalDate surelyUntil = to.isKnown() ? to.earliest() : LocalDate.MIN;
    LocalDate surelySince = period.from().isKnown() ? period.from().latest() : LocalDate.MAX;
    return new Reach(
        span(surelySince, earlier(surelyUntil, today)),
        span(period.from().isKnown() ? period.from().earliest() : FLOOR, earlier(to.latest(), today)));
  }

  Presence on(LocalDate day) {
    if (sure.isPresent() && sure.get().contains(day)) {
      return Presence.SURE;
    }
    return possible.isPresent() && possible.get().contains(day) ? Presence.POSSIBLE : Presence.NO;
  }

  private static Optional<Span> span(LocalDate from, LocalDate to) {
    return from.isAfter(to) ? Optional.empty() : Optional.of(new Span(from, to));
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
