package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts.Change;
import mingjian.events.accountability.DutyFacts.Held;

/// Which unit a unit was on a day 沿革: through mergers forward and back, through splits back, by recorded history and never by name (DOMAIN 5.4).
final class UnitLine {
  private final DutyFacts duties;
  private final LocalDate today;

  UnitLine(DutyFacts duties, LocalDate today) {
    this.duties = duties;
    this.today = today;
  }

  /// More than one where history leaves open which it was: several predecessors, or a merger whose date isn't known to the day.
  Set<UnitId> on(LocalDate day, UnitId unit) {
    Set<UnitId> found = new LinkedHashSet<>();
    if (mergers().anyMatch(it -> it.before().equals(unit) && hasHappened(it, day))) {
      forward(day, unit, found, new LinkedHashSet<>());
    } else {
      back(day, unit, found, new LinkedHashSet<>());
    }
    return found;
  }

  Optional<UnitId> superiorOn(LocalDate day, UnitId unit) {
    List<Change> told = duties.history().stream()
        .filter(it -> it.after().equals(unit) && (it.kind() == Change.Kind.ESTABLISHED || it.kind() == Change.Kind.SUPERIOR_CHANGED))
        .sorted(Comparator.comparing(Change::kind).thenComparing(Change::on))
        .toList();
    Optional<UnitId> superior = Optional.empty();
    for (Change change : told) {
      // The first entry of a unit says its superior from the beginning: when we entered it isn't when it was founded.
      // Of two entries of one unit, one may not have known it.
      boolean tells = change.kind() == Change.Kind.ESTABLISHED ? change.superior() != null : hasHappened(change, day);
      if (tells) {
        superior = Optional.ofNullable(change.superior());
      }
    }
    return superior;
  }

  boolean wasRenamedAfter(LocalDate day, UnitId unit) {
    return duties.history().stream()
        .anyMatch(it -> it.kind() == Change.Kind.RENAMED && it.after().equals(unit) && it.on().latest().isAfter(day));
  }

  /// Days on which identity or superior may change.
  List<LocalDate> turns() {
    List<LocalDate> days = new ArrayList<>();
    for (Change change : duties.history()) {
      if (change.on().isKnown()) {
        days.add(change.on().earliest());
        days.add(change.on().latest());
      }
    }
    return days;
  }

  private void forward(LocalDate day, UnitId unit, Set<UnitId> found, Set<UnitId> seen) {
    if (!seen.add(unit)) {
      return;
    }
    Optional<Change> gone = mergers().filter(it -> it.before().equals(unit) && hasHappened(it, day)).findFirst();
    if (gone.isEmpty() || !surelyHappened(gone.get(), day)) {
      found.add(unit);
    }
    gone.ifPresent(it -> forward(day, it.after(), found, seen));
  }

  private void back(LocalDate day, UnitId unit, Set<UnitId> found, Set<UnitId> seen) {
    if (!seen.add(unit)) {
      return;
    }
    List<Change> toCome = origins().filter(it -> it.after().equals(unit) && !surelyHappened(it, day)).toList();
    boolean mayBeUnderWay = toCome.stream().anyMatch(it -> hasHappened(it, day));
    if (toCome.isEmpty() || mayBeUnderWay || existed(unit, day)) {
      found.add(unit);
    }
    toCome.forEach(it -> back(day, it.before(), found, seen));
  }

  /// Where a unit may have come from. A unit that others came out of goes on itself, so a split is never followed forward.
  private Stream<Change> origins() {
    return duties.history().stream().filter(it -> it.kind() == Change.Kind.MERGED || it.kind() == Change.Kind.SPLIT);
  }

  private Stream<Change> mergers() {
    return duties.history().stream().filter(it -> it.kind() == Change.Kind.MERGED);
  }

  /// A unit into which others were merged, or that came out of another, may have stood before: then somebody held a post there.
  private boolean existed(UnitId unit, LocalDate day) {
    return duties.tenures().stream()
        .filter(it -> it.unit().equals(unit) && !it.inferred())
        .map(Held::period)
        .anyMatch(it -> Reach.of(it, today).on(day) != Reach.Presence.NO);
  }

  private static boolean hasHappened(Change change, LocalDate day) {
    return !change.on().earliest().isAfter(day);
  }

  private static boolean surelyHappened(Change change, LocalDate day) {
    return !change.on().latest().isAfter(day);
  }
}
