package mingjian.command.supervision;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.DutyReportId;
import mingjian.events.PartialDate;
import mingjian.events.supervision.AppraisalUse;
import mingjian.events.supervision.AppraisalVotes;
import mingjian.events.supervision.AskedAndAnswered;
import mingjian.events.supervision.DutyReportForum;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a report on duty and integrity.
public sealed interface DutyReportCommand extends Command {
  DutyReportId dutyReportId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return dutyReportId().value();
  }

  record SubmitDutyReport(
      DutyReportId dutyReportId, DutyReportForum forum, WorkAbout about, String headline, int year, String responsible, String content,
      @Nullable DocumentRef document, PartialDate occurredOn) implements DutyReportCommand, Creates {}

  record RecordQuestions(DutyReportId dutyReportId, List<AskedAndAnswered> questions, PartialDate occurredOn) implements DutyReportCommand {}

  record RecordAppraisal(
      DutyReportId dutyReportId, AppraisalVotes votes, boolean publishedOnTheSpot, @Nullable String notPublishedBecause, PartialDate occurredOn)
      implements DutyReportCommand {}

  /// At least one of the uses, or the reason why there is none.
  record ApplyAppraisalResult(
      DutyReportId dutyReportId, Set<AppraisalUse> uses, @Nullable String noneBecause, @Nullable String measure, @Nullable DocumentRef document,
      PartialDate occurredOn) implements DutyReportCommand {}

  record CloseDutyReport(DutyReportId dutyReportId, String result, PartialDate occurredOn) implements DutyReportCommand {}

  record CorrectDutyReportRecord(
      DutyReportId dutyReportId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements DutyReportCommand {}
}
