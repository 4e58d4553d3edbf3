package mingjian.events.watch;

import mingjian.events.FileRef;
import org.jspecify.annotations.Nullable;

/// One fact that a reminder stands on.
///
/// @param file where it is recorded, with the events behind it
public record WatchFact(String text, @Nullable FileRef file) {}
