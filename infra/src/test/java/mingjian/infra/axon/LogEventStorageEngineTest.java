package mingjian.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mingjian.infra.eventlog.CommandIdTaken;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.eventlog.StoredCommit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What Axon's suites don't ask: command ids, the answer's commit, tokens, and streams that are woken.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LogEventStorageEngineTest {
  private static final String HASH = "00".repeat(31) + "07";

  @TempDir Path folder;
  private EventLog log;
  private LogEventStorageEngine engine;
  private LogEventSource source;

  @BeforeEach
  void open_the_log() {
    log = SqliteEventLog.open(folder);
    engine = new LogEventStorageEngine(log, TestSerializer.xStreamSerializer());
    source = new LogEventSource(log, engine);
  }

  @AfterEach
  void close_the_log() {
    log.close();
  }

  private static DomainEventMessage<?> event(String commandId, String aggregateId, long sequence) {
    MetaData metadata = MetaData.from(Map.of("commandId", commandId, "bodyHash", HASH, "actor", "chengban01"));
    return new GenericDomainEventMessage<>("case", aggregateId, sequence, "payload", metadata);
  }

  @Test
  void a_commit_bears_the_commands_id_and_the_hash_of_its_body() {
    engine.appendEvents(event("c-1", "case-1", 0), event("c-1", "case-1", 1));
    StoredCommit commit = log.findCommit("c-1").orElseThrow();
    assertThat(commit.last()).isEqualTo(2);
    assertThat(HexFormat.of().formatHex(commit.bodyHash())).isEqualTo(HASH);
    assertThat(log.readAfter(0, 1).getFirst().metadata()).contains("chengban01").doesNotContain(HASH);
  }

  @Test
  void the_unit_of_work_learns_its_commit() {
    UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
    engine.appendEvents(event("c-1", "case-1", 0), event("c-1", "case-1", 1));
    assertThat(work.<Object>getResource(LogEventStorageEngine.COMMIT)).isInstanceOfSatisfying(StoredCommit.class, c -> assertThat(c.last()).isEqualTo(2));
    assertThatThrownBy(() -> engine.appendEvents(event("c-1", "case-1", 2))).isInstanceOf(IllegalStateException.class);
    work.rollback();
  }

  @Test
  void a_lost_race_is_axons_concurrency_failure() {
    engine.appendEvents(event("c-1", "case-1", 0), event("c-1", "case-1", 1));
    assertThatThrownBy(() -> engine.appendEvents(event("c-2", "case-1", 1))).isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> engine.appendEvents(event("c-3", "case-1", 0))).isInstanceOf(AggregateStreamCreationException.class);
  }

  @Test
  void a_command_sent_again_adds_nothing_and_another_body_is_refused() {
    engine.appendEvents(event("c-1", "case-1", 0));
    engine.appendEvents(event("c-1", "case-1", 1));
    assertThat(log.head()).isEqualTo(1);
    DomainEventMessage<?> other = event("c-1", "case-1", 1).andMetaData(Map.of("bodyHash", "11".repeat(32)));
    assertThatThrownBy(() -> engine.appendEvents(other)).isInstanceOf(CommandIdTaken.class);
  }

  @Test
  void an_event_read_was_made_when_it_was_recorded() {
    engine.appendEvents(event("c-1", "case-1", 0));
    assertThat(engine.readEvents("case-1").next().getTimestamp()).isEqualTo(log.readAfter(0, 1).getFirst().recordedAt());
  }

  @Test
  void a_token_is_one_number_of_a_few_bytes() {
    for (int i = 0; i < 2_000; i += 50) append(i, 50);
    TrackingToken token = engine.readEvents(null, false).reduce((a, b) -> b).orElseThrow().trackingToken();
    assertThat(token).isEqualTo(new GlobalSequenceTrackingToken(2_000)).isEqualTo(engine.createHeadToken());
    assertThat(TestSerializer.xStreamSerializer().serialize(token, byte[].class).getData().length).isLessThan(200);
    assertThat(engine.readEvents(ReplayToken.createReplayToken(token, new GlobalSequenceTrackingToken(1_990)), false)).hasSize(10);
  }

  private void append(int first, int events) {
    engine.appendEvents(IntStream.range(first, first + events).mapToObj(i -> event("c-" + first, "case-1", i)).toList());
  }

  @Test
  void a_waiting_stream_is_woken_by_an_append() throws Exception {
    append(0, 3);
    try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(new GlobalSequenceTrackingToken(2))) {
      assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
      assertThat(stream.hasNextAvailable()).isFalse();
      CountDownLatch waiting = new CountDownLatch(1);
      Thread writer = Thread.startVirtualThread(() -> {
        await(waiting);
        append(3, 1);
      });
      waiting.countDown();
      long begun = System.nanoTime();
      assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isLessThan(5_000);
      assertThat(stream.peek().orElseThrow().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(4));
      writer.join();
    }
  }

  @Test
  void the_availability_callback_is_called_at_once_and_at_each_append_until_closed() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
    assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
    assertThat(calls).hasValue(1);
    append(0, 2);
    assertThat(calls).hasValue(2);
    stream.close();
    int afterClose = calls.get();
    append(2, 1);
    assertThat(calls).hasValue(afterClose);
  }

  @Test
  void a_stream_follows_the_log_over_many_batches_and_waits_no_longer_than_told() throws Exception {
    for (int i = 0; i < 2_500; i += 100) append(i, 100);
    try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
      for (long i = 1; i <= 2_500; i++) assertThat(stream.nextAvailable().trackingToken().position()).hasValue(i);
      assertThat(stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  @Test
  void a_token_at_an_instant_begins_with_what_was_recorded_then() {
    append(0, 2);
    Instant recorded = log.readAfter(0, 1).getFirst().recordedAt();
    assertThat(engine.readEvents(engine.createTokenAt(recorded), false)).hasSize(2);
    assertThat(engine.readEvents(engine.createTokenAt(recorded.plusNanos(1)), false)).isEmpty();
    assertThat(List.of(engine.createHeadToken())).containsExactly(engine.createTokenAt(recorded.plusSeconds(1)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
