package mingjian.events;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts stand in events as whole 分, in components whose names end in `Fen`; people write and read 元.
public final class Yuan {
  private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,14}(?:\\.\\d{1,6})?)(万)?元?");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final int CENTS = 2;

  private Yuan() {}

  /// @param component of an event or a command
  public static boolean isAmount(String component) {
    return component.endsWith("Fen");
  }

  /// As it is read: `380,000.00`.
  public static String text(long fen) {
    return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, CENTS));
  }

  /// As it is typed: `380000`, `1234.5`.
  public static String typed(long fen) {
    return BigDecimal.valueOf(fen, CENTS).stripTrailingZeros().toPlainString();
  }

  /// 分 of what was typed: `380000`, `380,000.00`, `38万元`. Empty where it is no amount or has parts of a 分.
  public static OptionalLong fen(String typed) {
    Matcher written = WRITTEN.matcher(typed.replaceAll("[,，\\s]", ""));
    if (!written.matches()) {
      return OptionalLong.empty();
    }
    BigDecimal yuan = new BigDecimal(written.group(1)).multiply(written.group(2) == null ? BigDecimal.ONE : TEN_THOUSAND);
    try {
      return OptionalLong.of(yuan.movePointRight(CENTS).longValueExact());
    } catch (ArithmeticException partsOfAFen) {
      return OptionalLong.empty();
    }
  }
}
