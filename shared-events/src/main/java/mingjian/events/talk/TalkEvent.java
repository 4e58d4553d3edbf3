package mingjian.events.talk;

import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import org.jspecify.annotations.Nullable;

/// The life of a talk.
public sealed interface TalkEvent extends Event {
  TalkId talkId();

  TalkAbout about();

  /// `talkOn` is the day it is planned for; `occurredOn` the day the plan was made.
  record TalkPlanned(
      TalkId talkId, TalkAbout about, String purpose, PartialDate talkOn, String place, List<Interviewer> interviewers,
      @Nullable String companion, @Nullable StaffId proposedBy, @Nullable DocumentRef plan, @Nullable SafetyPlan safetyPlan,
      PartialDate occurredOn) implements TalkEvent {}

  record TalkApproved(TalkId talkId, TalkAbout about, Approval approval, PartialDate occurredOn) implements TalkEvent {}

  record TalkRescheduled(
      TalkId talkId, TalkAbout about, PartialDate talkOn, @Nullable String place, String reason, PartialDate occurredOn)
      implements TalkEvent {}

  record TalkCancelled(TalkId talkId, TalkAbout about, String reason, PartialDate occurredOn) implements TalkEvent {}

  /// `occurredOn` is the day of the talk. `unplanned` is true where it was entered without a plan; `approval` only then.
  record TalkRecorded(
      TalkId talkId, TalkAbout about, String purpose, boolean unplanned, @Nullable Approval approval, TalkReport report,
      Set<ProcedureFlaw> flaws, PartialDate occurredOn) implements TalkEvent {}

  record FollowUpSet(TalkId talkId, TalkAbout about, List<FollowUpItem> items, PartialDate occurredOn) implements TalkEvent {}

  /// 无须整改
  record NoFollowUpNeeded(TalkId talkId, TalkAbout about, String reason, PartialDate occurredOn) implements TalkEvent {}

  record FollowUpCompleted(
      TalkId talkId, TalkAbout about, String no, PersonId attendee, String result, @Nullable DocumentRef evidence,
      PartialDate occurredOn) implements TalkEvent {}

  record TalkClosed(TalkId talkId, TalkAbout about, @Nullable String conclusion, PartialDate occurredOn) implements TalkEvent {}

  /// The earlier record stays; this says what in it was wrong. `liftedFlaws` turned out to be none;
  /// `eventId` is that of the record that was wrong.
  record TalkRecordCorrected(
      TalkId talkId, TalkAbout about, String eventId, String item, String was, String right, Set<ProcedureFlaw> liftedFlaws,
      String reason, Approval approval, PartialDate occurredOn) implements TalkEvent {}
}
