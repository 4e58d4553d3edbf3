package mingjian.events.timelimits;

import java.util.List;
import java.util.stream.Stream;
import mingjian.events.Event;
import org.jspecify.annotations.Nullable;

/// Which events move a clock, by their wire names.
///
/// @param starts the clock; @param when must hold of all of them, null where any will do
/// @param ends done what had to be done; @param extend each uses the next extension of the rule
/// @param voids the clock stops because there is nothing to be done any more: withdrawn, returned
public record ClockEvents(String starts, @Nullable OnlyWhen when, List<String> ends, List<String> extend, List<String> voids) {
  public Stream<String> all() {
    return Stream.of(List.of(starts), ends, extend, voids).flatMap(List::stream);
  }

  public boolean concern(Event event) {
    return when == null || when.holds(event);
  }
}
