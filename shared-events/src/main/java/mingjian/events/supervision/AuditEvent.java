package mingjian.events.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.Approval;
import mingjian.events.AuditId;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.RectificationId;
import mingjian.events.TenureId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/// The life of an economic-responsibility audit 经济责任审计.
public sealed interface AuditEvent extends WorkEvent {
  AuditId auditId();

  @Override
  default Id fileId() {
    return auditId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.AUDITS;
  }

  /// @param audited the stretch of the tenure that is audited
  /// @param responsible who audits
  /// @param beforeMove 先审后离、先审后用: the report is wanted before the person leaves or is appointed
  record AuditOrdered(
      AuditId auditId, WorkAbout about, AuditKind kind, String headline, @Nullable TenureId tenure, Period audited, String responsible,
      boolean beforeMove, LocalDate reportDueOn, Approval approval, PartialDate occurredOn) implements AuditEvent {
    @Override
    public AuditState state() {
      return AuditState.ORDERED;
    }

    @Override
    public Due due() {
      return Due.on(reportDueOn);
    }
  }

  /// @param movedBefore 未审先离: the tenure had ended when the report came, though it was wanted before
  /// @param factsPosition up to which the end of the tenure was read
  record AuditReportRecorded(
      AuditId auditId, WorkAbout about, List<AuditFinding> findings, String opinion, DocumentRef document, boolean movedBefore, long factsPosition,
      PartialDate occurredOn) implements AuditEvent {
    @Override
    public AuditState state() {
      return AuditState.REPORTED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// Either by a rectification, or by the reason why none is needed.
  record FindingFollowedUp(
      AuditId auditId, WorkAbout about, String no, @Nullable RectificationId rectification, @Nullable String noneBecause, PartialDate occurredOn)
      implements AuditEvent {}

  record AuditClosed(AuditId auditId, WorkAbout about, String result, PartialDate occurredOn) implements AuditEvent {
    @Override
    public AuditState state() {
      return AuditState.CLOSED;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record AuditRecordCorrected(
      AuditId auditId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements AuditEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
