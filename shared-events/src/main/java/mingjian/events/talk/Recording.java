package mingjian.events.talk;

import mingjian.events.DocumentRef;
import org.jspecify.annotations.Nullable;

/// Sound and image recording 同步录音录像. The recording itself is never stored, only where it is kept.
///
/// @param reason why there is none; needed for [Kept#ABSENT]
public record Recording(Kept kept, @Nullable String reason, @Nullable DocumentRef reference) {
  public enum Kept {
    /// 有
    PRESENT,
    /// 无
    ABSENT,
    /// 不要求
    NOT_REQUIRED
  }
}
