package mingjian.events.watch;

import java.util.List;
import mingjian.events.work.WorkState;

/// A reminder is open until the facts behind it are gone or somebody with authority decided about it, with a reason.
public enum WatchState implements WorkState {
  NONE("RaiseWatchItem"),
  /// 待处理
  OPEN("RaiseWatchItemAgain", "CloseWatchItem", "SettleWatchItem"),
  /// 已消除: the facts changed; they may come back
  CLOSED("RaiseWatchItemAgain", "CloseWatchItem"),
  /// 已作决定
  SETTLED("RaiseWatchItemAgain", "CloseWatchItem", "ReopenWatchItem");

  private final List<String> next;

  WatchState(String... next) {
    this.next = List.of(next);
  }

  @Override
  public List<String> next() {
    return next;
  }

  @Override
  public boolean ended() {
    return this == CLOSED || this == SETTLED;
  }
}
