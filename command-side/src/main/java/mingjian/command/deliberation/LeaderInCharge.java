package mingjian.command.deliberation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.command.Facts;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.deliberation.DecisionMeeting;

/// 分管负责人必到 (DOMAIN 1E row 56). Who it is the minutes say; where they don't, the division of labour 班子分工 of unit and field on that day.
final class LeaderInCharge {
  private LeaderInCharge() {}

  static boolean isAbsent(DecisionMeeting meeting, PartialDate heldOn, MajorMatter matter, Facts facts) {
    if (meeting.leaderInCharge() != null) {
      return !meeting.present().contains(meeting.leaderInCharge());
    }
    // among those who came unnamed may be the leader
    if (!heldOn.isDay() || meeting.attending() > meeting.present().size()) {
      return false;
    }
    Set<PersonId> inCharge = byDivision(heldOn.latest(), matter, facts);
    return !inCharge.isEmpty() && inCharge.stream().map(facts::samePerson).flatMap(Collection::stream).noneMatch(meeting.present()::contains);
  }

  private static Set<PersonId> byDivision(LocalDate day, MajorMatter matter, Facts facts) {
    UnitId unit = Objects.requireNonNull(MatterDecider.about(matter).unit(), "a matter is of a unit");
    return facts.dutiesAround(List.of(unit)).divisions().stream()
        .filter(division -> division.unit().equals(unit) && division.fields().contains(matter.fieldOfWork()) && surelyContains(division.period(), day))
        .map(Divided::person).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean surelyContains(Period period, LocalDate day) {
    return period.from().isKnown() && !period.from().latest().isAfter(day)
        && (period.to() == null || period.to().isKnown() && !period.to().earliest().isBefore(day));
  }
}
