package mingjian.query.figures;

import java.time.LocalDate;
import mingjian.events.PartialDate;

/// The days that a report is about, both ends included.
public record Span(LocalDate from, LocalDate to) {
  /// Whether a date lies in it. A date known only to the month or year may be UNSURE, and is counted nowhere then.
  public enum Within { YES, NO, UNSURE }

  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("期间的结束日期" + to + "早于开始日期" + from + "，请改正。");
    }
    if (from.getYear() < 1900 || to.getYear() > 2999) {
      throw new IllegalArgumentException("期间的年份须在1900至2999之间，请改正。");
    }
  }

  public static Span year(int year) {
    return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public Within within(PartialDate date) {
    if (!date.isKnown()) {
      return Within.UNSURE;
    }
    if (date.latest().isBefore(from) || date.earliest().isAfter(to)) {
      return Within.NO;
    }
    return date.earliest().isBefore(from) || date.latest().isAfter(to) ? Within.UNSURE : Within.YES;
  }

  public String inChinese() {
    return PartialDate.of(from).inChinese() + "至" + PartialDate.of(to).inChinese();
  }
}
