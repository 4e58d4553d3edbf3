package mingjian.events.timelimits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingjian.events.Event;

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

  public Deadline deadline(TimeLimit limit, LocalDate started, int extended) {
    return Counting.of(limit, started, extended, calendar);
  }

  /// Eight hexadecimal digits that change with every change of the data.
  public String fingerprint() {
    return fingerprint;
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
