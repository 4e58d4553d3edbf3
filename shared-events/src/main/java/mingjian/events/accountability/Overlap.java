package mingjian.events.accountability;

import org.jspecify.annotations.Nullable;

/// How long a duty and the misconduct met, as honestly as the dates allow: days that surely and days that possibly lie in both, and the
/// share of the misconduct period in thousandths.
///
/// @param daysMax null where no date bounds it
public record Overlap(long daysMin, @Nullable Long daysMax, int permilleMin, int permilleMax) {
  public static final Overlap NOT_COUNTED = new Overlap(0, null, 0, 1000);

  public boolean isExact() {
    return daysMax != null && daysMin == daysMax && permilleMin == permilleMax;
  }
}
