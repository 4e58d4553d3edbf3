package mingjian.command.talk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import mingjian.command.Scenario;
import mingjian.command.talk.TalkCommand.CloseTalk;
import mingjian.command.talk.TalkCommand.CompleteFollowUp;
import mingjian.command.talk.TalkCommand.PlanTalk;
import mingjian.command.talk.TalkCommand.RecordTalk;
import mingjian.command.talk.TalkCommand.RecordUnplannedTalk;
import mingjian.command.talk.TalkCommand.SetFollowUp;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.NoteStatus;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkEvent.FollowUpCompleted;
import mingjian.events.talk.TalkEvent.FollowUpSet;
import mingjian.events.talk.TalkEvent.TalkApproved;
import mingjian.events.talk.TalkEvent.TalkPlanned;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkNote;
import mingjian.events.talk.TalkReport;

/// The words in which talks are told in tests: one reminder talk with a bureau head, five days before today.
final class TalkWords {
  static final TalkId TALK = new TalkId("talk-1");
  static final PersonId HEAD = new PersonId("person-head");
  static final PersonId DEPUTY = new PersonId("person-deputy");
  static final StaffId PLANNER = new StaffId("chengban01");
  static final PartialDate TODAY = PartialDate.of(Scenario.TODAY);
  static final LocalDate DAY = Scenario.TODAY.minusDays(5);
  static final PartialDate HELD_ON = PartialDate.of(DAY);
  static final PartialDate PLANNED_ON = PartialDate.of(DAY.minusDays(10));
  static final Interviewer SECRETARY = new Interviewer("纪委书记", null);
  static final Interviewer CLERK = new Interviewer("第一室干部", PLANNER);

  private TalkWords() {}

  static DocumentRef paper(String title) {
    return new DocumentRef(title, null, PLANNED_ON);
  }

  static Approval approval(String approver, PartialDate on) {
    return new Approval("某县纪委", "书记", new StaffId(approver), on, paper("谈话呈批表"));
  }

  static TalkAbout about(TalkKind kind, PersonId... attendees) {
    return new TalkAbout(kind, List.of(attendees), null, Secrecy.INTERNAL);
  }

  static PlanTalk plan(TalkKind kind, List<PersonId> attendees, PartialDate talkOn, Interviewer... interviewers) {
    return new PlanTalk(TALK, kind, attendees, "工程领域廉政风险", talkOn, "县纪委谈话室", List.of(interviewers), null, PLANNER,
        paper("谈话方案"), null, null, null, Secrecy.INTERNAL, PLANNED_ON);
  }

  static TalkPlanned planned(TalkKind kind, PersonId... attendees) {
    return new TalkPlanned(TALK, about(kind, attendees), "工程领域廉政风险", HELD_ON, "县纪委谈话室", List.of(SECRETARY, CLERK), null, PLANNER,
        paper("谈话方案"), null, PLANNED_ON);
  }

  static TalkApproved approved(TalkKind kind, PartialDate on, PersonId... attendees) {
    return new TalkApproved(TALK, about(kind, attendees), approval("shuji", on), on);
  }

  static TalkReport report(Recording recording, TalkNote note, Interviewer... interviewers) {
    return new TalkReport("县纪委谈话室", DAY.atTime(9, 0), DAY.atTime(10, 30), List.of(interviewers), recording, note,
        List.of("对分管工程项目监督不够"), null, null, null);
  }

  static TalkReport goodReport(PersonId... signedBy) {
    return report(recorded(), note(signedBy), SECRETARY, CLERK);
  }

  static TalkReport reportAt(LocalDateTime from, LocalDateTime to) {
    return new TalkReport("县纪委谈话室", from, to, List.of(SECRETARY), notRequired(), note(HEAD), List.of(), null, null, null);
  }

  static Recording recorded() {
    return new Recording(RecordingState.PRESENT, null, null);
  }

  static Recording notRecorded(String reason) {
    return new Recording(RecordingState.ABSENT, reason, null);
  }

  static Recording notRequired() {
    return new Recording(RecordingState.NOT_REQUIRED, null, null);
  }

  static TalkNote note(PersonId... signedBy) {
    return new TalkNote(NoteStatus.TALK, paper("谈话笔录"), List.of(signedBy));
  }

  static RecordTalk record(TalkReport report) {
    return new RecordTalk(TALK, report, List.of(), HELD_ON);
  }

  static RecordUnplannedTalk recordUnplanned(TalkKind kind, TalkReport report) {
    return new RecordUnplannedTalk(TALK, kind, List.of(HEAD), "节前提醒", report, null, null, null, Secrecy.INTERNAL, HELD_ON);
  }

  static TalkRecorded held(TalkKind kind, PersonId... attendees) {
    return new TalkRecorded(TALK, about(kind, attendees), "工程领域廉政风险", false, null, goodReport(attendees), Set.of(), HELD_ON);
  }

  static TalkRecorded heldWith(ProcedureFlaw flaw) {
    return new TalkRecorded(TALK, about(TalkKind.REMINDER, HEAD), "工程领域廉政风险", false, null, goodReport(HEAD), Set.of(flaw), HELD_ON);
  }

  static FollowUpItem item(String no, PersonId attendee) {
    return new FollowUpItem(no, attendee, "完善工程变更审批", DAY.plusMonths(1));
  }

  static SetFollowUp setFollowUp(FollowUpItem... items) {
    return new SetFollowUp(TALK, List.of(items), null, HELD_ON);
  }

  static FollowUpSet followUpSet(TalkKind kind, FollowUpItem... items) {
    PersonId[] attendees = List.of(items).stream().map(FollowUpItem::attendee).distinct().toArray(PersonId[]::new);
    return new FollowUpSet(TALK, about(kind, attendees), List.of(items), HELD_ON);
  }

  static CompleteFollowUp complete(String no) {
    return new CompleteFollowUp(TALK, no, "已修订工程变更审批办法", null, TODAY);
  }

  static FollowUpCompleted completed(String no) {
    return new FollowUpCompleted(TALK, about(TalkKind.REMINDER, HEAD), no, HEAD, "已修订工程变更审批办法", null, TODAY);
  }

  static CloseTalk close() {
    return new CloseTalk(TALK, null, TODAY);
  }
}
