package mingjian.infra.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.infra.json.Examples;
import mingjian.infra.json.Json;

/// Commits of events that the program knows, made by chance: one to four events over a few streams.
public final class ReadableEvents {
  private final Random random;
  private final Examples examples;
  private final List<String> names = List.copyOf(EventCatalogue.ALL.names());
  private final Map<String, Long> sequences = new HashMap<>();
  private final int streams;
  private int commits;

  public ReadableEvents(Random random, int streams) {
    this.random = random;
    this.examples = new Examples(random, true);
    this.streams = streams;
  }

  public NewCommit next() {
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) events.add(event());
    return Commits.at(Commits.NOON.plus(Duration.ofSeconds(commits++)), Commits.commit(new UUID(random.nextLong(), random.nextLong()).toString(), events.toArray(NewEvent[]::new)));
  }

  private NewEvent event() {
    String stream = "stream-" + random.nextInt(streams);
    long sequence = sequences.merge(stream, 0L, (before, zero) -> before + 1);
    Class<? extends Event> type = EventCatalogue.ALL.typeOf(names.get(random.nextInt(names.size()))).orElseThrow();
    Event event = examples.of(type);
    return new NewEvent(
        new UUID(random.nextLong(), random.nextLong()).toString(), "test", stream, sequence, EventCatalogue.ALL.nameOf(event), "1",
        Json.mapper().writeValueAsString(event), "{\"actor\":\"job:test\",\"role\":\"INVESTIGATOR\"}");
  }
}
