package mingjian.command.watch;

import java.util.List;
import mingjian.events.watch.WatchFact;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.WorkAbout;

/// What a rule has found.
///
/// @param key what makes it the same finding the next time: the tenure, the file, the person and the year
public record Finding(WatchRule rule, String key, WorkAbout about, String headline, List<WatchFact> facts) {}
