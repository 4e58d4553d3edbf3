package mingjian.query.watchitem;

import java.util.List;
import mingjian.events.WatchItemId;
import mingjian.events.watch.WatchFact;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// @param facts of the last time it was raised; @param guard the file whose readers alone may read it
public record WatchItemRow(WatchItemId watchItemId, WorkAbout about, List<WatchFact> facts, @Nullable Guard guard) {}
