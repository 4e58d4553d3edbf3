package mingjian.bench;

import java.util.Locale;

/// Prints each figure as it is known, and in the end what missed its goal.
final class Report {
  private int missed;

  void title(String title) {
    System.out.printf("%n%s%n", title);
  }

  void value(String what, String unit, double value) {
    line(what, number(value) + " " + unit, "");
  }

  void against(String what, String unit, double ours, double raw, double ratioMin) {
    against(what, unit, ours, "raw", raw, ratioMin);
  }

  void against(String what, String unit, double ours, String peer, double theirs, double ratioMin) {
    String ratio = String.format(Locale.ROOT, "%.2f× of %s %s", ours / theirs, peer, number(theirs));
    line(what, number(ours) + " " + unit, ratio + (ratioMin == 0 ? "" : goal(ours / theirs >= ratioMin, "≥ " + ratioMin + "×")));
  }

  void atMost(String what, String unit, double value, double max) {
    line(what, number(value) + " " + unit, goal(value <= max, "≤ " + number(max) + " " + unit).strip());
  }

  void atLeast(String what, String unit, double value, double min) {
    line(what, number(value) + " " + unit, goal(value >= min, "≥ " + number(min) + " " + unit).strip());
  }

  private String goal(boolean met, String goal) {
    if (!met) missed++;
    return "  (goal " + goal + (met ? ")" : ", MISSED)");
  }

  void end() {
    System.out.printf("%n%s%n", missed == 0 ? "all goals met" : missed + " goals missed");
  }

  private static void line(String what, String value, String remark) {
    System.out.printf(Locale.ROOT, "  %-58s %18s  %s%n", what, value, remark);
    System.out.flush();
  }

  private static String number(double value) {
    return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
  }
}
