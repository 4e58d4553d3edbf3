package mingjian.command.registry;

import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.events.Approval;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Period;

/// Rules that units and office-holders share.
final class RegistryRules {
  private RegistryRules() {}

  /// The id of the n-th part of an aggregate: it follows from the stream alone, so that deciding twice says the same.
  static String partOf(Id whole, String letter, int count) {
    String suffix = "-" + letter + (count + 1);
    String stem = whole.value();
    return stem.substring(0, Math.min(stem.length(), Id.MAX_LENGTH - suffix.length())) + suffix;
  }

  /// A duty is recorded when it has begun, not when it is planned; its end may not lie ahead either.
  static void requireBegun(Period period, Asking asking) {
    asking.requirePast("period", period.from());
    PartialDate to = period.to();
    if (to != null) {
      asking.requirePast("period", to);
    }
  }

  static void requireOpen(Period period, PartialDate last) {
    if (!period.isOpen()) {
      throw Rejection.at("occurredOn", "already-ended", "on", period.to());
    }
    if (last.isSurelyBefore(period.from())) {
      throw Rejection.at("occurredOn", "ended-before-begun", "from", period.from());
    }
  }

  /// 更正须说明理由，原记录不得删除 (DOMAIN 4.3).
  static void requireReason(String reason, Approval approval, Asking asking) {
    if (reason.isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    asking.requireApproved(approval);
  }

  static <I extends Id> void requireLinkable(I self, I other, Set<I> linked) {
    if (self.equals(other)) {
      throw Rejection.at("sameAs", "duplicate-of-itself");
    }
    if (linked.contains(other)) {
      throw Rejection.at("sameAs", "already-linked");
    }
  }

  static <I extends Id> void requireLinked(I other, Set<I> linked) {
    if (!linked.contains(other)) {
      throw Rejection.at("sameAs", "not-linked");
    }
  }

  /// What a unit did before it was merged may still be entered.
  static void requireStanding(OrgUnit unit, PartialDate on) {
    PartialDate mergedOn = unit.mergedOn();
    if (mergedOn != null && on.isSurelyAfter(mergedOn)) {
      throw Rejection.because("unit-merged", "on", mergedOn);
    }
  }
}
