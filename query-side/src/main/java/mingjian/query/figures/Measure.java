package mingjian.query.figures;

import mingjian.events.Words;
import mingjian.events.supervision.FigureUnit;

/// A number and what it counts. Numbers of different units are never added (DOMAIN section 2).
public record Measure(FigureUnit unit, long number) {
  /// @throws IllegalArgumentException where the units differ
  public Measure plus(Measure other) {
    if (unit != other.unit) {
      throw new IllegalArgumentException(Words.of(unit) + "与" + Words.of(other.unit) + "不是同一单位，不能相加。");
    }
    return new Measure(unit, Math.addExact(number, other.number));
  }

  public String inChinese() {
    return number + Words.of(unit);
  }
}
