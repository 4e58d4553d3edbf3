package mingjian.infra.eventlog;

import static java.util.stream.Collectors.toList;
import static mingjian.infra.eventlog.Commits.NOON;
import static mingjian.infra.eventlog.Commits.at;
import static mingjian.infra.eventlog.Commits.body;
import static mingjian.infra.eventlog.Commits.commit;
import static mingjian.infra.eventlog.Commits.event;
import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every log promises. An adapter's test extends this and says how to open its store.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class EventLogContract {
  protected EventLog log;

  /// Opens the store of this test: empty the first time, as it was left when opened again.
  protected abstract EventLog open();

  @BeforeEach
  void open_the_log() {
    log = open();
  }

  @AfterEach
  void close_the_log() {
    log.close();
  }

  // 1. positions, commits

  @Test
  void an_empty_log_has_no_events() {
    assertThat(log.head()).isZero();
    assertThat(log.readAfter(0, 10)).isEmpty();
    assertThat(log.readStream("case-1", 0)).isEmpty();
    assertThat(log.lastSequence("case-1")).isEqualTo(-1);
    assertThat(log.positionAt(Instant.now())).isZero();
    assertThat(log.findCommit("nobody")).isEmpty();
  }

  @Test
  void an_event_comes_back_as_it_was_written() {
    NewEvent written = new NewEvent(
        "e-1", "case", "case-1", 0, "casefile/case-opened", "2", "{\"a\" : 1.10,\n \"名\":\"某局原局长 𠮷 \\u0000 \u0000\"}", "{\"actor\":\"甲\"}");
    log.append(at(NOON, commit("c-1", written)));
    assertThat(log.readAfter(0, 10)).containsExactly(new StoredEvent(
        1, NOON, "c-1", "e-1", "case", "case-1", 0, "casefile/case-opened", "2", written.payload(), written.metadata()));
    assertThat(log.readStream("case-1", 0)).isEqualTo(log.readAfter(0, 10));
    assertThat(log.readAt(List.of(1L))).isEqualTo(log.readAfter(0, 10));
  }

  @Test
  void a_payload_of_a_megabyte_is_taken() {
    String large = "{\"text\":\"" + "字".repeat(400_000) + "\"}";
    log.append(commit(new NewEvent("e-1", "case", "case-1", 0, "casefile/case-opened", "1", large, "{}")));
    assertThat(log.readAfter(0, 1).getFirst().payload()).isEqualTo(large);
  }

  @Test
  void positions_run_from_one_without_gap_over_commits_of_any_size() {
    StoredCommit one = log.append(stream("case-1", 3));
    StoredCommit two = log.append(stream("case-2", 1));
    StoredCommit three = log.append(stream("case-3", 5));
    assertThat(List.of(one.first(), one.last(), two.first(), two.last(), three.first(), three.last())).containsExactly(1L, 3L, 4L, 4L, 5L, 9L);
    assertThat(positions(log.readAfter(0, 100))).containsExactlyElementsOf(LongStream.rangeClosed(1, 9).boxed().toList());
    assertThat(log.head()).isEqualTo(9);
  }

  @Test
  void a_commit_over_several_aggregates_is_stored_whole_and_in_order() {
    StoredCommit stored = log.append(commit(event("case-1", 0), event("case-no:2026-1", 0), event("case-1", 1)));
    assertThat(log.readAfter(0, 10)).extracting(StoredEvent::aggregateId).containsExactly("case-1", "case-no:2026-1", "case-1");
    assertThat(log.commitEnd(1)).isEqualTo(stored.last());
    assertThat(log.commitEnd(3)).isEqualTo(stored.last());
  }

  @Test
  void a_commit_with_one_conflict_leaves_nothing_of_itself() {
    log.append(commit(event("case-no:2026-1", 0)));
    assertThatThrownBy(() -> log.append(commit("c-2", event("case-2", 0), event("case-no:2026-1", 0), event("case-3", 0))))
        .isInstanceOf(SequenceTaken.class);
    assertThat(log.head()).isEqualTo(1);
    assertThat(log.readAfter(0, 10)).hasSize(1);
    assertThat(log.lastSequence("case-2")).isEqualTo(-1);
    assertThat(log.findCommit("c-2")).isEmpty();
    assertThat(log.append(commit("c-2", event("case-2", 0))).first()).as("no gap after a refusal").isEqualTo(2);
  }

  @Test
  void a_commit_without_events_is_not_one() {
    assertThatThrownBy(() -> log.append(commit("c-1"))).isInstanceOf(IllegalArgumentException.class);
    assertThat(log.findCommit("c-1")).isEmpty();
  }

  @Test
  void a_position_that_is_not_there_is_an_error() {
    log.append(stream("case-1", 2));
    assertThatThrownBy(() -> log.readAt(List.of(1L, 3L))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> log.commitEnd(3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> log.commitEnd(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reads_go_on_from_any_place_and_stop_where_told() {
    log.append(stream("case-1", 10));
    assertThat(positions(log.readAfter(3, 4))).containsExactly(4L, 5L, 6L, 7L);
    assertThat(positions(log.readAfter(8, 4))).containsExactly(9L, 10L);
    assertThat(log.readAfter(10, 4)).isEmpty();
    assertThat(log.readStream("case-1", 8)).extracting(StoredEvent::sequence).containsExactly(8L, 9L);
    assertThat(log.lastSequence("case-1")).isEqualTo(9);
    assertThat(positions(log.readAt(List.of(7L, 2L, 7L)))).containsExactly(7L, 2L, 7L);
  }

  // 2. readers

  @Test
  void a_reader_beside_many_writers_never_sees_a_gap_or_half_a_commit() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<List<StoredEvent>>> readers = new ArrayList<>();
      for (int r = 0; r < 3; r++) readers.add(threads.submit(() -> follow(writing)));
      List<Future<?>> writers = new ArrayList<>();
      for (int w = 0; w < 8; w++) {
        int writer = w;
        writers.add(threads.submit(() -> {
          for (int i = 0; i < 60; i++) log.append(stream("case-" + writer + "-" + i, 1 + i % 4));
        }));
      }
      for (Future<?> writer : writers) writer.get();
      writing.set(false);
      List<StoredEvent> all = log.readAfter(0, Integer.MAX_VALUE);
      for (Future<List<StoredEvent>> reader : readers) assertThat(reader.get()).isEqualTo(all);
    }
  }

  private List<StoredEvent> follow(AtomicBoolean writing) {
    List<StoredEvent> seen = new ArrayList<>();
    while (true) {
      boolean last = !writing.get();
      List<StoredEvent> more = log.readAfter(seen.size(), 1000);
      for (StoredEvent e : more) {
        assertThat(e.position()).isEqualTo(seen.size() + 1);
        seen.add(e);
      }
      // fewer than asked for: what was read ends where a commit ends
      if (!more.isEmpty() && more.size() < 1000) assertThat(log.commitEnd(more.getLast().position())).isEqualTo(more.getLast().position());
      if (last && more.isEmpty()) return seen;
    }
  }

  @Test
  void who_was_told_a_position_can_read_it() throws Exception {
    List<Long> heads = new CopyOnWriteArrayList<>();
    List<Long> unreadable = new CopyOnWriteArrayList<>();
    try (AutoCloseable listening = log.onAppend(head -> {
      heads.add(head);
      if (log.readAt(List.of(head)).isEmpty() || log.head() < head) unreadable.add(head);
    })) {
      log.append(stream("case-1", 2));
      log.append(stream("case-2", 3));
    }
    log.append(stream("case-3", 1));
    assertThat(heads).containsExactly(2L, 5L);
    assertThat(unreadable).isEmpty();
  }

  @Test
  void a_listener_that_fails_stops_nobody() {
    log.onAppend(head -> {
      throw new IllegalStateException("a view is broken");
    });
    assertThat(log.append(stream("case-1", 1)).last()).isEqualTo(1);
    assertThat(log.append(stream("case-2", 1)).last()).isEqualTo(2);
  }

  // 3. what was acknowledged stays; the crash test kills a process

  @Test
  void a_log_opened_again_has_all_and_goes_on() {
    StoredCommit before = log.append(commit("c-1", event("case-1", 0)));
    List<StoredEvent> events = log.readAfter(0, 10);
    log.close();
    log = open();
    assertThat(log.readAfter(0, 10)).isEqualTo(events);
    assertThat(log.findCommit("c-1")).hasValueSatisfying(c -> assertThat(c.hash()).isEqualTo(before.hash()));
    assertThat(log.append(commit(event("case-1", 1))).first()).isEqualTo(2);
  }

  @Test
  void a_closed_log_takes_nothing() {
    log.close();
    assertThatThrownBy(() -> log.append(stream("case-1", 1))).isInstanceOf(LogUnavailable.class);
    log = open();
    assertThat(log.head()).isZero();
  }

  // 4. two writers of one sequence

  @Test
  void a_sequence_is_written_once() {
    log.append(commit(event("case-1", 0)));
    assertThatThrownBy(() -> log.append(commit(event("case-1", 0))))
        .isInstanceOfSatisfying(SequenceTaken.class, e -> {
          assertThat(e.aggregateId()).isEqualTo("case-1");
          assertThat(e.sequence()).isZero();
        });
    assertThat(log.append(commit(event("case-1", 1))).first()).isEqualTo(2);
  }

  @Test
  void a_sequence_stands_once_in_a_commit() {
    assertThatThrownBy(() -> log.append(commit(event("case-1", 0), event("case-1", 0)))).isInstanceOf(SequenceTaken.class);
    assertThat(log.head()).isZero();
  }

  @Test
  void an_event_id_is_used_once_over_all_streams() {
    log.append(commit(event("e-1", "case-1", 0)));
    assertThatThrownBy(() -> log.append(commit(event("e-1", "case-2", 0)))).isInstanceOf(EventIdTaken.class);
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void an_event_id_stands_once_in_a_commit() {
    assertThatThrownBy(() -> log.append(commit(event("e-1", "case-1", 0), event("e-1", "case-2", 0)))).isInstanceOf(EventIdTaken.class);
    assertThat(log.head()).isZero();
  }

  @Test
  void of_many_writers_of_one_sequence_exactly_one_wins_and_the_others_hurt_nobody() throws Exception {
    for (int round = 0; round < 20; round++) {
      String contested = "case-" + round;
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int w = 0; w < 12; w++) {
        // every third writes a stream of its own and must not suffer from the quarrel beside it
        String aggregate = w % 3 == 0 ? contested + "-own-" + w : contested;
        writers.add(() -> won(commit(event(aggregate, 0), event(aggregate, 1))));
      }
      List<Boolean> won = together(writers);
      for (int w = 0; w < 12; w += 3) assertThat(won.get(w)).isTrue();
      assertThat(won.stream().filter(x -> x)).hasSize(4 + 1);
      assertThat(log.readStream(contested, 0)).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
    }
    assertThat(positions(log.readAfter(0, 1000))).containsExactlyElementsOf(LongStream.rangeClosed(1, 20 * 5 * 2).boxed().toList());
  }

  private boolean won(NewCommit commit) {
    try {
      log.append(commit);
      return true;
    } catch (SequenceTaken e) {
      return false;
    }
  }

  // 5. a command once

  @Test
  void the_same_command_again_answers_with_the_stored_commit() {
    StoredCommit stored = log.append(commit("c-1", event("case-1", 0), event("case-1", 1)));
    log.append(stream("case-2", 1));
    StoredCommit again = log.append(commit("c-1", event("case-1", 2)));
    assertThat(again).usingRecursiveComparison().isEqualTo(stored);
    assertThat(log.findCommit("c-1").orElseThrow()).usingRecursiveComparison().isEqualTo(stored);
    assertThat(log.head()).isEqualTo(3);
  }

  @Test
  void the_same_command_id_with_another_body_is_refused() {
    log.append(commit("c-1", event("case-1", 0)));
    NewCommit other = new NewCommit("c-1", body("another"), NOON, List.of(event("case-1", 1)));
    assertThatThrownBy(() -> log.append(other)).isInstanceOf(CommandIdTaken.class).hasMessageContaining("c-1");
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void a_command_sent_by_many_at_once_is_stored_once() throws Exception {
    List<Callable<StoredCommit>> senders = new ArrayList<>();
    for (int s = 0; s < 16; s++) senders.add(() -> log.append(commit("c-1", event("case-1", 0))));
    List<StoredCommit> answers = together(senders);
    assertThat(answers).allSatisfy(a -> assertThat(a).usingRecursiveComparison().isEqualTo(answers.getFirst()));
    assertThat(log.head()).isEqualTo(1);
  }

  // 6. clocks

  @Test
  void recorded_at_never_falls_whatever_the_clock_does() {
    log.append(at(NOON, stream("case-1", 1)));
    StoredCommit back = log.append(at(NOON.minus(Duration.ofDays(400)), stream("case-2", 1)));
    StoredCommit same = log.append(at(NOON, stream("case-3", 1)));
    StoredCommit on = log.append(at(NOON.plusSeconds(1), stream("case-4", 1)));
    assertThat(List.of(back.recordedAt(), same.recordedAt(), on.recordedAt())).containsExactly(NOON, NOON, NOON.plusSeconds(1));
    assertThat(log.readAfter(0, 10)).extracting(StoredEvent::recordedAt).containsExactly(NOON, NOON, NOON, NOON.plusSeconds(1));
    log.close();
    log = open();
    assertThat(log.append(at(NOON.minusSeconds(9), stream("case-5", 1))).recordedAt()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void recorded_at_is_answered_as_it_is_stored() {
    StoredCommit stored = log.append(at(NOON.plusNanos(1_234_567_891), stream("case-1", 1)));
    assertThat(log.readAfter(0, 1).getFirst().recordedAt()).isEqualTo(stored.recordedAt()).isEqualTo(NOON.plusNanos(1_234_567_000));
  }

  @Test
  void an_instant_is_a_position() {
    Random random = new Random(7);
    Map<Long, Long> lastAt = new HashMap<>();
    long second = 0;
    for (int i = 0; i < 120; i++) {
      second += random.nextInt(3);
      lastAt.put(second, log.append(at(NOON.plusSeconds(second), stream("case-" + i, 1 + random.nextInt(3)))).last());
    }
    long expected = 0;
    assertThat(log.positionAt(NOON.minusSeconds(1))).isZero();
    for (long s = 0; s <= second + 1; s++) {
      expected = lastAt.getOrDefault(s, expected);
      assertThat(log.positionAt(NOON.plusSeconds(s))).as("second %d", s).isEqualTo(expected);
      assertThat(log.positionAt(NOON.plusSeconds(s).plusNanos(999_999_999))).isEqualTo(expected);
    }
  }

  // 7. the chain; LogVerifier has its own test

  @Test
  void the_rows_carry_the_frozen_hashes() {
    List<StoredCommit> stored = List.of(log.append(stream("case-1", 2)), log.append(stream("case-2", 1)));
    LogHash hash = new LogHash();
    byte[] chain = LogHash.genesis();
    try (LogRows rows = log.rows()) {
      for (StoredCommit commit : stored) {
        LogRows.CommitRow row = rows.nextCommit();
        List<byte[]> hashes = new ArrayList<>();
        for (StoredEvent e : log.readAt(LongStream.rangeClosed(commit.first(), commit.last()).boxed().toList())) {
          LogRows.EventRow event = rows.nextEvent();
          assertThat(event.salt()).hasSize(LogHash.SALT_BYTES);
          hashes.add(hash.event(event.salt(), new NewEvent(
              e.id(), e.aggregateType(), e.aggregateId(), e.sequence(), e.type(), e.revision(), e.payload(), e.metadata())));
          assertThat(event.hash()).isEqualTo(hashes.getLast());
        }
        chain = hash.commit(chain, commit.first(), row.recordedAtMicros(), row.commandId(), row.bodyHash(), hashes);
        assertThat(row.hash()).isEqualTo(chain).isEqualTo(commit.hash());
      }
      assertThat(rows.nextCommit()).isNull();
      assertThat(rows.nextEvent()).isNull();
      assertThat(rows.structure()).isEmpty();
    }
  }

  @Test
  void equal_events_have_different_salts() {
    log.append(stream("case-1", 50));
    List<List<Byte>> salts = new ArrayList<>();
    try (LogRows rows = log.rows()) {
      for (LogRows.EventRow row = rows.nextEvent(); row != null; row = rows.nextEvent()) {
        byte[] salt = row.salt();
        salts.add(IntStream.range(0, salt.length).mapToObj(i -> salt[i]).collect(toList()));
      }
    }
    assertThat(salts).hasSize(50).doesNotHaveDuplicates();
  }

  private static List<Long> positions(List<StoredEvent> events) {
    return events.stream().map(StoredEvent::position).toList();
  }

  private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<T> answers = new ArrayList<>();
      for (Future<T> call : threads.invokeAll(calls)) answers.add(call.get());
      return answers;
    }
  }
}
