package mingjian.query.tenureaudits;

import java.time.LocalDate;
import mingjian.events.AuditId;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.TenureId;
import mingjian.events.supervision.AuditKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// One audit.
///
/// @param about one person in one unit
/// @param tenure null where the order names none
/// @param audited the stretch that is audited
/// @param reportedOn null before the report
public record TenureAuditsRow(
    AuditId auditId, WorkAbout about, AuditKind kind, @Nullable TenureId tenure, Period audited, PartialDate orderedOn, LocalDate reportDueOn,
    @Nullable PartialDate reportedOn) {
  TenureAuditsRow reported(PartialDate on) {
    return new TenureAuditsRow(auditId, about, kind, tenure, audited, orderedOn, reportDueOn, on);
  }
}
