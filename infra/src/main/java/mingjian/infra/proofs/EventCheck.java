package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.LogRows;
import mingjian.infra.eventlog.LogVerifier.Check;
import mingjian.infra.eventlog.LogVerifier.Damage;
import mingjian.infra.json.Json;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/// The program knows each event's type and can read it. Reads a few batches beside the pass, never more: memory stays the same however long the log.
public final class EventCheck implements Check, AutoCloseable {
  private static final int BATCH = 1_000;
  private static final long BATCH_BYTES = 1 << 21;
  private static final int BATCHES_AHEAD_MAX = 8;
  private static final ObjectReader TEXTS = Json.mapper().readerFor(new TypeReference<Map<String, String>>() {});

  private final EventCatalogue catalogue;
  private final Map<String, ObjectReader> byType = new ConcurrentHashMap<>();
  private final ExecutorService readers = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("event-check-", 0).factory());
  private final Queue<Future<Optional<Damage>>> ahead = new ArrayDeque<>();
  private List<LogRows.EventRow> batch = new ArrayList<>(BATCH);
  private long bytes;

  public EventCheck(EventCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Optional<Damage> event(LogRows.EventRow event) {
    batch.add(event);
    bytes += event.payload().length;
    if (batch.size() < BATCH && bytes < BATCH_BYTES) return Optional.empty();
    submit();
    return ahead.size() > BATCHES_AHEAD_MAX ? outcome(ahead.remove()) : Optional.empty();
  }

  @Override
  public Optional<Damage> end(boolean whole) {
    submit();
    Optional<Damage> first = Optional.empty();
    for (Future<Optional<Damage>> read : ahead) {
      if (first.isEmpty()) first = outcome(read);
    }
    ahead.clear();
    return first;
  }

  private void submit() {
    List<LogRows.EventRow> full = batch;
    batch = new ArrayList<>(BATCH);
    bytes = 0;
    ahead.add(readers.submit(() -> read(full)));
  }

  private Optional<Damage> read(List<LogRows.EventRow> rows) {
    byte[] readable = {};
    for (LogRows.EventRow row : rows) {
      // one hand's events stand side by side, and say of it the same
      Optional<Damage> damage = read(row, Arrays.equals(readable, row.metadata()));
      if (damage.isPresent()) return damage;
      readable = row.metadata();
    }
    return Optional.empty();
  }

  private Optional<Damage> read(LogRows.EventRow row, boolean metadataKnown) {
    String name = new String(row.type(), UTF_8);
    ObjectReader reader = byType.get(name);
    if (reader == null) {
      Optional<Class<? extends Event>> type = catalogue.typeOf(name).map(found -> found);
      if (type.isEmpty()) return Optional.of(EventKindCheck.unknown(row));
      reader = Json.mapper().readerFor(type.get());
      byType.put(name, reader);
    }
    return unreadable(reader, row.payload()).map(why -> new Damage(row.position(), "事件内容无法识别（" + name + "）：" + why))
        .or(() -> metadataKnown ? Optional.empty() : unreadable(TEXTS, row.metadata()).map(why -> new Damage(row.position(), "事件的元数据无法识别（" + name + "）：" + why)));
  }

  private static Optional<String> unreadable(ObjectReader reader, byte[] text) {
    try {
      reader.readValue(text);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(WhyUnreadable.of(e));
    }
  }

  private static Optional<Damage> outcome(Future<Optional<Damage>> read) {
    try {
      return read.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("核验被中断", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
