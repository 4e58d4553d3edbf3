package mingjian.command.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mingjian.command.watch.FoundFact.Beginning;
import mingjian.command.watch.WatchFacts.Audited;
import mingjian.command.watch.WatchFacts.HeadWhoLeft;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.registry.TenureKind;
import mingjian.events.supervision.AuditKind;
import mingjian.events.watch.WatchRule;
import org.jspecify.annotations.Nullable;

/// 凡离必审 (DOMAIN 1F row 76): who has left a post owes the report of an audit of that tenure. An order is no report; it is told.
final class AuditOwed {
  private AuditOwed() {}

  static @Nullable Finding find(HeadWhoLeft left, LocalDate today) {
    Held tenure = left.tenure();
    PartialDate to = tenure.period().to();
    List<Audited> audits = left.audits().stream().filter(audit -> isOf(audit, tenure)).toList();
    if (to == null || !to.isDay() || to.latest().isAfter(today) || isBrief(tenure, to) || audits.stream().anyMatch(audit -> audit.reported() && coversLeaving(audit, to.latest()))) {
      return null;
    }
    List<FoundFact> facts = new ArrayList<>();
    facts.add(WatchRules.tenure(to.inChinese() + "不再担任" + tenure.post(), tenure));
    audits.forEach(audit -> facts.add(new FoundFact(told(audit), audit.file(), new Beginning())));
    return new Finding(WatchRule.AUDIT_OWED, tenure.id().value(), WatchRules.about(tenure), "离任" + tenure.post() + "，没有经济责任审计报告", List.copyOf(facts));
  }

  /// 主持工作、代理 for less than a year is no tenure to be audited (L67).
  private static boolean isBrief(Held tenure, PartialDate to) {
    boolean acting = tenure.kind() == TenureKind.IN_CHARGE || tenure.kind() == TenureKind.ACTING;
    PartialDate from = tenure.period().from();
    return acting && from.isKnown() && to.latest().isBefore(from.earliest().plusYears(1));
  }

  /// Of that unit, and of that tenure or, where the order names none, of some of its days.
  static boolean isOf(Audited audit, Held tenure) {
    return audit.unit().equals(tenure.unit())
        && (audit.tenure() == null ? audit.audited().mayIntersect(tenure.period()) : audit.tenure().equals(tenure.id()));
  }

  /// 任期内审计 stands for the one on leaving where it reaches to the last day; whether an earlier one will do, people judge.
  private static boolean coversLeaving(Audited audit, LocalDate last) {
    return audit.kind() != AuditKind.IN_OFFICE || audit.audited().mayContain(last);
  }

  static String told(Audited audit) {
    return audit.orderedOn().inChinese() + "委托" + Words.of(audit.kind()) + (audit.reported() ? "，报告未审到离任之日" : "，尚无报告");
  }
}
