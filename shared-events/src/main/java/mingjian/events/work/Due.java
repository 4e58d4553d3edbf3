package mingjian.events.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The day until which somebody has to act.
///
/// @param on null where nothing is due
public record Due(@Nullable LocalDate on) {
  public static final Due NOTHING = new Due(null);

  public static Due on(LocalDate day) {
    return new Due(day);
  }
}
