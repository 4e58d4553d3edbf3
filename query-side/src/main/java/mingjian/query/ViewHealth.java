package mingjian.query;

import org.jspecify.annotations.Nullable;

/// How a view is, for the health page.
///
/// @param position the last event it has folded
/// @param head the last event there is
/// @param trouble why it is [State#STOPPED] or [State#RETRYING]
public record ViewHealth(String view, int version, long position, long head, State state, @Nullable Trouble trouble) {
  public enum State {
    /// 正常：has folded all there is, or is about to
    CURRENT,
    /// 追赶中：folds what it has not seen yet
    CATCHING_UP,
    /// 重试中：its store can't be written now
    RETRYING,
    /// 已停止：its fold failed; it stands still and the others go on
    STOPPED,
    /// 未启动
    NOT_STARTED
  }

  /// @param position the event that could not be folded; where the store failed, the one after the last that was written
  /// @param eventId the id of that event, where it is known
  public record Trouble(long position, @Nullable String eventId, String error) {}

  public long behind() {
    return Math.max(0, head - position);
  }

  public boolean healthy() {
    return state == State.CURRENT || state == State.CATCHING_UP;
  }
}
