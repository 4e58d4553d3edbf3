package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjian.events.Period;
import org.jspecify.annotations.Nullable;

/// How long a duty and the misconduct met, as honestly as the dates allow: days that surely and days that possibly lie in both, and the
/// share of the misconduct period in thousandths.
///
/// @param daysMax null where no date bounds it
public record Overlap(long daysMin, @Nullable Long daysMax, int permilleMin, int permilleMax) {
  public static final Overlap NOT_COUNTED = new Overlap(0, null, 0, 1000);

  /// @param today up to which day an open duty is known
  public static Overlap between(Period misconduct, Period duty, LocalDate today) {
    Reach held = Reach.of(duty, today);
    List<Stretch> whole = Stretches.cut(Reach.of(misconduct, today), List.of(held), List.of());
    Map<Stretch, Boolean> met = new HashMap<>();
    for (Stretch stretch : whole) {
      Reach.Presence presence = held.on(stretch.days().from());
      if (presence != Reach.Presence.NO) {
        met.put(stretch, presence == Reach.Presence.SURE);
      }
    }
    return Stretches.overlap(whole, met);
  }

  public boolean isExact() {
    return daysMax != null && daysMin == daysMax && permilleMin == permilleMax;
  }
}
