package mingjian.infra.web.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people type them, in the one form that the API takes: `2015年3月4日`, `2015.3.4`, `2015/3`, `20150304` and `不详`.
final class TypedDates {
  private static final Pattern SPOKEN = Pattern.compile("(\\d{4})\\s*[年./．-](?:\\s*(\\d{1,2})\\s*(?:月|[./．-]|$)(?:\\s*(\\d{1,2})\\s*[日号]?)?)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");

  private static final Pattern MOMENT = Pattern.compile("(.+?)[\\sT]+(\\d{1,2})[:：时](\\d{2})分?(?:[:：]\\d{2})?");

  private TypedDates() {}

  /// `2026/3/4 9:30` as `2026-03-04T09:30`.
  static String moment(String typed) {
    Matcher parts = MOMENT.matcher(typed.strip());
    return parts.matches() ? normal(parts.group(1)) + "T%02d:%s".formatted(Integer.parseInt(parts.group(2)), parts.group(3)) : typed.strip();
  }

  /// What isn't a date stays as typed, to be refused by name.
  static String normal(String typed) {
    String text = typed.strip();
    if (text.equals("不详") || text.equals("未知")) {
      return "unknown";
    }
    Matcher parts = SPOKEN.matcher(text);
    if (!parts.matches()) {
      parts = DIGITS.matcher(text);
      if (!parts.matches()) {
        return text;
      }
    }
    StringBuilder normal = new StringBuilder(parts.group(1));
    for (int part = 2; part <= 3 && parts.group(part) != null; part++) {
      normal.append('-').append("%02d".formatted(Integer.parseInt(parts.group(part))));
    }
    return normal.toString();
  }
}
