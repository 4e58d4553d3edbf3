package mingjian.events.talk;

import mingjian.events.DocumentRef;
import org.jspecify.annotations.Nullable;

/// Sound and image recording 同步录音录像. The recording itself is never stored, only where it is kept.
///
/// @param reason why there is none; needed for [RecordingState#ABSENT]
public record Recording(RecordingState kept, @Nullable String reason, @Nullable DocumentRef reference) {}
