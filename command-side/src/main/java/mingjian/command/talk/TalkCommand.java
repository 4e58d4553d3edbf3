package mingjian.command.talk;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.SafetyPlan;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkOccasion;
import mingjian.events.talk.TalkReport;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a talk.
public sealed interface TalkCommand extends Command {
  TalkId talkId();

  @Override
  default String aggregateId() {
    return talkId().value();
  }

  /// `talkOn` is the day it is planned for; `occurredOn` the day of the plan; `proposedBy` who asks for it on paper.
  record PlanTalk(
      TalkId talkId, TalkKind kind, List<PersonId> attendees, String purpose, PartialDate talkOn, String place,
      List<Interviewer> interviewers, @Nullable String companion, @Nullable StaffId proposedBy, @Nullable DocumentRef plan,
      @Nullable SafetyPlan safetyPlan, @Nullable CaseId relatedCase, @Nullable TalkOccasion occasion, Secrecy secrecy, PartialDate occurredOn)
      implements TalkCommand, Creates {}

  record ApproveTalk(TalkId talkId, Approval approval) implements TalkCommand {}

  /// A null `place` leaves it where it was.
  record RescheduleTalk(TalkId talkId, PartialDate talkOn, @Nullable String place, String reason, PartialDate occurredOn)
      implements TalkCommand {}

  record CancelTalk(TalkId talkId, String reason, PartialDate occurredOn) implements TalkCommand {}

  /// `occurredOn` is the day of the talk; `absent` are those who were planned but didn't come.
  record RecordTalk(TalkId talkId, TalkReport report, List<PersonId> absent, PartialDate occurredOn) implements TalkCommand {}

  /// A talk that nobody planned here: one held on the spot, or one of an older paper file.
  record RecordUnplannedTalk(
      TalkId talkId, TalkKind kind, List<PersonId> attendees, String purpose, TalkReport report, @Nullable Approval approval,
      @Nullable CaseId relatedCase, @Nullable TalkOccasion occasion, Secrecy secrecy, PartialDate occurredOn) implements TalkCommand, Creates {}

  /// Either `items`, or the reason why nothing has to be mended 无须整改.
  record SetFollowUp(TalkId talkId, List<FollowUpItem> items, @Nullable String noFollowUpBecause, PartialDate occurredOn)
      implements TalkCommand {}

  record CompleteFollowUp(TalkId talkId, String no, String result, @Nullable DocumentRef evidence, PartialDate occurredOn)
      implements TalkCommand {}

  record CloseTalk(TalkId talkId, @Nullable String conclusion, PartialDate occurredOn) implements TalkCommand {}

  record CorrectTalkRecord(
      TalkId talkId, String eventId, String item, String was, String right, Set<ProcedureFlaw> liftedFlaws, String reason,
      Approval approval, PartialDate occurredOn) implements TalkCommand {}
}
