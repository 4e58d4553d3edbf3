package mingjian.infra.web.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import mingjian.command.Asking;
import mingjian.events.PartialDate;
import mingjian.infra.views.AsOf;
import mingjian.query.View;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;

/// From where on which of the two clocks somebody looks. A date known only to the month or year counts from its latest possible day, on both.
public sealed interface Moment {
  Moment NOW = new Now();

  record Now() implements Moment {}

  /// As it was known after that record.
  record AfterRecord(long position) implements Moment {}

  /// As it was known at the end of that day, in China.
  record KnownOn(PartialDate day) implements Moment {}

  /// As it had happened by the end of that day, as far as we know today.
  record HappenedBy(PartialDate day) implements Moment {}

  /// @param head the last position there is
  /// @throws DateTimeException in Chinese, when it is no such moment
  static Moment of(AskedMoment asked, LocalDate today, long head) {
    if (AskedMoment.isGiven(asked.knownOn()) && AskedMoment.isGiven(asked.happenedBy())) {
      throw new DateTimeException("“按所知”和“按发生”只能选一个，请去掉其中一个日期。");
    }
    if (AskedMoment.isGiven(asked.asOf())) {
      return new AfterRecord(record(asked.asOf(), head));
    }
    if (AskedMoment.isGiven(asked.knownOn())) {
      return new KnownOn(day(asked.knownOn(), today));
    }
    if (AskedMoment.isGiven(asked.happenedBy())) {
      return new HappenedBy(day(asked.happenedBy(), today));
    }
    return AskedMoment.isGiven(asked.on()) ? chosen(asked, asked.on(), today, head) : NOW;
  }

  private static Moment chosen(AskedMoment asked, String on, LocalDate today, long head) {
    return switch (asked.clock() == null ? "known" : asked.clock()) {
      case "known" -> new KnownOn(day(on, today));
      case "happened" -> new HappenedBy(day(on, today));
      case "record" -> new AfterRecord(record(on, head));
      default -> throw new DateTimeException("没有这种时钟：请选“按所知”“按发生”或“按记录号”。");
    };
  }

  private static long record(String text, long head) {
    if (!text.strip().matches("\\d{1,18}")) {
      throw new DateTimeException("记录号须为数字，如 12。");
    }
    long position = Long.parseLong(text.strip());
    if (position > head) {
      throw new DateTimeException("记录号超出范围：没有第" + position + "号记录，请填写较小的号数。");
    }
    return position;
  }

  private static PartialDate day(String text, LocalDate today) {
    String written = text.strip();
    if (!written.matches("\\d{4}(-\\d{2}){0,2}")) {
      throw new DateTimeException("日期无法识别，请写作2015-03-04、2015-03或2015。");
    }
    int year = Integer.parseInt(written.substring(0, 4));
    if (year < 1900 || year > today.getYear()) {
      throw new DateTimeException("日期超出范围：请填写1900年至今天（" + PartialDate.of(today).inChinese() + "）之间的日期。");
    }
    PartialDate day = PartialDate.parse(written);
    if (day.earliest().isAfter(today)) {
      throw new DateTimeException("日期超出范围：请填写1900年至今天（" + PartialDate.of(today).inChinese() + "）之间的日期。");
    }
    return day;
  }

  /// The rows of a thing at this moment, as far as the viewer may see them.
  default <R> AsOf.Rows<R> rows(AsOf asOf, View<R> view, String thing, Viewer viewer) {
    return switch (this) {
      case Now _ -> asOf.now(view, thing, viewer);
      case AfterRecord then -> asOf.position(view, thing, then.position(), viewer);
      case KnownOn then -> asOf.instant(view, thing, endOf(then.day()), viewer);
      case HappenedBy then -> asOf.day(view, thing, then.day().latest(), viewer);
    };
  }

  private static Instant endOf(PartialDate day) {
    // the log counts in microseconds
    return day.latest().plusDays(1).atStartOfDay(Asking.ZONE).toInstant().minusNanos(1_000);
  }

  default boolean isNow() {
    return this instanceof Now;
  }

  /// As an address keeps it, with `&` behind it; empty for now.
  default String parameter() {
    return switch (this) {
      case Now _ -> "";
      case AfterRecord then -> "asOf=" + then.position() + "&";
      case KnownOn then -> "knownOn=" + then.day() + "&";
      case HappenedBy then -> "happenedBy=" + then.day() + "&";
    };
  }

  /// The same, as name and value; none for now.
  default Map<String, String> parameters() {
    String[] parts = parameter().replace("&", "").split("=", 2);
    return parts.length == 2 ? Map.of(parts[0], parts[1]) : Map.of();
  }

  /// As one side of a comparison keeps it: `known:2020-01`.
  default String side(String name) {
    return switch (this) {
      case Now _ -> name + "=&" + name + "Clock=known";
      case AfterRecord then -> name + "=" + then.position() + "&" + name + "Clock=record";
      case KnownOn then -> name + "=" + then.day() + "&" + name + "Clock=known";
      case HappenedBy then -> name + "=" + then.day() + "&" + name + "Clock=happened";
    };
  }

  default String inChinese() {
    return switch (this) {
      case Now _ -> "现在";
      case AfterRecord then -> then.position() == 0 ? "第一条记录之前所知" : "截至第" + then.position() + "号记录所知";
      case KnownOn then -> "截至" + then.day().inChinese() + "所知";
      case HappenedBy then -> "截至" + then.day().inChinese() + "已发生（按今天所知）";
    };
  }
}
