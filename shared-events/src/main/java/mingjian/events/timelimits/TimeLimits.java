package mingjian.events.timelimits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.PartialDate;

/// All time limits that are known, and the calendar they are counted by.
public final class TimeLimits {
  private final List<TimeLimit> all;
  private final WorkCalendar calendar;
  private final Map<String, Set<TimeLimit>> byEvent = new LinkedHashMap<>();
  private final String fingerprint;

  public TimeLimits(List<TimeLimit> all, WorkCalendar calendar) {
    this.all = List.copyOf(all);
    this.calendar = calendar;
    on().forEach(limit -> limit.events().all().forEach(name -> byEvent.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(limit)));
    this.fingerprint = fingerprintOf(all + " " + calendar);
  }

  public List<TimeLimit> all() {
    return all;
  }

  public List<TimeLimit> on() {
    return all.stream().filter(TimeLimit::on).toList();
  }

  public WorkCalendar calendar() {
    return calendar;
  }

  /// Those that are on and that the event moves in one way or another.
  ///
  /// @param event its wire name
  public Set<TimeLimit> movedBy(String event) {
    return byEvent.getOrDefault(event, Set.of());
  }

  /// The version that is in force on the day, if it is on and the event starts its clock.
  ///
  /// @param name the wire name of the event
  public Optional<TimeLimit> startedBy(String id, Event event, String name, LocalDate day) {
    return movedBy(name).stream()
        .filter(limit -> limit.id().equals(id) && limit.events().starts().equals(name) && limit.basis().isInForceOn(day))
        .filter(limit -> limit.events().concern(event))
        .findFirst();
  }

  /// The version of a limit that is on and came into force that day.
  public Optional<TimeLimit> version(String id, LocalDate from) {
    return on().stream().filter(limit -> limit.id().equals(id) && limit.basis().from().equals(from)).findFirst();
  }

  /// The last day for what events of that kind do, by the first of those before it that starts such a clock; the earliest of them where several limits say one.
  /// Lengthening isn't counted.
  ///
  /// @param begun what may have started a clock that still runs, in the order recorded
  public Optional<LocalDate> dueFor(Class<? extends Event> done, List<? extends Event> begun) {
    String name = EventCatalogue.ALL.nameOf(done);
    return on().stream().filter(limit -> limit.events().ends().contains(name)).map(TimeLimit::id).distinct()
        .flatMap(id -> begun.stream().flatMap(event -> startedBy(id, event).stream()).limit(1))
        .min(Comparator.naturalOrder());
  }

  /// How often the rules in force on its day let what this event begins be extended before an event of that kind ends it; empty where none says. A limit that
  /// runs for a whole file says nothing of the single measure.
  public OptionalInt extensionsAllowed(Class<? extends Event> done, Event begun) {
    if (!begun.occurredOn().isDay()) return OptionalInt.empty();
    String name = EventCatalogue.ALL.nameOf(done);
    return on().stream().filter(limit -> limit.events().ends().contains(name) && limit.scope() != Scope.FILE && !limit.extendsToDays()).map(TimeLimit::id).distinct()
        .flatMap(id -> startedBy(id, begun, EventCatalogue.ALL.nameOf(begun.getClass()), begun.occurredOn().latest()).stream())
        .mapToInt(limit -> limit.extensions().size()).max();
  }

  /// A date known only to the month starts no clock (DOMAIN 8.2).
  private Optional<LocalDate> startedBy(String id, Event event) {
    return Optional.of(event.occurredOn()).filter(PartialDate::isDay).map(PartialDate::latest).flatMap(day ->
        startedBy(id, event, EventCatalogue.ALL.nameOf(event), day).map(limit -> deadline(limit, day, 0).dueOn()));
  }

  /// The last day by the version that is on and in force on the day that starts it, where the event that started it isn't at hand: rights are started in another file,
  /// and of what goes on for long only the day is kept.
  public Optional<LocalDate> dueOn(String id, PartialDate from) {
    return Optional.of(from).filter(PartialDate::isDay).map(PartialDate::latest).flatMap(day ->
        on().stream().filter(limit -> limit.id().equals(id) && limit.basis().isInForceOn(day)).findFirst().map(limit -> deadline(limit, day, 0).dueOn()));
  }

  public Deadline deadline(TimeLimit limit, LocalDate started, int extended) {
    return Counting.of(limit, started, extended, calendar);
  }

  /// @param event that lengthens it; @param counted how its last day was found until now, in Chinese; @param extended how often it was lengthened before
  public Deadline extended(TimeLimit limit, LocalDate started, Event event, String counted, int extended) {
    return limit.extendsToDays() && event instanceof ExtendsTo to
        ? limit.extensions().getFirst().to(to.dueOn(), counted)
        : deadline(limit, started, extended + 1);
  }

  /// Eight hexadecimal digits that change with every change of the data.
  public String fingerprint() {
    return fingerprint;
  }

  /// The version of a view whose fold follows these data; by their hash, so it doesn't count upwards, and any other outdates it.
  public int version(int fold) {
    return (Integer.parseUnsignedInt(fingerprint, 16) + fold) & Integer.MAX_VALUE;
  }

  private static String fingerprintOf(String data) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
