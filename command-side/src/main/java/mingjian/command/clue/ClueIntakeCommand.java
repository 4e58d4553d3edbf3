package mingjian.command.clue;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.ClueId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.ReportId;
import mingjian.events.StaffId;
import mingjian.events.clue.Campaign;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.Competence;
import mingjian.events.clue.RegisterNumber;
import mingjian.events.clue.TargetRank;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// A clue comes in, is given to a section, and others are told.
public sealed interface ClueIntakeCommand extends ClueCommand {
  /// @param fromOrgan who handed it over, where another body did
  /// @param upwardDueOn until when the superior body is to be told, where a local rule says so
  /// @param occurredOn when it was received
  /// @param competence null where that isn't clear yet
  record RegisterClue(
      ClueId clueId, WorkAbout about, String brief, RegisterNumber number, ClueSource source, @Nullable String fromOrgan, @Nullable ReportId fromReport,
      String allegation, TargetRank target, @Nullable Campaign campaign, @Nullable LocalDate upwardDueOn, DocumentRef document, PartialDate occurredOn,
      @Nullable Competence competence)
      implements ClueIntakeCommand, Creates {}

  record AssignClue(ClueId clueId, String section, List<StaffId> handlers, @Nullable String opinion, Approval approval, PartialDate occurredOn)
      implements ClueIntakeCommand {}

  record ReturnClue(ClueId clueId, String reason, PartialDate occurredOn) implements ClueIntakeCommand {}

  record ChangeClueHandlers(ClueId clueId, List<StaffId> handlers, String reason, PartialDate occurredOn) implements ClueIntakeCommand {}

  record DecideClueRecusal(
      ClueId clueId, @Nullable StaffId staff, @Nullable String section, String reason, Approval approval, PartialDate occurredOn)
      implements ClueIntakeCommand {}

  record TagClue(ClueId clueId, Campaign campaign, PartialDate occurredOn) implements ClueIntakeCommand {}

  record ReportClueUpward(ClueId clueId, String toOrgan, DocumentRef document, @Nullable String lateReason, PartialDate occurredOn)
      implements ClueIntakeCommand {}

  record CopyInspectionFinding(ClueId clueId, String finding, String toOrgan, DocumentRef document, PartialDate occurredOn) implements ClueIntakeCommand {}
}
