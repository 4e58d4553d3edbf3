package mingjian.command.talk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Decider;
import mingjian.command.Rejection;
import mingjian.command.talk.TalkCommand.ApproveTalk;
import mingjian.command.talk.TalkCommand.CancelTalk;
import mingjian.command.talk.TalkCommand.CloseTalk;
import mingjian.command.talk.TalkCommand.CompleteFollowUp;
import mingjian.command.talk.TalkCommand.CorrectTalkRecord;
import mingjian.command.talk.TalkCommand.PlanTalk;
import mingjian.command.talk.TalkCommand.RecordTalk;
import mingjian.command.talk.TalkCommand.RecordUnplannedTalk;
import mingjian.command.talk.TalkCommand.RescheduleTalk;
import mingjian.command.talk.TalkCommand.SetFollowUp;
import mingjian.events.PersonId;
import mingjian.events.Words;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkEvent;
import mingjian.events.talk.TalkEvent.FollowUpCompleted;
import mingjian.events.talk.TalkEvent.FollowUpSet;
import mingjian.events.talk.TalkEvent.NoFollowUpNeeded;
import mingjian.events.talk.TalkEvent.TalkApproved;
import mingjian.events.talk.TalkEvent.TalkCancelled;
import mingjian.events.talk.TalkEvent.TalkClosed;
import mingjian.events.talk.TalkEvent.TalkPlanned;
import mingjian.events.talk.TalkEvent.TalkRecordCorrected;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkEvent.TalkRescheduled;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkOccasion;
import mingjian.events.talk.TalkProgress;
import mingjian.events.talk.TalkSteps;
import org.jspecify.annotations.Nullable;

/// A talk is planned, approved, held, followed up and closed (DOMAIN 4.2). What has been done wrong is recorded and marked; what is still to
/// come must be right (DOMAIN 8.2).
public final class TalkDecider implements Decider<TalkCommand, TalkProgress, TalkEvent> {
  @Override
  public List<TalkEvent> decide(TalkCommand command, TalkProgress talk, Asking asking) {
    requireStep(command, talk);
    return List.of(switch (command) {
      case PlanTalk c -> plan(c, asking);
      case ApproveTalk c -> approve(c, talk, asking);
      case RescheduleTalk c -> reschedule(c, talk, asking);
      case CancelTalk c -> cancel(c, talk, asking);
      case RecordTalk c -> record(c, talk, asking);
      case RecordUnplannedTalk c -> recordUnplanned(c, asking);
      case SetFollowUp c -> followUp(c, talk, asking);
      case CompleteFollowUp c -> complete(c, talk, asking);
      case CloseTalk c -> close(c, talk, asking);
      case CorrectTalkRecord c -> correct(c, talk, asking);
    });
  }

  @Override
  public TalkProgress evolve(TalkProgress talk, TalkEvent event) {
    return talk.evolve(event);
  }

  private static TalkEvent plan(PlanTalk c, Asking asking) {
    requireAttendees(c.kind(), c.attendees(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    requireInterviewers(c.interviewers().size());
    boolean ahead = !c.talkOn().latest().isBefore(asking.today());
    if (c.kind().needsTwoInterviewers() && c.interviewers().size() < 2 && ahead) {
      throw Rejection.at("interviewers", "two-interviewers-needed");
    }
    if (c.relatedCase() != null) {
      asking.requireExists("relatedCase", "cases", c.relatedCase());
    }
    requireOccasion(c.kind(), c.occasion(), asking);
    TalkAbout about = new TalkAbout(c.kind(), c.attendees(), c.relatedCase(), c.secrecy(), c.occasion());
    return new TalkPlanned(c.talkId(), about, c.purpose(), c.talkOn(), c.place(), c.interviewers(), c.companion(), c.proposedBy(),
        c.plan(), c.safetyPlan(), c.occurredOn());
  }

  /// Who approves on paper is another than who proposed (DOMAIN 8.1.3); the session has no part in it.
  private static TalkEvent approve(ApproveTalk c, TalkProgress talk, Asking asking) {
    asking.requireApproved(c.approval());
    if (c.approval().approver() != null && c.approval().approver().equals(talk.proposedBy())) {
      throw Rejection.at("approval", "talk-approved-by-proposer");
    }
    return new TalkApproved(c.talkId(), about(talk), c.approval(), c.approval().approvedOn());
  }

  private static TalkEvent reschedule(RescheduleTalk c, TalkProgress talk, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    return new TalkRescheduled(c.talkId(), about(talk), c.talkOn(), c.place(), c.reason(), c.occurredOn());
  }

  private static TalkEvent cancel(CancelTalk c, TalkProgress talk, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    return new TalkCancelled(c.talkId(), about(talk), c.reason(), c.occurredOn());
  }

  private static TalkEvent record(RecordTalk c, TalkProgress talk, Asking asking) {
    TalkAbout planned = about(talk);
    if (!planned.attendees().containsAll(c.absent())) {
      throw Rejection.at("absent", "absentee-not-planned");
    }
    List<PersonId> came = planned.attendees().stream().filter(person -> !c.absent().contains(person)).toList();
    if (came.isEmpty()) {
      throw Rejection.at("absent", "nobody-came");
    }
    TalkAbout about = new TalkAbout(planned.kind(), came, planned.relatedCase(), planned.secrecy(), planned.occasion());
    TalkReporting.check(c.report(), about, c.occurredOn(), asking);
    return new TalkRecorded(c.talkId(), about, talk.purpose(), false, null, c.report(),
        TalkReporting.flaws(c.report(), about, c.occurredOn(), talk.approval(), true), c.occurredOn());
  }

  private static TalkEvent recordUnplanned(RecordUnplannedTalk c, Asking asking) {
    requireAttendees(c.kind(), c.attendees(), asking);
    if (c.relatedCase() != null) {
      asking.requireExists("relatedCase", "cases", c.relatedCase());
    }
    requireOccasion(c.kind(), c.occasion(), asking);
    TalkAbout about = new TalkAbout(c.kind(), c.attendees(), c.relatedCase(), c.secrecy(), c.occasion());
    TalkReporting.check(c.report(), about, c.occurredOn(), asking);
    return new TalkRecorded(c.talkId(), about, c.purpose(), true, c.approval(), c.report(),
        TalkReporting.flaws(c.report(), about, c.occurredOn(), c.approval(), needsApproval(c)), c.occurredOn());
  }

  /// Another body may hold a talk for us, with approval (监督执纪工作规则 第五章).
  private static boolean needsApproval(RecordUnplannedTalk c) {
    return c.kind().needsApproval() || c.report().commissionedTo() != null;
  }

  private static TalkEvent followUp(SetFollowUp c, TalkProgress talk, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.noFollowUpBecause() != null) {
      if (!c.items().isEmpty() || !talk.open().isEmpty()) {
        throw Rejection.at("noFollowUpBecause", "follow-up-and-none");
      }
      return new NoFollowUpNeeded(c.talkId(), about(talk), c.noFollowUpBecause(), c.occurredOn());
    }
    if (c.items().isEmpty()) {
      throw Rejection.at("items", "follow-up-empty");
    }
    requireItems(c, talk);
    return new FollowUpSet(c.talkId(), about(talk), c.items(), c.occurredOn());
  }

  private static void requireItems(SetFollowUp c, TalkProgress talk) {
    Set<String> nos = new HashSet<>();
    Set<PersonId> charged = new HashSet<>();
    List<FollowUpItem> all = new ArrayList<>(talk.items().stream().map(TalkProgress.Item::item).toList());
    all.addAll(c.items());
    for (FollowUpItem item : all) {
      if (!nos.add(item.no())) {
        throw Rejection.at("items", "follow-up-number-twice", "no", item.no());
      }
      charged.add(item.attendee());
    }
    List<PersonId> attendees = about(talk).attendees();
    if (!attendees.containsAll(charged)) {
      throw Rejection.at("items", "follow-up-for-stranger");
    }
    if (c.occurredOn().isKnown() && c.items().stream().anyMatch(item -> item.dueOn().isBefore(c.occurredOn().earliest()))) {
      throw Rejection.at("items", "follow-up-due-before-set");
    }
    if (about(talk).kind() == TalkKind.COLLECTIVE_SUMMONS && !charged.containsAll(attendees)) {
      throw Rejection.at("items", "each-attendee-needs-deadline");
    }
  }

  private static TalkEvent complete(CompleteFollowUp c, TalkProgress talk, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    TalkProgress.Item found = talk.items().stream().filter(i -> i.item().no().equals(c.no())).findFirst()
        .orElseThrow(() -> Rejection.at("no", "no-such-follow-up", "no", c.no()));
    if (found.done()) {
      throw Rejection.at("no", "follow-up-already-done", "no", c.no());
    }
    return new FollowUpCompleted(c.talkId(), about(talk), c.no(), found.item().attendee(), c.result(), c.evidence(), c.occurredOn());
  }

  /// 严防“一谈了之”: a talk ends with its follow-up, or with the explicit word that none was needed (DOMAIN 1B row 13).
  private static TalkEvent close(CloseTalk c, TalkProgress talk, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (!talk.open().isEmpty()) {
      throw Rejection.because("follow-up-open", "n", talk.open().size());
    }
    if (talk.items().isEmpty() && !talk.nothingToMend()) {
      throw Rejection.because("follow-up-missing");
    }
    return new TalkClosed(c.talkId(), about(talk), c.conclusion(), c.occurredOn());
  }

  private static TalkEvent correct(CorrectTalkRecord c, TalkProgress talk, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    if (!talk.flaws().containsAll(c.liftedFlaws())) {
      throw Rejection.at("liftedFlaws", "flaw-not-marked");
    }
    return new TalkRecordCorrected(c.talkId(), about(talk), c.eventId(), c.item(), c.was(), c.right(), c.liftedFlaws(), c.reason(),
        c.approval(), c.occurredOn());
  }

  private static void requireAttendees(TalkKind kind, List<PersonId> attendees, Asking asking) {
    if (attendees.isEmpty()) {
      throw Rejection.at("attendees", "talk-without-attendee");
    }
    if (Set.copyOf(attendees).size() < attendees.size()) {
      throw Rejection.at("attendees", "attendee-twice");
    }
    if (kind == TalkKind.COLLECTIVE_SUMMONS && attendees.size() < 2) {
      throw Rejection.at("attendees", "collective-needs-several");
    }
    attendees.forEach(person -> asking.requireExists("attendees", "office-holders", person));
  }

  private static void requireOccasion(TalkKind kind, @Nullable TalkOccasion occasion, Asking asking) {
    if (occasion == null) {
      return;
    }
    if (occasion.ground() != null && !kind.isSummons()) {
      throw Rejection.at("occasion.ground", "summons-ground-for-other-talk");
    }
    if (occasion.post() != null) {
      if (!kind.isForPost()) {
        throw Rejection.at("occasion.post", "post-taken-for-other-talk");
      }
      asking.requireExists("occasion.post", "units", occasion.post().unit());
    }
  }

  static void requireInterviewers(int number) {
    if (number == 0) {
      throw Rejection.at("interviewers", "talk-without-interviewer");
    }
  }

  private static void requireStep(TalkCommand command, TalkProgress talk) {
    String name = command.getClass().getSimpleName();
    if (!TalkSteps.allows(talk.state(), name)) {
      throw Rejection.because("wrong-state", "state", talk.state(), "command", Words.of("command." + name));
    }
  }

  private static TalkAbout about(TalkProgress talk) {
    return Objects.requireNonNull(talk.about(), "a talk that has begun is about somebody");
  }

  @Override
  public Class<TalkCommand> commands() {
    return TalkCommand.class;
  }

  @Override
  public Class<TalkEvent> events() {
    return TalkEvent.class;
  }

  @Override
  public String collection() {
    return "talks";
  }

  @Override
  public String aggregateType() {
    return "talk/talk";
  }

  @Override
  public String prefix() {
    return "talk-";
  }

  @Override
  public TalkProgress initial() {
    return TalkProgress.NONE;
  }
}
