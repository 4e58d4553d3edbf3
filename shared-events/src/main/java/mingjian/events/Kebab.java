package mingjian.events;

import java.util.Locale;
import java.util.regex.Pattern;

/// `MeasureExtended` as `measure-extended`: how names of code go over the wire.
public final class Kebab {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Kebab() {}

  public static String of(String camelCase) {
    return HUMP.matcher(camelCase).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
