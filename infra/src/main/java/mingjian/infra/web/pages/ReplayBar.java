package mingjian.infra.web.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The replay bar: which moment is shown, on which clock, and what was typed. Works as a plain form; a script adds steps, play and the picture.
///
/// @param byHappening whether the clock is the one of what happened; else the one of what was known
/// @param problem what is wrong with what was typed; null for nothing
public record ReplayBar(String address, Moment moment, String label, boolean byHappening, String typed, @Nullable String problem, LocalDate today) {
  public boolean isPast() {
    return !moment.isNow();
  }

  public String picture() {
    return address + "/picture";
  }

  /// For a form that keeps the moment; `asOf` and its like. Only while it isn't now.
  public String parameterName() {
    return moment.parameter().replaceFirst("=.*", "");
  }

  public String parameterValue() {
    return moment.parameter().replaceFirst("^[^=]*=", "").replace("&", "");
  }

  /// Then on the left, now on the right; from now, a year ago.
  public String compare() {
    String left = moment.isNow() ? "a=" + today.minusYears(1) + "&aClock=known" : moment.side("a");
    return address + "/compare?" + left + "&" + Moment.NOW.side("b");
  }
}
