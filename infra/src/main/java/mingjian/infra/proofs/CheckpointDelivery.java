package mingjian.infra.proofs;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends each checkpoint of the store to an address outside, in order. What could not be delivered waits for the next time; after a restart
/// it begins with the latest, so that one may arrive twice.
public final class CheckpointDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointDelivery.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
  private static final int AT_ONCE_MAX = 20;

  private final TreeStore store;
  private final CheckpointAddress address;
  private final Clock clock;
  private long delivered = -1;
  private String lastSuccess = "";
  private volatile CheckpointTimer.State state;

  public CheckpointDelivery(TreeStore store, CheckpointAddress address, Clock clock) {
    this.store = store;
    this.address = address;
    this.clock = clock;
    state = new CheckpointTimer.State(true, "外部地址（" + address.host() + "）：尚未发送。");
  }

  public CheckpointTimer.State state() {
    return state;
  }

  /// Never throws: what keeps it from delivering is told by [#state], and once per change in the log.
  void deliver() {
    try {
      if (delivered < 0) delivered = store.latestCheckpoint().map(latest -> latest.number() - 1).orElse(-1L);
      if (delivered < 0) return;
      for (TreeStore.Stored checkpoint : waiting()) {
        address.send(checkpoint.note());
        delivered = checkpoint.number();
        succeeded(checkpoint);
      }
    } catch (RuntimeException e) {
      failed(String.valueOf(e.getMessage()));
    }
  }

  private List<TreeStore.Stored> waiting() {
    return store.checkpointsAfter(delivered, AT_ONCE_MAX);
  }

  private void succeeded(TreeStore.Stored checkpoint) {
    lastSuccess = "最近送达：" + checkpoint.size() + "个提交，" + TIME.format(clock.instant()) + "。";
    if (!state.sound()) LOG.info("检查点已重新送达外部地址（{}）。", address.host());
    state = new CheckpointTimer.State(true, "外部地址（" + address.host() + "）" + lastSuccess);
  }

  private void failed(String words) {
    String told = words + "下一间隔重试。" + (lastSuccess.isEmpty() ? "尚未送达过。" : lastSuccess);
    if (!told.equals(state.words())) LOG.error("{}", told);
    state = new CheckpointTimer.State(false, told);
  }
}
