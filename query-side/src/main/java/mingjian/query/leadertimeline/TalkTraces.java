package mingjian.query.leadertimeline;

import java.util.List;
import java.util.Set;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.talk.FollowUpItem;
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
import mingjian.query.Readers;

/// Talks. Approval and change of date are in the talk's file; the timeline tells that it was planned, held, and what came of it.
final class TalkTraces {
  private TalkTraces() {}

  static Trace of(TalkEvent event) {
    List<PersonId> attendees = event.about().attendees();
    return switch (event) {
      case TalkApproved _, TalkRescheduled _ -> Trace.NONE;
      case TalkPlanned _, TalkCancelled _, NoFollowUpNeeded _, TalkClosed _ ->
          entry(event, attendees, EntryKind.TALK, Set.of());
      case TalkRecorded e -> entry(e, attendees, EntryKind.TALK, e.flaws());
      case FollowUpSet e ->
          entry(e, e.items().stream().map(FollowUpItem::attendee).distinct().toList(), EntryKind.TALK, Set.of());
      case FollowUpCompleted e -> entry(e, List.of(e.attendee()), EntryKind.TALK, Set.of());
      case TalkRecordCorrected e -> entry(e, attendees, EntryKind.CORRECTION, Set.of()).correcting(e.eventId());
    };
  }

  private static Trace entry(TalkEvent event, List<PersonId> persons, EntryKind kind, Set<ProcedureFlaw> flaws) {
    Set<String> readers = Readers.talkContent(event.talkId(), event.about().relatedCase());
    return new Trace(persons, new Trace.Entry(kind, null, event.about().relatedCase(), flaws, "", readers), null);
  }
}
