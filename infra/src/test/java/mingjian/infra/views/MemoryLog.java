package mingjian.infra.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.StoredCommit;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.json.Json;

/// A log that forgets with its test; one minute passes from commit to commit.
final class MemoryLog implements EventLog {
  static final Instant START = Instant.parse("2026-03-02T04:00:00Z");

  private final List<StoredEvent> events = new ArrayList<>();
  private final List<StoredCommit> commits = new ArrayList<>();
  private final List<Consumer<Long>> listeners = new CopyOnWriteArrayList<>();

  void append(EventCatalogue catalogue, List<? extends Event> news) {
    List<NewEvent> written = new ArrayList<>();
    for (Event event : news) {
      String name = catalogue.nameOf(event);
      written.add(new NewEvent("event-" + (head() + written.size() + 1), "test", "stream-1", head() + written.size(), name, "1",
          Json.mapper().writeValueAsString(event), "{\"actor\":\"chengban01\",\"role\":\"INVESTIGATOR\"}"));
    }
    append(new NewCommit("command-" + commits.size(), new byte[32], START.plusSeconds(60L * commits.size()), written));
  }

  @Override
  public StoredCommit append(NewCommit commit) {
    StoredCommit stored;
    synchronized (this) {
      long first = head() + 1;
      for (NewEvent event : commit.events()) {
        events.add(new StoredEvent(head() + 1, commit.now(), commit.commandId(), event.id(), event.aggregateType(), event.aggregateId(),
            event.sequence(), event.type(), event.revision(), event.payload(), event.metadata()));
      }
      stored = new StoredCommit(first, head(), commit.now(), commit.commandId(), commit.bodyHash(), new byte[32]);
      commits.add(stored);
    }
    listeners.forEach(listener -> listener.accept(stored.last()));
    return stored;
  }

  @Override
  public synchronized Optional<StoredCommit> findCommit(String commandId) {
    return commits.stream().filter(commit -> commit.commandId().equals(commandId)).findFirst();
  }

  @Override
  public synchronized long head() {
    return events.size();
  }

  @Override
  public synchronized List<StoredEvent> readAfter(long position, int limit) {
    int from = (int) Math.min(position, events.size());
    return List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
  }

  @Override
  public synchronized List<StoredEvent> readStream(String aggregateId, long sequence) {
    return events.stream().filter(event -> event.aggregateId().equals(aggregateId) && event.sequence() >= sequence).toList();
  }

  @Override
  public long lastSequence(String aggregateId) {
    return readStream(aggregateId, 0).stream().mapToLong(StoredEvent::sequence).max().orElse(-1);
  }

  @Override
  public synchronized List<StoredEvent> readAt(List<Long> positions) {
    return positions.stream().map(position -> events.get((int) (position - 1))).toList();
  }

  @Override
  public synchronized long positionAt(Instant instant) {
    return commits.stream().filter(commit -> !commit.recordedAt().isAfter(instant)).mapToLong(StoredCommit::last).max().orElse(0);
  }

  @Override
  public synchronized long commitEnd(long position) {
    return commits.stream().filter(commit -> commit.last() >= position).findFirst().orElseThrow().last();
  }

  @Override
  public AutoCloseable onAppend(Consumer<Long> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {}
}
