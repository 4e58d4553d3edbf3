package mingjian.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.json.Examples;
import mingjian.infra.json.Json;

/// A log of events of every type there is, as the program reads them; those of one stream lie scattered over the whole log, as in life.
record RealEvents(int streamEvents, int commitEvents) {
  private static final int WRITERS = 64;
  private static final int SAMPLES = 2_000;

  private record Sample(String type, String payload) {}

  void fill(EventLog log, int events) throws Exception {
    List<Sample> samples = samples();
    int streams = events / streamEvents;
    for (int sequence = 0; sequence < streamEvents; sequence += commitEvents) {
      int at = sequence;
      AtomicLong next = new AtomicLong();
      Measure.threads(WRITERS, () -> {
        for (long s = next.getAndIncrement(); s < streams; s = next.getAndIncrement()) log.append(commit("case-" + s, at, samples, (int) (s * 31 + at)));
      });
    }
  }

  private NewCommit commit(String stream, int sequence, List<Sample> samples, int from) {
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i < commitEvents; i++) {
      Sample sample = samples.get(Math.floorMod(from + i, samples.size()));
      events.add(new NewEvent(
          UUID.randomUUID().toString(), "case", stream, sequence + i, sample.type(), "1", sample.payload(), "{\"actor\":\"chengban01\",\"role\":\"HANDLER\"}"));
    }
    return new NewCommit(UUID.randomUUID().toString(), new byte[32], Instant.now(), events);
  }

  private static List<Sample> samples() {
    Examples examples = new Examples(new Random(1), true);
    List<String> names = List.copyOf(EventCatalogue.ALL.names());
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      Event event = examples.of(EventCatalogue.ALL.typeOf(names.get(i % names.size())).orElseThrow());
      samples.add(new Sample(EventCatalogue.ALL.nameOf(event), Json.mapper().writeValueAsString(event)));
    }
    return samples;
  }
}
