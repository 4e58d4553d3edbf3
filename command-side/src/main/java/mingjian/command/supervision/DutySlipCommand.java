package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.DutySlipId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.RectificationId;
import mingjian.events.TalkId;
import mingjian.events.supervision.DutyItem;
import mingjian.events.supervision.Quarter;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a slip.
public sealed interface DutySlipCommand extends Command {
  DutySlipId dutySlipId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return dutySlipId().value();
  }

  record DispatchDutyList(
      DutySlipId dutySlipId, WorkAbout about, String headline, int year, Quarter quarter, List<DutyItem> dutyItems, String responsible,
      LocalDate feedbackDueOn, @Nullable DocumentRef document, PartialDate occurredOn) implements DutySlipCommand, Creates {}

  record IssueTaskSlip(
      DutySlipId dutySlipId, WorkAbout about, String headline, String task, String responsible, LocalDate feedbackDueOn, @Nullable DocumentRef document,
      PartialDate occurredOn) implements DutySlipCommand, Creates {}

  record IssueIntegrityNotice(
      DutySlipId dutySlipId, WorkAbout about, String headline, PersonId toLeaderInCharge, String facts, String responsible, LocalDate feedbackDueOn,
      @Nullable DocumentRef document, PartialDate occurredOn) implements DutySlipCommand, Creates {}

  record RecordSlipFeedback(
      DutySlipId dutySlipId, String feedback, List<String> slipProblems, @Nullable DocumentRef document, PartialDate occurredOn) implements DutySlipCommand {}

  record IssueRecommendationSlip(
      DutySlipId dutySlipId, String advice, String responsible, LocalDate feedbackDueOn, @Nullable DocumentRef document, PartialDate occurredOn)
      implements DutySlipCommand {}

  record LinkSlipTalk(DutySlipId dutySlipId, TalkId talkId, PartialDate occurredOn) implements DutySlipCommand {}

  record LinkSlipRectification(DutySlipId dutySlipId, RectificationId rectificationId, PartialDate occurredOn) implements DutySlipCommand {}

  record CloseSlip(DutySlipId dutySlipId, String conclusion, @Nullable String gapReason, PartialDate occurredOn) implements DutySlipCommand {}

  record CorrectSlipRecord(
      DutySlipId dutySlipId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements DutySlipCommand {}
}
