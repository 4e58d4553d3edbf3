package mingjian.infra.proofs;

import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Checkpoints on their way to somebody outside, well and ill.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CheckpointDeliveryIT {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private EventLog log;
  private TreeStore tree;
  private Witness witness;
  private Checkpoints checkpoints;
  private CheckpointDelivery delivery;

  @BeforeEach
  void open() throws Exception {
    log = SqliteEventLog.open(folder);
    tree = SqliteTreeStore.open(folder);
    witness = Witness.start();
    checkpoints = new Checkpoints(log, tree, SigningKey.create(elsewhere.resolve("key.pem")), "log.example", null);
    delivery = new CheckpointDelivery(tree, CheckpointAddress.of(witness.address(), SHORT), CLOCK);
  }

  @AfterEach
  void close() {
    witness.close();
    tree.close();
    log.close();
  }

  private void sign() {
    log.append(stream("case-" + log.head(), 2));
    checkpoints.write();
  }

  private List<String> stored() {
    return tree.checkpointsAfter(0, 100).stream().map(TreeStore.Stored::note).toList();
  }

  private void undelivered(String reason) {
    delivery.deliver();
    assertThat(delivery.state().sound()).isFalse();
    assertThat(delivery.state().words()).contains("检查点未能送达外部地址（127.0.0.1:", reason, "下一间隔重试").doesNotContain("secret-4711", "Exception");
  }

  @Test
  void each_checkpoint_arrives_word_for_word_and_once() {
    delivery.deliver();
    assertThat(delivery.state().words()).contains("尚未发送");
    for (int i = 0; i < 3; i++) {
      sign();
      delivery.deliver();
      delivery.deliver();
    }
    assertThat(witness.taken()).hasSize(3).isEqualTo(stored());
    assertThat(delivery.state().sound()).isTrue();
    assertThat(delivery.state().words()).contains("最近送达：3个提交，2026-03-02 10:00:00").doesNotContain("secret-4711");
  }

  @Test
  void what_could_not_be_delivered_follows_in_order_when_the_other_is_back() throws Exception {
    sign();
    delivery.deliver();
    witness.close();
    sign();
    undelivered("连不上对方");
    sign();
    undelivered("最近送达：1个提交");
    witness = witness.again();
    delivery.deliver();
    assertThat(witness.taken()).isEqualTo(stored().subList(1, 3));
    assertThat(delivery.state().sound()).isTrue();
  }

  @Test
  void one_who_refuses_is_asked_again() {
    witness.answerWith(500);
    sign();
    undelivered("对方答复 500");
    assertThat(delivery.state().words()).contains("尚未送达过");
    witness.answerWith(302);
    undelivered("对方答复 302");
    witness.answerWith(200);
    delivery.deliver();
    assertThat(witness.taken()).isEqualTo(stored());
  }

  @Test
  void one_who_does_not_answer_is_not_waited_for_and_holds_up_nobody_who_writes() throws Exception {
    witness.fallSilent();
    sign();
    undelivered("对方没有及时答复");
    CheckpointDelivery patient = new CheckpointDelivery(tree, CheckpointAddress.of(witness.address(), Duration.ofSeconds(60)), CLOCK);
    Thread delivering = Thread.ofPlatform().daemon().start(patient::deliver);
    for (int i = 0; i < 50; i++) sign();
    assertThat(delivering.isAlive()).as("still waiting while fifty commits were written and signed").isTrue();
    assertThat(stored()).hasSize(51);
    delivering.interrupt();
    delivering.join();
    assertThat(patient.state().sound()).isFalse();
  }

  @Test
  void the_timer_signs_and_delivers() throws Exception {
    log.append(stream("case-1", 2));
    try (CheckpointTimer timer = CheckpointTimer.start(checkpoints, delivery, Duration.ofHours(1))) {
      assertThat(timer.delivered()).isEqualTo(new CheckpointTimer.State(true, delivery.state().words()));
    }
    assertThat(witness.taken()).as("one when it stops").hasSize(1).isEqualTo(stored());
  }

  @Test
  void an_address_that_is_none_is_refused_without_being_repeated() {
    for (String wrong : List.of("paper", "ftp://host/x", "http://", "http:///x", "https://u:secret-4711@host/", "http://host/a b", "http://host:99999/", "http://host/#x")) {
      assertThatThrownBy(() -> CheckpointAddress.of(wrong)).as(wrong).isInstanceOf(ProofFailure.class)
          .hasMessageContaining("无法识别").hasMessageNotContaining("secret-4711");
    }
  }
}
