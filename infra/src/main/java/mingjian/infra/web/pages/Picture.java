package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import mingjian.events.PartialDate;
import mingjian.query.leadertimeline.MarkKind;
import org.jspecify.annotations.Nullable;

/// A timeline in columns, compact enough that a browser holds all of it and moves along both clocks without asking again. Days are counted from
/// 1970-01-01; entries stand in the order of when they happened.
///
/// @param left how many older entries are not in it
/// @param pages where a file is shown, null for one without a page; `file` counts in it
/// @param first the first day that the date can mean, @param last the last; [#UNKNOWN] for both where it isn't known
/// @param at when it was recorded, in microseconds; @param joined 1 where it came by the same commit as the entry recorded before it: half a commit never was
/// @param corrected the entry that first corrected this one, by its place in these columns; -1 for none, -2 for one that isn't here; @param cleared likewise
/// @param until of a bar its last day, [#OPEN] while it goes on; [#UNKNOWN] for what is no bar
/// @param endedBy the entry that ended the bar, by its place; -1 for none
record Picture(
    long left, List<ShownLane> lanes, List<@Nullable String> pages, long[] position, long[] at, int[] joined, int[] first, int[] last, int[] lane, int[] file, int[] corrected,
    int[] cleared, int[] until, int[] endedBy, List<String> text) {
  static final int ENTRIES_MAX = 20_000;
  static final int UNKNOWN = Integer.MIN_VALUE;
  static final int OPEN = Integer.MAX_VALUE;

  record ShownLane(String name, String symbol) {}

  /// @param all by when they happened; the last of them are taken where they are too many
  /// @param page the address of a file
  /// @param joined positions of entries that came by the same commit as the entry recorded before them
  static Picture of(List<? extends Lane> lanes, List<TimelineEntry> all, Function<String, @Nullable String> page, Set<Long> joined) {
    List<TimelineEntry> entries = all.subList(Math.max(0, all.size() - ENTRIES_MAX), all.size());
    Places places = Places.of(entries);
    return new Picture(
        all.size() - entries.size(), lanes.stream().map(lane -> new ShownLane(lane.label(), lane.symbol().name())).toList(),
        places.pages(page), entries.stream().mapToLong(TimelineEntry::position).toArray(),
        entries.stream().mapToLong(entry -> entry.recordedAt().getEpochSecond() * 1_000_000 + entry.recordedAt().getNano() / 1_000).toArray(),
        ints(entries, entry -> joined.contains(entry.position()) ? 1 : 0), ints(entries, entry -> firstDay(entry.bar() == null ? entry.occurredOn() : entry.bar().from())),
        ints(entries, entry -> lastDay(entry.occurredOn())), ints(entries, entry -> entry.lane().ordinal()), ints(entries, entry -> places.file(entry.file())),
        ints(entries, entry -> places.markedBy(entry, MarkKind.CORRECTED)), ints(entries, entry -> places.markedBy(entry, MarkKind.CLEARED)),
        ints(entries, entry -> until(entry.bar())), ints(entries, entry -> entry.bar() == null ? -1 : places.endOf(entry.bar())),
        entries.stream().map(TimelineEntry::headline).toList());
  }

  private static int[] ints(List<TimelineEntry> entries, ToIntFunction<TimelineEntry> column) {
    return entries.stream().mapToInt(column).toArray();
  }

  private static int firstDay(PartialDate date) {
    return date.isKnown() ? (int) date.earliest().toEpochDay() : UNKNOWN;
  }

  private static int lastDay(PartialDate date) {
    return date.isKnown() ? (int) date.latest().toEpochDay() : UNKNOWN;
  }

  private static int until(TimelineEntry.@Nullable Bar bar) {
    if (bar == null || !bar.from().isKnown()) {
      return UNKNOWN;
    }
    // an end that the papers don't tell is drawn like one that is still to come
    return bar.to() == null || !bar.to().isKnown() ? OPEN : lastDay(bar.to());
  }

  /// Where in the columns an entry stands.
  private record Places(Map<String, Integer> byEvent, Map<Long, Integer> byPosition, Map<String, Integer> files) {
    static Places of(List<TimelineEntry> entries) {
      Places places = new Places(new HashMap<>(), new HashMap<>(), new LinkedHashMap<>());
      for (int i = 0; i < entries.size(); i++) {
        places.byEvent().put(entries.get(i).eventId(), i);
        places.byPosition().put(entries.get(i).position(), i);
        places.files().putIfAbsent(entries.get(i).file(), places.files().size());
      }
      return places;
    }

    List<@Nullable String> pages(Function<String, @Nullable String> page) {
      List<@Nullable String> pages = new ArrayList<>();
      files.keySet().forEach(file -> pages.add(page.apply(file)));
      return pages;
    }

    int file(String file) {
      return files.getOrDefault(file, -1);
    }

    int endOf(TimelineEntry.Bar bar) {
      return byPosition.getOrDefault(bar.endedBy(), -1);
    }

    int markedBy(TimelineEntry entry, MarkKind kind) {
      return entry.marks().stream().filter(mark -> mark.kind() == kind).findFirst().map(mark -> byEvent.getOrDefault(mark.eventId(), -2)).orElse(-1);
    }
  }
}
