package mingjian.events.timelimits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjian.events.Words;

/// How long a time limit is: `90日`, `1个月`, `15个工作日`, `24小时`. At least one.
public record Length(int n, LengthUnit unit) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})(\\D+)");

  public Length {
    if (n < 1) {
      throw new IllegalArgumentException("期限至少为1：" + n);
    }
  }

  /// @throws IllegalArgumentException in Chinese, when the text isn't a length
  public static Length parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return Stream.of(LengthUnit.values())
        .filter(unit -> parts.matches() && Words.of(unit).equals(parts.group(2)))
        .map(unit -> new Length(Integer.parseInt(parts.group(1)), unit))
        .findFirst().orElseThrow(() -> new IllegalArgumentException("期限须写作90日、1个月、15个工作日或24小时：" + text));
  }

  public String inChinese() {
    return n + Words.of(unit);
  }
}
