package mingjian.events;

import java.util.Locale;

/// `MeasureExtended` as `measure-extended`: how names of code go over the wire.
public final class Kebab {
  private Kebab() {}

  public static String of(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
