package mingjian.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/// A date as precise as its source: a day, a month, a year, or not known 不详.
///
/// Text form `2015-03-04`, `2015-03`, `2015`, or `unknown`. Asked as of a day, an imprecise date counts from its latest possible
/// day ([#latest]), so that nothing is claimed earlier than the source allows. Sorting is by latest day, the more precise first
/// where they tie, unknown last.
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  public static final PartialDate UNKNOWN = new PartialDate(0, 0, 0);

  public enum Precision { DAY, MONTH, YEAR, UNKNOWN }

  public PartialDate {
    if (year == 0 ? month != 0 || day != 0 : year < 1900 || year > 2999) {
      throw new DateTimeException("年份须在1900至2999之间：" + year);
    }
    if (month == 0 ? day != 0 : month < 1 || month > 12) {
      throw new DateTimeException("月份须在1至12之间：" + month);
    }
    if (day != 0 && (day < 1 || !YearMonth.of(year, month).isValidDay(day))) {
      throw new DateTimeException("没有这一天：" + year + "年" + month + "月" + day + "日");
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  public static PartialDate of(int year, int month, int day) {
    return new PartialDate(year, month, day);
  }

  public static PartialDate ofMonth(int year, int month) {
    return new PartialDate(year, month, 0);
  }

  public static PartialDate ofYear(int year) {
    return new PartialDate(year, 0, 0);
  }

  public static PartialDate parse(String text) {
    if (text.equals("unknown")) {
      return UNKNOWN;
    }
    if (!isWritten(text)) {
      throw new DateTimeException("日期须写作2015、2015-03、2015-03-04，不详写作unknown：" + text);
    }
    return new PartialDate(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  /// By hand: events are full of dates, and a regular expression took a tenth of the time to read one.
  private static boolean isWritten(String text) {
    if (text.length() != 4 && text.length() != 7 && text.length() != 10) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  public Precision precision() {
    return year == 0 ? Precision.UNKNOWN : month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
  }

  public boolean isKnown() {
    return year != 0;
  }

  public boolean isDay() {
    return day != 0;
  }

  /// The first day it can mean; for an unknown date [LocalDate#MIN].
  public LocalDate earliest() {
    return year == 0 ? LocalDate.MIN : LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /// The last day it can mean; for an unknown date [LocalDate#MAX].
  public LocalDate latest() {
    return switch (precision()) {
      case DAY -> LocalDate.of(year, month, day);
      case MONTH -> YearMonth.of(year, month).atEndOfMonth();
      case YEAR -> LocalDate.of(year, 12, 31);
      case UNKNOWN -> LocalDate.MAX;
    };
  }

  /// True only if every day it can mean is before every day `other` can mean.
  public boolean isSurelyBefore(PartialDate other) {
    return isKnown() && other.isKnown() && latest().isBefore(other.earliest());
  }

  public boolean isSurelyAfter(PartialDate other) {
    return other.isSurelyBefore(this);
  }

  /// A key whose text order is the order of [#compareTo]: the latest day, then one letter for the precision; 11 characters.
  public String sortKey() {
    return (isKnown() ? latest().toString() : "9999-12-31") + "dmyz".charAt(precision().ordinal());
  }

  @Override
  public int compareTo(PartialDate other) {
    return Long.compare(order(), other.order());
  }

  /// [#sortKey] as a number, for lists of many thousands: the digits of the latest day, then the precision.
  private long order() {
    if (!isKnown()) {
      return Long.MAX_VALUE;
    }
    int lastMonth = month == 0 ? 12 : month;
    int lastDay = day == 0 ? YearMonth.of(year, lastMonth).lengthOfMonth() : day;
    return ((year * 100L + lastMonth) * 100 + lastDay) * 10 + precision().ordinal();
  }

  /// As people read it: `2015年3月4日`, `2015年3月`, `2015年`, `不详`.
  public String inChinese() {
    return switch (precision()) {
      case DAY -> year + "年" + month + "月" + day + "日";
      case MONTH -> year + "年" + month + "月";
      case YEAR -> year + "年";
      case UNKNOWN -> "不详";
    };
  }

  @Override
  public String toString() {
    return switch (precision()) {
      case DAY -> "%04d-%02d-%02d".formatted(year, month, day);
      case MONTH -> "%04d-%02d".formatted(year, month);
      case YEAR -> "%04d".formatted(year);
      case UNKNOWN -> "unknown";
    };
  }

  /// 0 where the text is shorter.
  private static int number(String text, int from, int to) {
    return text.length() < to ? 0 : Integer.parseInt(text, from, to, 10);
  }
}
