package mingjian.infra.proofs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a checkpoint at an interval while the server runs, and says how that goes.
public final class CheckpointTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointTimer.class);
  private static final String NO_KEY = "未设置签名密钥（mingjian.checkpoint.key-file），不生成检查点：日志被整体改写或末尾被删除时无法发现。";

  private final @Nullable Checkpoints checkpoints;
  private final @Nullable CheckpointDelivery delivery;
  private final @Nullable ScheduledExecutorService timer;
  private volatile State state;

  /// @param sound false where a checkpoint could not be written
  /// @param words in Chinese, for the health page
  public record State(boolean sound, String words) {}

  private CheckpointTimer(
      @Nullable Checkpoints checkpoints, @Nullable CheckpointDelivery delivery, @Nullable ScheduledExecutorService timer, String words) {
    this.checkpoints = checkpoints;
    this.delivery = delivery;
    this.timer = timer;
    this.state = new State(true, words);
  }

  /// Where there is no key: there are no checkpoints, and it says so.
  public static CheckpointTimer none() {
    return new CheckpointTimer(null, null, null, NO_KEY);
  }

  /// @param delivery to an address outside, where there is one
  public static CheckpointTimer start(Checkpoints checkpoints, @Nullable CheckpointDelivery delivery, Duration interval) {
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().name("checkpoints").daemon().unstarted(work));
    CheckpointTimer timer = new CheckpointTimer(checkpoints, delivery, executor, "尚未生成检查点。");
    executor.scheduleWithFixedDelay(timer::write, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    return timer;
  }

  /// False where there is no key.
  public boolean runs() {
    return timer != null;
  }

  public State state() {
    return state;
  }

  /// How it goes with the address outside; null where there is none.
  public @Nullable State delivered() {
    return delivery == null ? null : delivery.state();
  }

  private void write() {
    sign();
    if (delivery != null) delivery.deliver();
  }

  private void sign() {
    if (checkpoints == null) return;
    try {
      checkpoints.write().ifPresent(written -> state = new State(true, "最近检查点：" + written.size() + "个提交，至第" + written.position() + "号位置。"));
    } catch (RuntimeException e) {
      String words = String.valueOf(e.getMessage());
      if (!words.equals(state.words())) LOG.error("检查点未能生成：{}", words);
      state = new State(false, words);
    }
  }

  /// Writes a last one: what was recorded since the interval began is then signed too.
  @Override
  public void close() {
    if (timer == null) return;
    timer.shutdown();
    try {
      if (timer.awaitTermination(20, TimeUnit.SECONDS)) write();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
