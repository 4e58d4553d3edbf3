package mingjian.query.talkregister;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
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
import mingjian.events.talk.TalkProgress;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per talk: 场次. 人次 is the sum of its attendees. Names are looked up when the row is shown.
public final class TalkRegisterView implements View<TalkRegisterRow> {
  @Override
  public String name() {
    return "talk-register";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<TalkRegisterRow> rowType() {
    return TalkRegisterRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof TalkEvent e ? Set.of(e.talkId().value()) : Set.of();
  }

  @Override
  public TalkRegisterRow fold(@Nullable TalkRegisterRow row, Recorded recorded, String key) {
    TalkEvent event = (TalkEvent) recorded.event();
    TalkRegisterRow before =
        row == null ? new TalkRegisterRow(event.talkId(), about(event.about()), PartialDate.UNKNOWN, false) : row;
    return new TalkRegisterRow(
        event.talkId(), withoutWords(before.progress().evolve(event)), talkOn(before, event), before.held() || event instanceof TalkRecorded);
  }

  private static TalkProgress about(TalkAbout about) {
    return new TalkProgress(TalkProgress.NONE.state(), about, "", null, null, List.of(), false, Set.of());
  }

  private static PartialDate talkOn(TalkRegisterRow before, TalkEvent event) {
    return switch (event) {
      case TalkPlanned e -> e.talkOn();
      case TalkRescheduled e -> e.talkOn();
      case TalkRecorded e -> e.occurredOn();
      case TalkApproved _, TalkCancelled _, FollowUpSet _, NoFollowUpNeeded _, FollowUpCompleted _, TalkClosed _, TalkRecordCorrected _ ->
          before.talkOn();
    };
  }

  private static TalkProgress withoutWords(TalkProgress full) {
    List<TalkProgress.Item> items = full.items().stream()
        .map(it -> new TalkProgress.Item(new FollowUpItem(it.item().no(), it.item().attendee(), "", it.item().dueOn()), it.done()))
        .toList();
    return new TalkProgress(
        full.state(), full.about(), "", full.proposedBy(), full.approval(), items, full.nothingToMend(), full.flaws());
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(TalkRegisterRow row) {
    TalkAbout about = row.progress().about();
    return Fields.of(
        "kind", about == null ? null : about.kind(),
        "state", row.progress().state(),
        "talkOn", row.talkOn(),
        "year", row.talkOn().isKnown() ? row.talkOn().year() : null,
        "dueOn", row.dueOn(),
        "attendee", about == null || about.attendees().size() != 1 ? null : about.attendees().getFirst(),
        "case", about == null ? null : about.relatedCase(),
        "group", about == null || about.occasion() == null ? null : about.occasion().group());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("talkOn"), List.of("kind", "talkOn"), List.of("state", "talkOn"), List.of("year", "kind", "talkOn"),
        List.of("dueOn"), List.of("attendee", "talkOn"), List.of("case", "talkOn"), List.of("group", "talkOn"));
  }

  @Override
  public @Nullable String searchText(TalkRegisterRow row) {
    TalkAbout about = row.progress().about();
    return about == null ? null : Words.of(about.kind()) + " " + row.talkOn().inChinese();
  }

  @Override
  public Set<String> readers(TalkRegisterRow row) {
    TalkAbout about = row.progress().about();
    return Readers.talkStatus(row.talkId(), about == null ? null : about.relatedCase());
  }
}
