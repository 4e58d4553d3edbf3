package mingjian.command.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingjian.command.watch.FoundFact.Beginning;
import mingjian.command.watch.WatchFacts.Appointed;
import mingjian.command.watch.WatchFacts.Audited;
import mingjian.events.PartialDate;
import mingjian.events.Secrecy;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.WorkAbout;

/// What an appointment owes: the name of who proposed it first 首提责任制 (DOMAIN 1A row 8), and of a head the report of an audit 凡用必审 (1F row 76).
final class AppointmentOwed {
  static final int MONTHS_BACK = 12;

  private AppointmentOwed() {}

  static List<Finding> find(Appointed it, LocalDate today, WatchFacts facts) {
    return Stream.concat(nominatorMissing(it), auditMissing(it, today)).filter(found -> isAsked(found, it.on(), today, facts)).toList();
  }

  /// Of appointments longer ago nothing is asked anew; what was asked for stays so.
  private static boolean isAsked(Finding found, PartialDate on, LocalDate today, WatchFacts facts) {
    return on.isKnown() && on.latest().isBefore(today) && on.latest().isAfter(today.minusMonths(MONTHS_BACK)) || facts.isOpen(found.rule(), found.key());
  }

  private static Stream<Finding> nominatorMissing(Appointed it) {
    return it.nominated() ? Stream.empty() : Stream.of(finding(it, WatchRule.FIRST_NOMINATOR_MISSING, "任" + it.post() + "，没有登记首提人", List.of(decided(it))));
  }

  private static Stream<Finding> auditMissing(Appointed it, LocalDate today) {
    List<Held> unaudited = it.tenures().stream().filter(tenure -> isAsked(tenure, it, today)).toList();
    if (unaudited.isEmpty()) {
      return Stream.empty();
    }
    List<FoundFact> facts = new ArrayList<>(List.of(decided(it)));
    unaudited.forEach(tenure -> facts.add(WatchRules.tenure("自" + tenure.period().from().inChinese() + "任" + tenure.post() + "，没有经济责任审计报告", tenure)));
    unaudited.stream().flatMap(tenure -> it.audits().stream().filter(audit -> AuditOwed.isOf(audit, tenure))).distinct()
        .forEach(audit -> facts.add(new FoundFact(AuditOwed.told(audit), audit.file(), new Beginning())));
    return Stream.of(finding(it, WatchRule.AUDIT_OWED, "提任" + it.post() + "，没有经济责任审计报告", List.copyOf(facts)));
  }

  /// A post of head that was held when it was decided. Once it is left, leaving it asks for the audit.
  private static boolean isAsked(Held tenure, Appointed it, LocalDate today) {
    PartialDate to = tenure.period().to();
    boolean heldThen = tenure.head() && !tenure.inferred() && tenure.period().from().isSurelyBefore(it.on()) && (to == null || !to.isSurelyBefore(it.on()));
    boolean left = to != null && to.isDay() && !to.latest().isAfter(today);
    return heldThen && !left && it.audits().stream().noneMatch(audit -> isReported(audit, tenure));
  }

  private static boolean isReported(Audited audit, Held tenure) {
    return audit.reported() && AuditOwed.isOf(audit, tenure);
  }

  private static FoundFact decided(Appointed it) {
    return new FoundFact(it.on().inChinese() + "决定任" + it.post(), it.file(), new Beginning());
  }

  private static Finding finding(Appointed it, WatchRule rule, String headline, List<FoundFact> facts) {
    return new Finding(rule, it.file().value(), new WorkAbout(List.of(it.person()), it.unit(), null, Secrecy.INTERNAL), headline, facts);
  }
}
