package mingjian.query;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.casefile.HeadFlag;
import org.jspecify.annotations.Nullable;

/// Whether a subject was head 一把手 of a unit when investigated or when the facts happened: read from the tenures each time it is asked, never
/// stored, because a tenure may be recorded after the case. What the tenures leave open is 待核, not 否.
public final class HeadFlags {
  private HeadFlags() {}

  private enum Answer { YES, NO, OPEN }

  /// @param tenures all that are known of the subject
  /// @param openedOn when the case was opened; @param misconduct null while 待查
  public static HeadFlag of(List<Held> tenures, PartialDate openedOn, @Nullable Period misconduct) {
    if (tenures.isEmpty()) {
      return HeadFlag.UNVERIFIED;
    }
    Answer then = answer(tenures, openedOn.isKnown() ? new Period(openedOn, openedOn) : null);
    Answer before = answer(tenures, misconduct);
    if (then == Answer.OPEN || before == Answer.OPEN) {
      return HeadFlag.UNVERIFIED;
    }
    if (then == Answer.YES) {
      return before == Answer.YES ? HeadFlag.BOTH : HeadFlag.WHEN_INVESTIGATED;
    }
    return before == Answer.YES ? HeadFlag.WHEN_COMMITTED : HeadFlag.NO;
  }

  private static Answer answer(List<Held> tenures, @Nullable Period when) {
    List<Held> heads = tenures.stream().filter(Held::head).toList();
    if (when == null) {
      return heads.isEmpty() ? Answer.NO : Answer.OPEN;
    }
    Predicate<Held> meets = held -> held.period().mayIntersect(when);
    if (heads.stream().filter(held -> !held.inferred()).anyMatch(held -> surelyMeet(held.period(), when))) {
      return Answer.YES;
    }
    return heads.stream().anyMatch(meets) ? Answer.OPEN : Answer.NO;
  }

  /// Whatever days the imprecise dates stand for, the two have a day in common.
  private static boolean surelyMeet(Period one, Period other) {
    return surelyBegunBy(one, surelyLasts(other)) && surelyBegunBy(other, surelyLasts(one));
  }

  private static boolean surelyBegunBy(Period period, LocalDate day) {
    return period.from().isKnown() && !period.from().latest().isAfter(day);
  }

  /// The day until which the period goes on at least.
  private static LocalDate surelyLasts(Period period) {
    return period.to() == null ? LocalDate.MAX : period.to().isKnown() ? period.to().earliest() : period.from().earliest();
  }
}
