package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Streams are written as `name` and their sequences in the order of positions.
class StreamOrderTest {
  private static final String GAP = "流中的序号不连续";
  private static final String TURNED = "流中的序号与位置次序相反";

  private record Event(String stream, long sequence) {}

  private static List<Event> events(Object... streamsAndSequences) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < streamsAndSequences.length; i += 2) events.add(new Event((String) streamsAndSequences[i], ((Number) streamsAndSequences[i + 1]).longValue()));
    return events;
  }

  private static Optional<LogRows.Fault> fault(int streamsMax, List<Event> events) {
    try (StreamOrder order = new StreamOrder(streamsMax)) {
      for (int i = 0; i < events.size(); i++) order.add(events.get(i).stream().getBytes(UTF_8), events.get(i).sequence(), i + 1);
      return order.end();
    }
  }

  private static void named(List<Event> events, long position, String what) {
    for (int streamsMax : new int[] {100, 1}) assertThat(fault(streamsMax, events)).contains(new LogRows.Fault(position, what));
  }

  @Test
  void streams_that_run_on_are_sound_however_they_are_mixed() {
    assertThat(fault(100, events())).isEmpty();
    assertThat(fault(100, events("a", 0, "b", 0, "a", 1, "c", 0, "b", 1, "a", 2))).isEmpty();
  }

  @Test
  void a_gap_is_named_where_the_stream_goes_on() {
    named(events("a", 0, "b", 0, "a", 2), 3, GAP);
    named(events("a", 1), 1, GAP);
    named(events("a", 0, "a", 3, "a", 1), 2, GAP);
  }

  @Test
  void a_sequence_twice_or_backwards_is_named() {
    named(events("a", 0, "a", 0), 2, GAP);
    named(events("a", 0, "a", -1), 2, GAP);
  }

  @Test
  void sequences_in_another_order_than_positions_are_told_from_a_gap() {
    named(events("a", 0, "a", 2, "b", 0, "a", 1), 2, TURNED);
    named(events("a", 1, "a", 0), 1, TURNED);
  }

  @Test
  void of_several_faults_the_first_position_is_named() {
    named(events("a", 0, "b", 0, "c", 0, "c", 2, "b", 2, "a", 2), 4, GAP);
  }

  @Test
  void no_more_streams_are_remembered_than_may_be_and_the_others_are_checked_all_the_same() {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("streams: -Dmingjian.seed=" + seed);
    Random random = new Random(seed);
    List<Event> sound = new ArrayList<>();
    Map<String, Long> next = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String stream = "case-" + random.nextInt(3_000);
      sound.add(new Event(stream, next.merge(stream, 0L, (before, zero) -> before + 1)));
    }
    for (int streamsMax : new int[] {1 << 20, 1_000, 10}) assertThat(fault(streamsMax, sound)).as("%d, seed %d", streamsMax, seed).isEmpty();
    for (int round = 0; round < 20; round++) {
      List<Event> damaged = new ArrayList<>(sound);
      int at = random.nextInt(damaged.size());
      damaged.set(at, new Event(damaged.get(at).stream(), damaged.get(at).sequence() + 1_000_000));
      for (int streamsMax : new int[] {1 << 20, 100}) {
        assertThat(fault(streamsMax, damaged)).as("%d, seed %d", streamsMax, seed).contains(new LogRows.Fault(at + 1, GAP));
      }
    }
  }

  @Test
  void files_are_written_only_where_memory_is_not_enough() {
    List<Event> three = events("a", 0, "b", 0, "c", 0, "c", 1);
    for (int streamsMax : new int[] {3, 2}) {
      try (StreamOrder order = new StreamOrder(streamsMax)) {
        for (int i = 0; i < three.size(); i++) order.add(three.get(i).stream().getBytes(UTF_8), three.get(i).sequence(), i + 1);
        assertThat(order.spilled()).isEqualTo(streamsMax == 3 ? 0 : 2);
        assertThat(order.end()).isEmpty();
      }
    }
  }
}
