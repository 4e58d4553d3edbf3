package mingjian.query.rates;

import java.util.Set;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// How some of the rates follow from events: the part of [RatesView] that one context knows of.
interface RateFold {
  /// As [mingjian.query.View#keys].
  Set<String> keys(Recorded recorded);

  /// As [mingjian.query.View#fold]; asked only for keys that it named itself.
  @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key);
}
