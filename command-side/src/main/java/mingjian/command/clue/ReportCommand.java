package mingjian.command.clue;

import java.time.LocalDate;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.ReportId;
import mingjian.events.UnitId;
import mingjian.events.clue.Competence;
import mingjian.events.clue.FilingGround;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.ReportChannel;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a report; never who made it.
public sealed interface ReportCommand extends Command {
  ReportId reportId();

  @Override
  default String aggregateId() {
    return reportId().value();
  }

  /// @param sealedFileNo of the paper file in which the identity is kept
  /// @param dueOn the next day that binds, as counted on paper; also below
  /// @param competence null where that isn't clear yet
  record RegisterReport(
      ReportId reportId, WorkAbout about, String brief, @Nullable RegisterNumber number, ReportChannel channel, boolean named, @Nullable String sealedFileNo,
      String allegation, @Nullable LocalDate dueOn, PartialDate occurredOn, @Nullable Competence competence) implements ReportCommand, Creates {}

  record ForwardReport(ReportId reportId, String toOrgan, @Nullable UnitId toUnit, String reason, DocumentRef document, PartialDate occurredOn)
      implements ReportCommand {}

  record NotifyAcceptance(ReportId reportId, @Nullable LocalDate dueOn, PartialDate occurredOn) implements ReportCommand {}

  record TransferReportToClue(ReportId reportId, ClueId clue, @Nullable LocalDate dueOn, PartialDate occurredOn) implements ReportCommand {}

  record ExtendReport(ReportId reportId, LocalDate dueOn, String reason, Approval approval, PartialDate occurredOn) implements ReportCommand {}

  record GiveFeedback(ReportId reportId, String result, @Nullable String objection, @Nullable String newEvidence, PartialDate occurredOn)
      implements ReportCommand {}

  record FileReport(ReportId reportId, FilingGround filingGround, String reason, PartialDate occurredOn) implements ReportCommand {}

  record CorrectReportRecord(
      ReportId reportId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements ReportCommand {}
}
