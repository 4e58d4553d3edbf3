package mingjian.infra.web.pages;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an address asks for. `clock` and `on` are what the form without script sends; the other three are what an address keeps.
///
/// @param clock `known`, `happened` or `record`; @param on a date, or for `record` its number
public record AskedMoment(
    @Nullable String asOf, @Nullable String knownOn, @Nullable String happenedBy, @Nullable String clock, @Nullable String on) {
  static final Set<String> NAMES = Set.of("asOf", "knownOn", "happenedBy", "clock", "on");

  static AskedMoment of(Map<String, String> asked) {
    return new AskedMoment(asked.get("asOf"), asked.get("knownOn"), asked.get("happenedBy"), asked.get("clock"), asked.get("on"));
  }

  static AskedMoment by(@Nullable String clock, @Nullable String on) {
    return new AskedMoment(null, null, null, clock, on);
  }

  boolean isByHappening() {
    return isGiven(happenedBy) || "happened".equals(clock);
  }

  /// What to show again in the field for the date.
  String typed() {
    return isGiven(knownOn) ? knownOn.strip() : isGiven(happenedBy) ? happenedBy.strip() : isGiven(on) ? on.strip() : "";
  }

  static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
