package mingjian.events.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import org.jspecify.annotations.Nullable;

/// For how long a penalty has effect, by which article, and from when that article is in force. The rule in force on the day of the decision
/// holds; for earlier days the table says nothing rather than something unverified.
///
/// @param monthsMax more than `monthsMin` where the decision has a choice
/// @param until last day in force; null while it is
public record SanctionTerm(
    Set<SanctionKind> kinds, Penalty penalty, String instrument, String article, int monthsMin, int monthsMax,
    LocalDate since, @Nullable LocalDate until) {
  private static final String DISCIPLINE = "中国共产党纪律处分条例（2023年）";
  private static final String GOVERNMENT = "公职人员政务处分法";

  /// 政务处分法 15条: several sanctions joined into one have effect for no longer.
  public static final int JOINED_MONTHS_MAX = 48;
  private static final String JOINED = "、第十五条";

  /// The table. A new version of a rule is a new line, and the old line gets its last day.
  public static final List<SanctionTerm> ALL =
      List.of(
          party(Penalty.PARTY_WARNING, "第十条", 12, 12),
          party(Penalty.SERIOUS_WARNING, "第十条", 18, 18),
          party(Penalty.PARTY_POST_REMOVAL, "第十一条", 24, 24),
          // The probation itself; the two years after rights are restored begin on a day that isn't known yet.
          party(Penalty.PARTY_PROBATION, "第十二条", 12, 24),
          // No re-entry for five years.
          party(Penalty.PARTY_EXPULSION, "第十三条", 60, 60),
          government(Penalty.WARNING, 6),
          government(Penalty.DEMERIT, 12),
          government(Penalty.MAJOR_DEMERIT, 18),
          government(Penalty.DEMOTION, 24),
          government(Penalty.REMOVAL, 24));

  /// The term in force on the day of the decision; none for a date that is not known to the day, which starts no clock.
  public static Optional<SanctionTerm> inForce(SanctionKind kind, Penalty penalty, PartialDate decidedOn) {
    return ALL.stream()
        .filter(term -> term.kinds.contains(kind) && term.penalty == penalty)
        .filter(term -> decidedOn.isDay() && !decidedOn.latest().isBefore(term.since))
        .filter(term -> term.until == null || !decidedOn.latest().isAfter(term.until))
        .findFirst();
  }

  public boolean allows(int months) {
    // 留党察看 is for one year or for two.
    return months >= monthsMin && months <= monthsMax && (monthsMin == monthsMax || months % 12 == 0);
  }

  public boolean isJoined(int months) {
    return months > monthsMax;
  }

  /// Longer than for one: several government sanctions joined 合并, or one of the party while an earlier one has effect, with what was left of that.
  ///
  /// @param left months of the earlier one; how they are reckoned is no statute, so only the most is held
  public boolean allowsJoined(int months, int left) {
    return isJoined(months) && months <= (isOfParty() ? monthsMax + left : JOINED_MONTHS_MAX);
  }

  private boolean isOfParty() {
    return kinds.contains(SanctionKind.PARTY);
  }

  public EffectPeriod from(PartialDate decidedOn, int months) {
    LocalDate first = decidedOn.latest();
    LocalDate last = first.plusMonths(months).minusDays(1);
    return new EffectPeriod(instrument, isJoined(months) && !isOfParty() ? article + JOINED : article, months, new Period(decidedOn, PartialDate.of(last)));
  }

  private static SanctionTerm party(Penalty penalty, String article, int monthsMin, int monthsMax) {
    return new SanctionTerm(
        Set.of(SanctionKind.PARTY), penalty, DISCIPLINE, article, monthsMin, monthsMax, LocalDate.of(2024, 1, 1), null);
  }

  /// 政务处分法 8条; by its 2条 the appointing bodies follow the same chapter.
  private static SanctionTerm government(Penalty penalty, int months) {
    return new SanctionTerm(
        Set.of(SanctionKind.GOVERNMENT, SanctionKind.APPOINTING_BODY), penalty, GOVERNMENT, "第八条", months, months,
        LocalDate.of(2020, 7, 1), null);
  }
}
