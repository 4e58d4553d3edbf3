package mingjian.events.casefile;

import java.time.LocalDate;
import java.util.Optional;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// By which rule a measure is taken, and what that rule allows. The figures come from the paper in hand, not from this program: rules change.
///
/// @param version of the instrument, such as `2024年修正`
/// @param extensionsMax how often the rule lets it be extended; 0 for never
/// @param limit how long it may last with all extensions, in `unit`; null where the rule sets none
public record MeasureBasis(
    String instrument, String article, @Nullable String version, int extensionsMax, @Nullable Integer limit, @Nullable TermUnit unit) {
  public enum TermUnit { HOURS, DAYS, MONTHS }

  public boolean isWellFormed() {
    return extensionsMax >= 0 && (limit == null ? unit == null : limit > 0 && unit != null);
  }

  /// The last day allowed; none where the rule sets no limit or the beginning isn't known to the day.
  public Optional<LocalDate> lastDay(PartialDate since) {
    if (limit == null || unit == null || !since.isDay()) {
      return Optional.empty();
    }
    LocalDate first = since.earliest();
    return Optional.of(switch (unit) {
      case HOURS -> first.plusDays((limit + 23) / 24);
      case DAYS -> first.plusDays(limit);
      case MONTHS -> first.plusMonths(limit);
    });
  }

  public boolean isExceeded(PartialDate since, @Nullable PartialDate until) {
    return until != null && until.isKnown() && lastDay(since).filter(until.earliest()::isAfter).isPresent();
  }
}
