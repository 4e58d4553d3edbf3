package mingjian.query.rates;

import java.time.LocalDate;
import java.util.List;
import mingjian.query.ViewStore.Condition;

/// Into what the things that a rate counts fall on a day. [#OVERDUE] and [#PENDING] are one answer, told apart by the day.
public enum Part {
  /// As the rule wants it.
  MET(Answer.MET),
  /// Not as the rule wants it.
  MISSED(Answer.MISSED),
  /// Not done, and late.
  OVERDUE(Answer.OPEN),
  /// Not done, and not late yet: not in the denominator.
  PENDING(Answer.OPEN),
  /// 未载明: not in the denominator.
  UNTOLD(Answer.UNTOLD);

  private final Answer answer;

  Part(Answer answer) {
    this.answer = answer;
  }

  public boolean isCounted() {
    return this == MET || this == MISSED || this == OVERDUE;
  }

  static Part of(RateRow row, LocalDate today) {
    return switch (Answer.valueOf(row.answer())) {
      case MET -> MET;
      case MISSED -> MISSED;
      case OPEN -> row.due() != null && row.due().isBefore(today) ? OVERDUE : PENDING;
      case UNTOLD, WAITING -> UNTOLD;
    };
  }

  List<Condition> conditions(LocalDate today) {
    Condition is = Condition.is("answer", answer.name());
    return switch (this) {
      case OVERDUE -> List.of(is, new Condition("due", null, today.minusDays(1)));
      case PENDING -> List.of(is, new Condition("due", today, null));
      case MET, MISSED, UNTOLD -> List.of(is);
    };
  }
}
