package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.AuditId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.RectificationId;
import mingjian.events.TenureId;
import mingjian.events.supervision.AuditFinding;
import mingjian.events.supervision.AuditKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about an economic-responsibility audit.
public sealed interface AuditCommand extends Command {
  AuditId auditId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return auditId().value();
  }

  record OrderAudit(
      AuditId auditId, AuditKind kind, WorkAbout about, String headline, @Nullable TenureId tenure, Period audited, String responsible,
      boolean beforeMove, LocalDate reportDueOn, Approval approval, PartialDate occurredOn) implements AuditCommand, Creates {}

  record RecordAuditReport(AuditId auditId, List<AuditFinding> findings, String opinion, DocumentRef document, PartialDate occurredOn)
      implements AuditCommand {}

  /// Either `rectification`, or the reason why none is needed.
  record FollowUpFinding(
      AuditId auditId, String no, @Nullable RectificationId rectification, @Nullable String noneBecause, PartialDate occurredOn) implements AuditCommand {}

  record CloseAudit(AuditId auditId, String result, PartialDate occurredOn) implements AuditCommand {}

  record CorrectAuditRecord(
      AuditId auditId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements AuditCommand {}
}
