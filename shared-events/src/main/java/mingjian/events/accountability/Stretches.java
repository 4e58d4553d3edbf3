package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Cuts a misconduct at every change, and counts what a duty met of it.
final class Stretches {
  private Stretches() {}

  /// @param duties whatever begins or ends; @param turns further days on or after which something changes
  static List<Stretch> cut(Reach misconduct, Collection<Reach> duties, Collection<LocalDate> turns) {
    if (misconduct.possible().isEmpty()) {
      return List.of();
    }
    Span whole = misconduct.possible().get();
    NavigableSet<LocalDate> starts = new TreeSet<>();
    starts.add(whole.from());
    addEnds(misconduct, starts);
    duties.forEach(it -> addEnds(it, starts));
    starts.addAll(turns);
    List<LocalDate> inside = new ArrayList<>(starts.subSet(whole.from(), true, whole.to(), true));
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      LocalDate to = i + 1 < inside.size() ? inside.get(i + 1).minusDays(1) : whole.to();
      Span days = new Span(inside.get(i), to);
      stretches.add(new Stretch(days, misconduct.on(days.from()) == Reach.Presence.SURE));
    }
    return stretches;
  }

  /// Share = met / (met + not met). Its bounds take the least of one with the most of the other, so that a duty that surely covers the
  /// whole of a vaguely dated misconduct still counts as the whole.
  ///
  /// @param met stretches that the duty met: surely, or possibly (false)
  static Overlap overlap(List<Stretch> whole, Map<Stretch, Boolean> met) {
    long min = 0;
    long max = 0;
    long missedMin = 0;
    long missedMax = 0;
    boolean bounded = true;
    boolean missBounded = true;
    for (Stretch stretch : whole) {
      Boolean surely = met.get(stretch);
      long days = stretch.days().days();
      boolean endless = stretch.days().from().equals(Reach.FLOOR);
      min += surely == Boolean.TRUE && stretch.sure() ? days : 0;
      max += surely != null ? days : 0;
      missedMin += surely == null && stretch.sure() ? days : 0;
      missedMax += surely != Boolean.TRUE ? days : 0;
      bounded &= surely == null || !endless;
      missBounded &= surely == Boolean.TRUE || !endless;
    }
    int permilleMin = missedMax == 0 ? 1000 : missBounded ? permille(min, min + missedMax) : 0;
    int permilleMax = bounded && max + missedMin > 0 ? permille(max, max + missedMin) : 1000;
    return new Overlap(min, bounded ? max : null, permilleMin, permilleMax);
  }

  private static int permille(long part, long whole) {
    return (int) Math.round(1000.0 * part / whole);
  }

  private static void addEnds(Reach reach, Set<LocalDate> starts) {
    List<Span> spans = new ArrayList<>();
    reach.sure().ifPresent(spans::add);
    reach.possible().ifPresent(spans::add);
    for (Span span : spans) {
      starts.add(span.from());
      starts.add(span.to().plusDays(1));
    }
  }
}
