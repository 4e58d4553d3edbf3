package mingjian.infra.web.commands;

import java.util.Set;

/// How much a field takes. Names, numbers and posts are short; what people tell in sentences is long.
public final class TextLimits {
  public static final int SHORT_MAX = 200;
  public static final int LONG_MAX = 4000;
  public static final int ITEMS_MAX = 200;

  private static final Set<String> LONG =
      Set.of(
          "allegation", "assessment", "basis", "cause", "circumstances", "comment", "conclusion", "content", "correction", "description", "evaluation",
          "evidence", "explanation", "facts", "filters", "findings", "followUp", "ground", "issues", "note", "notes", "opinion", "outcome", "plan", "problem",
          "problems", "reason", "reasoning", "remark", "remarks", "request", "result", "right", "safetyPlan", "statement", "summary", "text", "was");

  private TextLimits() {}

  /// Whether a person writes sentences here: told by the last word of the component's name, `returnReason` like `reason`.
  public static boolean isLong(String component) {
    int lastWord = component.length() - 1;
    while (lastWord > 0 && !Character.isUpperCase(component.charAt(lastWord))) {
      lastWord--;
    }
    String last = Character.toLowerCase(component.charAt(lastWord)) + component.substring(lastWord + 1);
    return LONG.contains(component) || LONG.contains(last);
  }

  public static int maxOf(String component) {
    return isLong(component) ? LONG_MAX : SHORT_MAX;
  }
}
