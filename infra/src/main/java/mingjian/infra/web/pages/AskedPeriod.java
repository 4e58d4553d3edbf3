package mingjian.infra.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import org.jspecify.annotations.Nullable;

/// The days between which something happened, as somebody typed them: a month or a year counts from its first day to its last.
///
/// @param problem what was wrong with them, in Chinese; null where nothing was
record AskedPeriod(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String problem) {
  static AskedPeriod of(@Nullable String from, @Nullable String to) {
    try {
      LocalDate first = day("发生于（起）", from, PartialDate::earliest);
      LocalDate last = day("发生于（止）", to, PartialDate::latest);
      boolean backwards = first != null && last != null && last.isBefore(first);
      return new AskedPeriod(first, last, backwards ? "期间的结束日期" + to.strip() + "早于开始日期" + from.strip() + "，请改正。" : null);
    } catch (DateTimeException notADate) {
      return new AskedPeriod(null, null, notADate.getMessage());
    }
  }

  private static @Nullable LocalDate day(String field, @Nullable String text, Function<PartialDate, LocalDate> bound) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return bound.apply(PartialDate.parse(text.strip()));
    } catch (DateTimeException notADate) {
      throw new DateTimeException(Words.sentence("problem.search-no-day", Map.of("field", field, "text", AskedPage.shortened(text.strip()))), notADate);
    }
  }
}
