package mingjian.events.timelimits;

import java.time.LocalDate;
import mingjian.events.Event;

/// Lengthens a time to a day that was approved.
public interface ExtendsTo extends Event {
  /// The last day now.
  LocalDate dueOn();
}
