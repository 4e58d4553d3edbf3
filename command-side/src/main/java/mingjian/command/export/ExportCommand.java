package mingjian.command.export;

import java.time.LocalDate;
import mingjian.command.ByProgram;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.ExportId;
import mingjian.events.PartialDate;
import mingjian.events.export.ExportFormat;
import mingjian.events.export.ExportKind;

/// What may be recorded about an export. Who asks, approves or takes is always whoever sends.
public sealed interface ExportCommand extends Command {
  ExportId exportId();

  @Override
  default String aggregateId() {
    return exportId().value();
  }

  record RequestExport(ExportId exportId, ExportKind exportKind, String list, String filters, long rows, String purpose, PartialDate occurredOn)
      implements ExportCommand, Creates {}

  record ApproveExport(ExportId exportId, LocalDate until, PartialDate occurredOn) implements ExportCommand {}

  record RefuseExport(ExportId exportId, String reason, PartialDate occurredOn) implements ExportCommand {}

  /// Where it is small enough to need no approval.
  record BeginExport(ExportId exportId, ExportKind exportKind, String list, String filters, ExportFormat format, long rows, PartialDate occurredOn)
      implements ExportCommand, Creates, ByProgram {}

  record BeginApprovedExport(ExportId exportId, ExportFormat format, long rows, PartialDate occurredOn) implements ExportCommand, ByProgram {}

  record FinishExport(ExportId exportId, long rows, long upTo, String sha256, PartialDate occurredOn) implements ExportCommand, ByProgram {}

  record BreakOffExport(ExportId exportId, long rows, PartialDate occurredOn) implements ExportCommand, ByProgram {}

  record RecordFeedReading(ExportId exportId, long after, PartialDate occurredOn) implements ExportCommand, ByProgram {}

  record EndExportApproval(ExportId exportId, String reason, PartialDate occurredOn) implements ExportCommand {}
}
