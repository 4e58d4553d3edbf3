package mingjian.infra.axon;

import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir Path folder;
  private EventLog log;
  private LogTail tail;

  @BeforeEach
  void open_the_log() {
    log = SqliteEventLog.open(folder);
    tail = new LogTail(log, new LogEventStorageEngine(log, TestSerializer.xStreamSerializer()));
  }

  @AfterEach
  void close_the_log() {
    log.close();
  }

  private static List<Long> positions(LogTail.Batch batch) {
    return batch.messages().stream().map(m -> LogEventStorageEngine.position(m.trackingToken())).toList();
  }

  @Test
  void two_readers_get_the_same_messages() {
    log.append(stream("case-1", 3));
    assertThat(tail.after(0).messages().get(2)).isSameAs(tail.after(1).messages().get(1));
  }

  @Test
  void nothing_comes_after_the_end_until_something_is_appended() {
    assertThat(tail.after(0)).isEqualTo(new LogTail.Batch(0, 0, List.of()));
    log.append(stream("case-1", 3));
    assertThat(positions(tail.after(0))).containsExactly(1L, 2L, 3L);
    assertThat(tail.after(3).to()).isEqualTo(3);
    log.append(stream("case-2", 2));
    assertThat(positions(tail.after(3))).containsExactly(4L, 5L);
  }

  @Test
  void among_many_batches_of_one_event_each_is_found() {
    for (int i = 0; i < 50; i++) {
      log.append(stream("case-" + i, 1));
      tail.after(i);
    }
    for (int i = 0; i < 50; i++) assertThat(positions(tail.after(i))).containsExactly(i + 1L);
    assertThat(tail.after(50).messages()).isEmpty();
  }

  @Test
  void readers_at_any_place_see_every_event_once_and_in_order() {
    for (int i = 0; i < 130; i++) log.append(stream("case-" + i, 97));
    long head = log.head();
    Random random = new Random(3);
    for (int round = 0; round < 20; round++) {
      long from = random.nextLong(head);
      List<Long> seen = new ArrayList<>();
      for (long at = from; at < head; ) {
        LogTail.Batch batch = tail.after(at);
        assertThat(batch.to()).isGreaterThan(at);
        seen.addAll(positions(batch));
        at = batch.to();
      }
      assertThat(seen).isEqualTo(LongStream.rangeClosed(from + 1, head).boxed().toList());
    }
  }
}
