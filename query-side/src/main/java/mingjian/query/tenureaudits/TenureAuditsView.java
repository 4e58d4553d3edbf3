package mingjian.query.tenureaudits;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.supervision.AuditEvent;
import mingjian.events.supervision.AuditEvent.AuditClosed;
import mingjian.events.supervision.AuditEvent.AuditOrdered;
import mingjian.events.supervision.AuditEvent.AuditRecordCorrected;
import mingjian.events.supervision.AuditEvent.AuditReportRecorded;
import mingjian.events.supervision.AuditEvent.FindingFollowedUp;
import mingjian.events.work.WorkCollection;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per audit, found by the person. The register tells that an audit is reported, not of which tenure.
public final class TenureAuditsView implements View<TenureAuditsRow> {
  @Override
  public String name() {
    return "tenure-audits";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<TenureAuditsRow> rowType() {
    return TenureAuditsRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof AuditEvent e ? Set.of(e.auditId().value()) : Set.of();
  }

  @Override
  public @Nullable TenureAuditsRow fold(@Nullable TenureAuditsRow row, Recorded recorded, String key) {
    return switch ((AuditEvent) recorded.event()) {
      case AuditOrdered e -> new TenureAuditsRow(e.auditId(), e.about(), e.kind(), e.tenure(), e.audited(), e.occurredOn(), e.reportDueOn(), null);
      case AuditReportRecorded e -> row == null ? null : row.reported(e.occurredOn());
      case FindingFollowedUp _, AuditClosed _, AuditRecordCorrected _ -> row;
    };
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(TenureAuditsRow row) {
    return Fields.of("person", row.about().persons().stream().findFirst().orElse(null));
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("person"));
  }

  @Override
  public Set<String> readers(TenureAuditsRow row) {
    return Readers.work(WorkCollection.AUDITS, row.auditId().value(), row.about());
  }
}
