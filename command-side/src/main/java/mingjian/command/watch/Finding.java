package mingjian.command.watch;

import java.util.List;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What a rule has found.
///
/// @param key what makes it the same finding the next time: the tenure, the file, the person and the year
/// @param guard the file whose readers alone may read it; null where the office may
public record Finding(WatchRule rule, String key, WorkAbout about, @Nullable Guard guard, String headline, List<FoundFact> facts) {
  Finding(WatchRule rule, String key, WorkAbout about, String headline, List<FoundFact> facts) {
    this(rule, key, about, null, headline, facts);
  }
}
