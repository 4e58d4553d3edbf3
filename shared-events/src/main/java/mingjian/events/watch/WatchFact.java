package mingjian.events.watch;

import mingjian.events.FileRef;
import org.jspecify.annotations.Nullable;

/// One fact that a reminder stands on.
///
/// @param file where it is recorded
/// @param at position of the event behind it; null where what is missing is the fact, or it was recorded before positions were kept
public record WatchFact(String text, @Nullable FileRef file, @Nullable Long at) {}
