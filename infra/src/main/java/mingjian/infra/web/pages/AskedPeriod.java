package mingjian.infra.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// The days between which something happened, as somebody typed them: a month or a year counts from its first day to its last.
///
/// @param problem what was wrong with them, in Chinese; null where nothing was
record AskedPeriod(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String problem) {
  static AskedPeriod of(@Nullable String from, @Nullable String to) {
    LocalDate first = null;
    LocalDate last = null;
    try {
      first = day(from, PartialDate::earliest);
      last = day(to, PartialDate::latest);
    } catch (DateTimeException notADate) {
      return new AskedPeriod(first, last, notADate.getMessage());
    }
    boolean backwards = first != null && last != null && last.isBefore(first);
    return new AskedPeriod(first, last, backwards ? "期间的结束日期" + to.strip() + "早于开始日期" + from.strip() + "，请改正。" : null);
  }

  private static @Nullable LocalDate day(@Nullable String text, Function<PartialDate, LocalDate> bound) {
    return text == null || text.isBlank() ? null : bound.apply(PartialDate.parse(text.strip()));
  }
}
