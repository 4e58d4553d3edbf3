package mingjian.events.timelimits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a rule stands, and from when to when that version of it is in force.
///
/// @param version as people tell versions apart: `2019年`
/// @param from first day in force; @param to last day, null while it is
public record LegalBasis(String instrument, String article, String version, LocalDate from, @Nullable LocalDate to) {
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  public boolean overlaps(LegalBasis other) {
    return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
  }

  public String inChinese() {
    return "《" + instrument + "》（" + version + "）" + article;
  }
}
