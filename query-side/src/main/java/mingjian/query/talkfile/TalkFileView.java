package mingjian.query.talkfile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
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

/// One row per talk, with its content. Its steps in order stand in `file-history`.
public final class TalkFileView implements View<TalkFileRow> {
  @Override
  public String name() {
    return "talk-file";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<TalkFileRow> rowType() {
    return TalkFileRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof TalkEvent e ? Set.of(e.talkId().value()) : Set.of();
  }

  @Override
  public TalkFileRow fold(@Nullable TalkFileRow row, Recorded recorded, String key) {
    TalkEvent event = (TalkEvent) recorded.event();
    TalkFileRow before =
        row == null ? new TalkFileRow(event.talkId(), begun(event.about()), PartialDate.UNKNOWN, null, List.of(), null) : row;
    TalkProgress progress = before.progress().evolve(event);
    return switch (event) {
      case TalkPlanned e -> new TalkFileRow(e.talkId(), progress, e.talkOn(), e.place(), e.interviewers(), null);
      case TalkRescheduled e ->
          new TalkFileRow(
              e.talkId(), progress, e.talkOn(), e.place() == null ? before.place() : e.place(), before.planned(), before.report());
      case TalkRecorded e -> new TalkFileRow(e.talkId(), progress, e.occurredOn(), e.report().place(), before.planned(), e.report());
      case TalkApproved _, TalkCancelled _, FollowUpSet _, NoFollowUpNeeded _, FollowUpCompleted _, TalkClosed _, TalkRecordCorrected _ ->
          new TalkFileRow(event.talkId(), progress, before.talkOn(), before.place(), before.planned(), before.report());
    };
  }

  private static TalkProgress begun(TalkAbout about) {
    return new TalkProgress(TalkProgress.NONE.state(), about, "", null, null, List.of(), false, Set.of());
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(TalkFileRow row) {
    return Fields.of("talkOn", row.talkOn());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("talkOn"));
  }

  @Override
  public Set<String> readers(TalkFileRow row) {
    TalkAbout about = row.progress().about();
    return Readers.talkContent(row.talkId(), about == null ? null : about.relatedCase());
  }
}
