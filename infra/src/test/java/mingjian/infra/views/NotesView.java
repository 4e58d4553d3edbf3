package mingjian.infra.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.infra.views.NoteEvent.NotePut;
import mingjian.infra.views.NoteEvent.NoteReworded;
import mingjian.infra.views.NoteEvent.NoteTaken;
import mingjian.infra.views.NoteEvent.NothingNoted;
import mingjian.infra.views.NotesView.Note;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per note. `poison for <name>` as a text makes the fold fail, `bad readers` makes the row fail when it is written.
class NotesView implements View<Note> {
  record Note(String thing, String part, @Nullable String kind, String text, PartialDate on, int touched, Set<String> readers) {}

  private final String name;
  private final int version;
  private volatile boolean healed;

  NotesView() {
    this("notes", 1);
  }

  NotesView(String name, int version) {
    this.name = name;
    this.version = version;
  }

  /// From now on nothing is poison.
  void heal() {
    healed = true;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public Class<Note> rowType() {
    return Note.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch ((NoteEvent) recorded.event()) {
      case NotePut put -> Set.of(put.thing() + "/" + put.part());
      case NoteReworded reworded -> Set.of(reworded.thing() + "/" + reworded.part());
      case NoteTaken taken -> Set.of(taken.thing() + "/" + taken.part());
      case NothingNoted nothing -> Set.of();
    };
  }

  @Override
  public @Nullable Note fold(@Nullable Note row, Recorded recorded, String key) {
    int touched = row == null ? 1 : row.touched() + 1;
    return switch ((NoteEvent) recorded.event()) {
      case NotePut put when !healed && put.text().equals("poison for " + name) -> throw new IllegalStateException("poisoned");
      case NotePut put -> new Note(put.thing(), put.part(), put.kind(), put.text(), put.occurredOn(), touched, put.readers());
      case NoteReworded reworded -> row == null ? null
          : new Note(row.thing(), row.part(), row.kind(), reworded.text(), row.on(), touched, row.readers());
      case NoteTaken taken -> null;
      case NothingNoted nothing -> row;
    };
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(Note row) {
    Map<String, @Nullable Comparable<?>> fields = new HashMap<>();
    fields.put("thing", row.thing());
    fields.put("kind", row.kind());
    fields.put("on", row.on());
    fields.put("touched", row.touched());
    return fields;
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("thing", "on"), List.of("thing", "kind", "on"), List.of("kind", "on"), List.of("touched"));
  }

  @Override
  public String searchText(Note row) {
    return row.text();
  }

  @Override
  public Set<String> readers(Note row) {
    if (row.text().equals("bad readers")) {
      throw new IllegalStateException("nobody knows who may read this");
    }
    return row.readers();
  }
}
