package mingjian.command.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.supervision.AuditCommand.CloseAudit;
import mingjian.command.supervision.AuditCommand.CorrectAuditRecord;
import mingjian.command.supervision.AuditCommand.FollowUpFinding;
import mingjian.command.supervision.AuditCommand.OrderAudit;
import mingjian.command.supervision.AuditCommand.RecordAuditReport;
import mingjian.events.TenureId;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.supervision.AuditEvent;
import mingjian.events.supervision.AuditEvent.AuditClosed;
import mingjian.events.supervision.AuditEvent.AuditOrdered;
import mingjian.events.supervision.AuditEvent.AuditRecordCorrected;
import mingjian.events.supervision.AuditEvent.AuditReportRecorded;
import mingjian.events.supervision.AuditEvent.FindingFollowedUp;
import mingjian.events.supervision.AuditFinding;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 经济责任审计: ordered for one person and a stretch of one tenure, reported, each finding followed up, closed (DOMAIN 1F row 76).
public final class AuditDecider implements WorkDecider<AuditCommand, AuditEngagement, AuditEvent> {
  @Override
  public List<AuditEvent> decide(AuditCommand command, AuditEngagement audit, Asking asking) {
    requireStep(command, audit);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case OrderAudit c -> order(c, asking);
      case RecordAuditReport c -> report(c, audit, asking);
      case FollowUpFinding c -> followUp(c, audit, asking);
      case CloseAudit c -> close(c, audit);
      case CorrectAuditRecord c -> correct(c, audit, asking);
    });
  }

  private AuditEvent order(OrderAudit c, Asking asking) {
    requireAbout(c.about(), asking);
    asking.requireApproved(c.approval());
    if (c.about().persons().size() != 1 || c.about().unit() == null) {
      throw Rejection.at("about", "audit-about-person-and-unit");
    }
    if (c.occurredOn().isKnown() && !c.reportDueOn().isAfter(c.occurredOn().earliest())) {
      throw Rejection.at("reportDueOn", "audit-due-before-order");
    }
    if (c.tenure() != null && held(c.tenure(), c.about(), asking).filter(tenure -> isOf(tenure, c.about(), asking)).isEmpty()) {
      throw Rejection.at("tenure", "audit-tenure-of-another");
    }
    return new AuditOrdered(
        c.auditId(), c.about(), c.kind(), c.headline(), c.tenure(), c.audited(), c.responsible(), c.beforeMove(), c.reportDueOn(), c.approval(),
        c.occurredOn());
  }

  private static boolean isOf(Held tenure, WorkAbout about, Asking asking) {
    return asking.facts().samePerson(about.persons().getFirst()).contains(tenure.person());
  }

  private static Optional<Held> held(TenureId tenure, WorkAbout about, Asking asking) {
    DutyFacts duties = asking.facts().dutiesAround(List.of(Objects.requireNonNull(about.unit(), "an audit is about a unit")));
    return duties.tenures().stream().filter(one -> one.id().equals(tenure)).findFirst();
  }

  private static AuditEvent report(RecordAuditReport c, AuditEngagement audit, Asking asking) {
    Set<String> nos = new HashSet<>();
    for (AuditFinding finding : c.findings()) {
      if (!nos.add(finding.no())) {
        throw Rejection.at("findings", "audit-finding-number-twice", "no", finding.no());
      }
      if (finding.amountFen() != null && finding.amountFen() < 0) {
        throw Rejection.at("findings", "audit-amount-negative", "no", finding.no());
      }
    }
    AuditOrdered order = audit.ordered();
    return new AuditReportRecorded(
        c.auditId(), order.about(), c.findings(), c.opinion(), c.document(), movedBefore(c, order, asking), asking.facts().position(), c.occurredOn());
  }

  /// 未审先离 is a breach that has happened: recorded, not refused (DOMAIN 8.2).
  private static boolean movedBefore(RecordAuditReport c, AuditOrdered order, Asking asking) {
    if (!order.beforeMove() || order.tenure() == null) {
      return false;
    }
    return held(order.tenure(), order.about(), asking).map(tenure -> tenure.period().to())
        .filter(ended -> ended.isSurelyBefore(c.occurredOn())).isPresent();
  }

  private static AuditEvent followUp(FollowUpFinding c, AuditEngagement audit, Asking asking) {
    if (!audit.followedUp().containsKey(c.no())) {
      throw Rejection.at("no", "no-such-audit-finding", "no", c.no());
    }
    if (c.rectification() == null == isBlank(c.noneBecause())) {
      throw Rejection.at("rectification", "audit-finding-rectified-or-reason");
    }
    if (c.rectification() != null) {
      asking.requireExists("rectification", "rectifications", c.rectification());
    }
    return new FindingFollowedUp(c.auditId(), audit.ordered().about(), c.no(), c.rectification(), c.noneBecause(), c.occurredOn());
  }

  private static AuditEvent close(CloseAudit c, AuditEngagement audit) {
    if (!audit.open().isEmpty()) {
      throw Rejection.because("audit-findings-open", "n", audit.open().size(), "nos", String.join("、", audit.open()));
    }
    return new AuditClosed(c.auditId(), audit.ordered().about(), c.result(), c.occurredOn());
  }

  private static AuditEvent correct(CorrectAuditRecord c, AuditEngagement audit, Asking asking) {
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    return new AuditRecordCorrected(
        c.auditId(), audit.ordered().about(), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  @Override
  public AuditEngagement evolve(AuditEngagement audit, AuditEvent event) {
    return audit.after(event);
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.AUDITS;
  }

  @Override
  public WorkState stateOf(AuditEngagement audit) {
    return audit.state();
  }

  @Override
  public Class<AuditCommand> commands() {
    return AuditCommand.class;
  }

  @Override
  public Class<AuditEvent> events() {
    return AuditEvent.class;
  }

  @Override
  public AuditEngagement initial() {
    return AuditEngagement.NONE;
  }
}
