package mingjian.query;

import mingjian.events.PartialDate;
import mingjian.events.Period;

/// Periods as folds need them: whatever the papers say, a fold doesn't throw.
public final class Periods {
  private Periods() {}

  /// The period with its end. An end before its beginning is a mistake on paper, so the end isn't known.
  public static Period ended(Period period, PartialDate on) {
    return new Period(period.from(), on.isSurelyBefore(period.from()) ? PartialDate.UNKNOWN : on);
  }
}
