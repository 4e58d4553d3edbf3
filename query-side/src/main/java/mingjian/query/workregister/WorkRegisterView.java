package mingjian.query.workregister;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One collection's register. What an event doesn't tell stays as it was.
public final class WorkRegisterView implements View<WorkRegisterRow> {
  private final WorkCollection collection;

  public WorkRegisterView(WorkCollection collection) {
    this.collection = collection;
  }

  /// `power-list-register`
  public static String nameOf(WorkCollection collection) {
    return collection.address() + "-register";
  }

  @Override
  public String name() {
    return nameOf(collection);
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public Class<WorkRegisterRow> rowType() {
    return WorkRegisterRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof WorkEvent e && e.files() == collection ? Set.of(e.fileId().value()) : Set.of();
  }

  @Override
  public WorkRegisterRow fold(@Nullable WorkRegisterRow row, Recorded recorded, String key) {
    WorkEvent event = (WorkEvent) recorded.event();
    WorkRegisterRow before = row != null ? row : begun(event);
    WorkState state = event.state();
    Due due = event.due();
    return new WorkRegisterRow(
        collection, key, event.about(), event.kind() == null ? before.kind() : key(event.kind()),
        Objects.requireNonNullElse(event.headline(), before.headline()), state == null ? before.state() : state.name(),
        Objects.requireNonNullElse(event.responsible(), before.responsible()), before.openedOn(), due == null ? before.dueOn() : due.on(),
        breaches(before.breaches(), event), before.steps() + 1, event.guard());
  }

  private WorkRegisterRow begun(WorkEvent event) {
    return new WorkRegisterRow(
        collection, event.fileId().value(), event.about(), null, "", collection.states().getEnumConstants()[0].name(), "", event.occurredOn(), null, List.of(), 0,
        event.guard());
  }

  private static List<String> breaches(List<String> before, WorkEvent event) {
    if (event.breaches().isEmpty() && event.liftedBreaches().isEmpty()) {
      return before;
    }
    Set<String> standing = new TreeSet<>(before);
    event.breaches().forEach(breach -> standing.add(key(breach)));
    event.liftedBreaches().forEach(breach -> standing.remove(key(breach)));
    return List.copyOf(standing);
  }

  private static String key(Enum<?> kind) {
    return kind.getDeclaringClass().getSimpleName() + "." + kind.name();
  }

  /// A person's or unit's files are found by it where the file is about one of them alone; where it is about several, by search and in their timelines.
  @Override
  public Map<String, @Nullable Comparable<?>> fields(WorkRegisterRow row) {
    WorkAbout about = row.about();
    boolean ended = row.standing().ended();
    LocalDate dueOn = ended ? null : row.dueOn();
    return Fields.of(
        "kind", row.kind() == null ? null : row.kind().substring(row.kind().indexOf('.') + 1),
        "state", row.state(),
        "ended", ended,
        "person", about.persons().size() == 1 ? about.persons().getFirst() : null,
        "unit", about.unit(),
        "case", about.relatedCase(),
        "openedOn", row.openedOn(),
        "year", row.openedOn().isKnown() ? row.openedOn().year() : null,
        "dueOn", dueOn,
        "breached", !row.breaches().isEmpty());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("openedOn"), List.of("dueOn"), List.of("kind", "openedOn"), List.of("state", "openedOn"), List.of("ended", "openedOn"),
        List.of("person", "openedOn"), List.of("unit", "openedOn"), List.of("case", "openedOn"), List.of("year", "kind", "openedOn"), List.of("breached", "openedOn"));
  }

  @Override
  public String searchText(WorkRegisterRow row) {
    return row.headline() + " " + row.responsible();
  }

  @Override
  public Set<String> readers(WorkRegisterRow row) {
    return Readers.work(collection, row.fileId(), row.about(), row.guard());
  }
}
