package mingjian.query.unitduties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.registry.TenureKind;

/// Two persons who are both recorded as regular head 正式正职 of one unit on the same days: at least one record is wrong, or the unit has a head of the
/// party and one of the administration. Only people can tell, so it is shown and nothing is mended (DOMAIN 5.3 M8, 5.4).
///
/// @param one who began earlier
public record HeadOverlap(UnitDutiesRow one, UnitDutiesRow other, Period days) {

  /// Only days that both surely held the post: where a month is all that is known of a hand-over, nothing is contradicted.
  public static List<HeadOverlap> among(List<UnitDutiesRow> duties) {
    List<UnitDutiesRow> heads = duties.stream().filter(HeadOverlap::isRegularHead).sorted(Comparator.comparing(row -> held(row).period().from())).toList();
    List<HeadOverlap> found = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      for (UnitDutiesRow other : heads.subList(i + 1, heads.size())) {
        add(found, heads.get(i), other);
      }
    }
    return found;
  }

  public boolean concerns(PersonId person) {
    return held(one).person().equals(person) || held(other).person().equals(person);
  }

  /// The tenure of the other one.
  public Held besides(PersonId person) {
    return held(held(one).person().equals(person) ? other : one);
  }

  private static void add(List<HeadOverlap> found, UnitDutiesRow one, UnitDutiesRow other) {
    if (held(one).person().equals(held(other).person()) || !held(one).unit().equals(held(other).unit())) {
      return;
    }
    LocalDate first = later(held(one).period().from().latest(), held(other).period().from().latest());
    LocalDate last = earlier(surelyUntil(held(one).period()), surelyUntil(held(other).period()));
    if (!first.isAfter(last)) {
      found.add(new HeadOverlap(one, other, new Period(PartialDate.of(first), last.equals(LocalDate.MAX) ? null : PartialDate.of(last))));
    }
  }

  private static LocalDate surelyUntil(Period period) {
    return period.to() == null ? LocalDate.MAX : period.to().earliest();
  }

  private static boolean isRegularHead(UnitDutiesRow row) {
    return row.held() != null && row.held().head() && row.held().kind() == TenureKind.REGULAR && !row.held().inferred();
  }

  private static Held held(UnitDutiesRow row) {
    return Objects.requireNonNull(row.held(), "a head holds a post");
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
