package mingjian.query.filehistory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.Event;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.FilingEvent.RecordCorrected;
import mingjian.events.rectification.RectificationEvent.RectificationRecordCorrected;
import mingjian.events.talk.TalkEvent.TalkRecordCorrected;
import mingjian.events.work.WorkEvent;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.Telling;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per step, under `<file>/<number>`: a file of some hundred steps never becomes one growing row.
public final class FileHistoryView implements View<FileHistoryRow> {
  /// Shown elsewhere in the row, or longer than a step can be told: what was derived has a view of its own.
  private static final Set<String> NOT_TOLD =
      Set.of(
          "caseId", "talkId", "rectificationId", "reviewId", "occurredOn", "flaws", "eventId", "derivation", "caseFacts", "cited",
          "changes", "factsPosition", "about");

  @Override
  public String name() {
    return "file-history";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<FileHistoryRow> rowType() {
    return FileHistoryRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    if (Readers.of(recorded.event()).isEmpty()) {
      return Set.of();
    }
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key(recorded.stream(), recorded.sequence()));
    if (reachesBack(recorded.event())) {
      for (long earlier = 0; earlier < recorded.sequence(); earlier++) {
        keys.add(key(recorded.stream(), earlier));
      }
    }
    return keys;
  }

  @Override
  public @Nullable FileHistoryRow fold(@Nullable FileHistoryRow row, Recorded recorded, String key) {
    Event event = recorded.event();
    FileHistoryRow step = key.equals(key(recorded.stream(), recorded.sequence())) ? step(recorded) : row;
    if (step == null) {
      return null;
    }
    return switch (event) {
      case FileSealed e -> step.sealedFor(e.readers());
      case FileUnsealed _ -> step.sealedFor(null);
      case RecordCorrected e when e.eventId().equals(step.eventId()) -> step.correctedBy(recorded.id());
      case TalkRecordCorrected e when e.eventId().equals(step.eventId()) -> step.correctedBy(recorded.id());
      case RectificationRecordCorrected e when e.eventId().equals(step.eventId()) -> step.correctedBy(recorded.id());
      case WorkEvent e when step.eventId().equals(e.corrects()) -> step.correctedBy(recorded.id());
      default -> step;
    };
  }

  private static FileHistoryRow step(Recorded recorded) {
    Event event = recorded.event();
    return new FileHistoryRow(
        recorded.stream(), recorded.sequence(), recorded.position(), recorded.id(), recorded.name(), recorded.occurredOn(),
        recorded.recordedAt(), recorded.actor(), Telling.headline(recorded), Telling.details(event, NOT_TOLD), Telling.flaws(event),
        List.of(), Readers.of(event), null);
  }

  private static boolean reachesBack(Event event) {
    return event instanceof FileSealed
        || event instanceof FileUnsealed
        || event instanceof RecordCorrected
        || event instanceof TalkRecordCorrected
        || event instanceof RectificationRecordCorrected
        || event instanceof WorkEvent e && e.corrects() != null;
  }

  /// Under which key the step that the event is stands, where it stands in a file.
  public String stepKey(Recorded recorded) {
    return key(recorded.stream(), recorded.sequence());
  }

  /// The step of this number in the file.
  public static String key(String file, long sequence) {
    return "%s/%06d".formatted(file, sequence);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(FileHistoryRow row) {
    return Fields.of("file", row.file(), "sequence", row.sequence(), "sortKey", row.sortKey());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("file", "sequence"), List.of("file", "sortKey"));
  }

  @Override
  public Set<String> readers(FileHistoryRow row) {
    return row.sealedFor() == null ? row.readers() : Readers.sealedFor(row.sealedFor());
  }
}
