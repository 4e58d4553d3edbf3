package mingjian.query.filenews;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.Event;
import mingjian.events.StaffId;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.Telling;
import mingjian.query.View;
import mingjian.query.ViewStore.Ask;
import mingjian.query.ViewStore.Condition;
import mingjian.query.filenews.FileNewsRow.Step;
import org.jspecify.annotations.Nullable;

/// One row per file. Two steps are kept, so that everybody finds the last one that somebody else took.
public final class FileNewsView implements View<FileNewsRow> {
  private static final String POSITION = "position";

  @Override
  public String name() {
    return "file-news";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<FileNewsRow> rowType() {
    return FileNewsRow.class;
  }

  /// An import of what others announced is no news of the office's work.
  @Override
  public Set<String> keys(Recorded recorded) {
    boolean told = !Readers.of(recorded.event()).isEmpty() && !(recorded.event() instanceof PublicAnnouncementRecorded);
    return told ? Set.of(recorded.stream()) : Set.of();
  }

  @Override
  public FileNewsRow fold(@Nullable FileNewsRow row, Recorded recorded, String key) {
    Event event = recorded.event();
    Step step = new Step(recorded.position(), recorded.actor().account(), Telling.headline(recorded), recorded.recordedAt());
    Step other = row == null ? null : row.latest().by().equals(step.by()) ? row.byAnother() : row.latest();
    return new FileNewsRow(key, step, other, Readers.of(event), sealedFor(row, event));
  }

  private static @Nullable Set<StaffId> sealedFor(@Nullable FileNewsRow row, Event event) {
    return switch (event) {
      case FileSealed e -> e.readers();
      case FileUnsealed _ -> null;
      default -> row == null ? null : row.sealedFor();
    };
  }

  /// Files with anything recorded after `position`, the latest first.
  public static Ask after(long position, int limit) {
    return new Ask(List.of(new Condition(POSITION, position + 1, null)), null, POSITION, true, 0, limit);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(FileNewsRow row) {
    return Fields.of(POSITION, row.latest().position());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of(POSITION));
  }

  @Override
  public Set<String> readers(FileNewsRow row) {
    return row.sealedFor() == null ? row.readers() : Readers.sealedFor(row.sealedFor());
  }
}
