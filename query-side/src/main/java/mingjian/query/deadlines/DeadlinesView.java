package mingjian.query.deadlines;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.timelimits.Scope;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.timelimits.TimeLimits;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per file, limit and, where the limit runs for persons or measures, person or number of the measure, under `<file>/<limit>/<person>`. A clock that ended and is started again takes
/// the place of the old one.
///
/// The fold is a function of the events and of the data of the limits. Other data are another version, folded from the first event on.
public final class DeadlinesView implements View<DeadlinesRow> {
  private static final int FOLD = 5;

  /// What stands for the unit in a file that names none, so that those can be asked for.
  public static final String NO_UNIT = "none";

  private final TimeLimits limits;

  public DeadlinesView(TimeLimits limits) {
    this.limits = limits;
  }

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public int version() {
    return limits.version(FOLD);
  }

  @Override
  public boolean outdates(int version) {
    return version != version();
  }

  @Override
  public Class<DeadlinesRow> rowType() {
    return DeadlinesRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    Set<String> keys = new LinkedHashSet<>();
    limits.movedBy(recorded.name()).forEach(limit -> keys.addAll(keys(limit, recorded)));
    Moved.tellsUnitTo(recorded.event()).ifPresent(context ->
        limits.on().stream().filter(limit -> limit.events().starts().startsWith(context)).forEach(limit -> keys.addAll(keys(limit, recorded))));
    return keys;
  }

  private static Set<String> keys(TimeLimit limit, Recorded recorded) {
    String clock = recorded.stream() + "/" + limit.id();
    Stream<String> runFor = switch (limit.scope()) {
      case FILE -> Stream.of(clock);
      case PERSON -> Moved.persons(recorded.event()).stream().map(person -> clock + "/" + person.value());
      case MEASURE -> Moved.measure(recorded.event()).stream().map(no -> clock + "/" + no);
    };
    return runFor.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public @Nullable DeadlinesRow fold(@Nullable DeadlinesRow row, Recorded recorded, String key) {
    UnitId unit = Moved.unit(recorded.event());
    DeadlinesRow known = (row == null ? waiting(key) : row).known(unit, Moved.handled(recorded.event()), Readers.of(recorded.event()));
    DeadlinesRow after = known.state() == DeadlineState.OPEN ? moved(known, recorded) : begun(known, recorded);
    boolean nothingKnown = row == null && after.state() == DeadlineState.WAITING && unit == null;
    return nothingKnown ? null : after;
  }

  private DeadlinesRow waiting(String key) {
    String[] parts = key.split("/", 3);
    boolean ofMeasure = limits.on().stream().anyMatch(limit -> limit.id().equals(parts[1]) && limit.scope() == Scope.MEASURE);
    return new DeadlinesRow(
        parts[0], parts[1], parts.length > 2 && !ofMeasure ? new PersonId(parts[2]) : null, ofMeasure ? parts[2] : null, null, null, DeadlineState.WAITING, null, null, null, Set.of());
  }

  /// A date known only to the month starts no clock (DOMAIN 8.2).
  private DeadlinesRow begun(DeadlinesRow row, Recorded recorded) {
    if (!recorded.occurredOn().isDay()) {
      return row;
    }
    LocalDate day = recorded.occurredOn().latest();
    return limits.startedBy(row.limit(), recorded.event(), recorded.name(), day)
        .map(limit -> row.started(Running.of(limit, day, recorded.position(), limits.deadline(limit, day, 0))))
        .orElse(row);
  }

  private DeadlinesRow moved(DeadlinesRow row, Recorded recorded) {
    Running running = row.running();
    Optional<TimeLimit> found = running == null ? Optional.empty() : limits.version(row.limit(), running.since());
    if (running == null || found.isEmpty() || !found.get().events().concern(recorded.event())) {
      return row;
    }
    TimeLimit limit = found.get();
    if (limit.events().ends().contains(recorded.name())) {
      return row.done(recorded.occurredOn(), running.dueOn());
    }
    if (limit.events().voids().contains(recorded.name())) {
      return row.voided(recorded.occurredOn());
    }
    return limit.events().extend().contains(recorded.name())
        ? row.extended(running.extendedTo(limits.extended(limit, running.startedOn(), recorded.event(), running.counted(), running.extended())))
        : row;
  }

  /// `owedOn` is the day after which somebody is late; a right that lapses has none.
  @Override
  public Map<String, @Nullable Comparable<?>> fields(DeadlinesRow row) {
    LocalDate dueOn = row.dueOn();
    boolean lapses = row.running() != null && row.running().lapses();
    return Fields.of(
        "open", row.state() == DeadlineState.OPEN, "dueOn", dueOn, "owedOn", lapses ? null : dueOn, "limit", row.limit(), "unit", row.unit() == null ? NO_UNIT : row.unit(),
        "person", row.person(), "file", row.file(), "handled", row.handled());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(
        List.of("open", "dueOn"), List.of("limit", "dueOn"), List.of("unit", "dueOn"), List.of("unit", "limit", "dueOn"),
        List.of("owedOn"), List.of("limit", "owedOn"), List.of("unit", "owedOn"), List.of("unit", "limit", "owedOn"),
        List.of("file", "dueOn"), List.of("person", "dueOn"), List.of("handled", "dueOn"), List.of("handled", "owedOn"));
  }

  @Override
  public Set<String> readers(DeadlinesRow row) {
    return row.state() == DeadlineState.WAITING ? Set.of() : row.readers();
  }
}
