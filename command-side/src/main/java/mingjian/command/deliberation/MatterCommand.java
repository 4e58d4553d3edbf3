package mingjian.command.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.MajorMatterId;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.deliberation.Ballot;
import mingjian.events.deliberation.DecisionMeeting;
import mingjian.events.deliberation.DisclosedPart;
import mingjian.events.deliberation.GroundCheck;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.deliberation.MissingStage;
import mingjian.events.deliberation.PreparationStep;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a major matter.
public sealed interface MatterCommand extends Command {
  MajorMatterId majorMatterId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return majorMatterId().value();
  }

  record ReportMajorMatter(
      MajorMatterId majorMatterId, WorkAbout about, String headline, MatterKind kind, FieldOfWork fieldOfWork, @Nullable Long amountFen, String responsible,
      String reportedTo, @Nullable DocumentRef document, PartialDate occurredOn) implements MatterCommand, Creates {}

  record RegisterUnreportedMatter(
      MajorMatterId majorMatterId, WorkAbout about, String headline, MatterKind kind, FieldOfWork fieldOfWork, @Nullable Long amountFen, String responsible,
      String foundBy, @Nullable DocumentRef document, PartialDate occurredOn) implements MatterCommand, Creates {}

  record RecordPreparation(MajorMatterId majorMatterId, List<PreparationStep> steps, List<GroundCheck> groundChecks, PartialDate occurredOn)
      implements MatterCommand {}

  record FormDecisionGroup(MajorMatterId majorMatterId, int voters, List<PersonId> group, DocumentRef document, PartialDate occurredOn)
      implements MatterCommand {}

  record RecordDecisionMeeting(MajorMatterId majorMatterId, DecisionMeeting meeting, @Nullable LocalDate implementBy, PartialDate occurredOn)
      implements MatterCommand {}

  record RecordBallot(MajorMatterId majorMatterId, Ballot ballot, @Nullable DocumentRef document, PartialDate occurredOn) implements MatterCommand {}

  record PublishStage(
      MajorMatterId majorMatterId, PublicationStage stage, Set<DisclosedPart> parts, String channel, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MatterCommand {}

  record RecordImplementation(MajorMatterId majorMatterId, String result, @Nullable DocumentRef document, PartialDate occurredOn) implements MatterCommand {}

  record CloseMatter(MajorMatterId majorMatterId, String conclusion, List<MissingStage> missingStages, PartialDate occurredOn) implements MatterCommand {}

  record CorrectMatterRecord(
      MajorMatterId majorMatterId, String eventId, String item, String was, String right, Set<MeetingFlaw> liftedMeetingFlaws, String reason,
      Approval approval, PartialDate occurredOn) implements MatterCommand {}
}
