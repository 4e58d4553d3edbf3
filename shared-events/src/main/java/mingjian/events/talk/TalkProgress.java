package mingjian.events.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
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
import org.jspecify.annotations.Nullable;

/// How far a talk has come, after the events so far: what the rules judge by and what registers show.
///
/// @param about null only before the first event
/// @param purpose empty before the first event
/// @param nothingToMend 无须整改 was stated
public record TalkProgress(
    TalkState state, @Nullable TalkAbout about, String purpose, @Nullable StaffId proposedBy, @Nullable Approval approval,
    List<Item> items, boolean nothingToMend, Set<ProcedureFlaw> flaws) {
  public static final TalkProgress NONE =
      new TalkProgress(TalkState.NONE, null, "", null, null, List.of(), false, Set.of());

  /// One follow-up item and whether it has been done.
  public record Item(FollowUpItem item, boolean done) {}

  /// Never throws on order: an event that comes early or twice just counts.
  public TalkProgress evolve(TalkEvent event) {
    return switch (event) {
      case TalkPlanned e ->
          new TalkProgress(TalkState.PLANNED, e.about(), e.purpose(), e.proposedBy(), null, List.of(), false, Set.of());
      case TalkApproved e ->
          new TalkProgress(TalkState.APPROVED, e.about(), purpose, proposedBy, e.approval(), items, nothingToMend, flaws);
      // without an approval there is none to stand: the plan stays a plan
      case TalkRescheduled e -> in(approval == null ? TalkState.PLANNED : TalkState.RESCHEDULED);
      case TalkCancelled e -> in(TalkState.CANCELLED);
      case TalkRecorded e ->
          new TalkProgress(TalkState.HELD, e.about(), e.purpose(), proposedBy,
              e.approval() == null ? approval : e.approval(), items, nothingToMend, e.flaws());
      case FollowUpSet e -> with(TalkState.FOLLOW_UP, added(e.items()), false);
      case NoFollowUpNeeded e -> with(state, items, true);
      case FollowUpCompleted e -> with(state, completed(e.no()), nothingToMend);
      case TalkClosed e -> in(TalkState.CLOSED);
      case TalkRecordCorrected e -> without(e.liftedFlaws());
    };
  }

  /// Items that are neither done nor in time.
  public List<FollowUpItem> overdue(LocalDate today) {
    return items.stream().filter(i -> !i.done() && i.item().dueOn().isBefore(today)).map(Item::item).toList();
  }

  public List<FollowUpItem> open() {
    return items.stream().filter(i -> !i.done()).map(Item::item).toList();
  }

  private TalkProgress in(TalkState next) {
    return with(next, items, nothingToMend);
  }

  private TalkProgress with(TalkState next, List<Item> nextItems, boolean nothing) {
    return new TalkProgress(next, about, purpose, proposedBy, approval, nextItems, nothing, flaws);
  }

  private TalkProgress without(Set<ProcedureFlaw> lifted) {
    Set<ProcedureFlaw> left = EnumSet.noneOf(ProcedureFlaw.class);
    flaws.stream().filter(flaw -> !lifted.contains(flaw)).forEach(left::add);
    return new TalkProgress(state, about, purpose, proposedBy, approval, items, nothingToMend, left);
  }

  private List<Item> added(List<FollowUpItem> more) {
    List<Item> all = new ArrayList<>(items);
    more.forEach(item -> all.add(new Item(item, false)));
    return List.copyOf(all);
  }

  private List<Item> completed(String no) {
    return items.stream().map(i -> i.item().no().equals(no) ? new Item(i.item(), true) : i).toList();
  }
}
