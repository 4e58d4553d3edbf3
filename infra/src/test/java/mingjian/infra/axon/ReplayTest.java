package mingjian.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A processor of Axon's that begins again: each event is marked as a replay, whatever the rate, and the token stays small.
class ReplayTest {
  private static final int EVENTS = 2_000;
  private static final int COMMIT_EVENTS = 40;
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;

  EventLog openLog() {
    return SqliteEventLog.open(folder);
  }

  static final class Everything {
    final AtomicInteger live = new AtomicInteger();
    final AtomicInteger again = new AtomicInteger();

    @EventHandler
    void on(String event, ReplayStatus status) {
      (status.isReplay() ? again : live).incrementAndGet();
    }
  }

  @DisallowReplay
  static final class OnlyNews {
    final AtomicInteger seen = new AtomicInteger();

    @EventHandler
    void on(String event) {
      seen.incrementAndGet();
    }
  }

  @Test
  void a_handler_that_disallows_replay_sees_nothing_of_two_thousand_events_that_come_again() {
    Everything everything = new Everything();
    OnlyNews news = new OnlyNews();
    InMemoryTokenStore tokens = new InMemoryTokenStore();
    try (EventLog log = openLog()) {
      LogEventStorageEngine engine = new LogEventStorageEngine(log, TestSerializer.xStreamSerializer());
      TrackingEventProcessor processor = TrackingEventProcessor.builder()
          .name("replayed").eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(everything, news).build())
          .messageSource(new LogEventSource(log, engine)).tokenStore(tokens).transactionManager(NoTransactionManager.INSTANCE).build();
      processor.start();
      // what was there before a processor first looked it calls a replay: it must have looked before there is anything
      await().atMost(LONG).until(() -> processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isCaughtUp));
      for (int i = 0; i < EVENTS; i += COMMIT_EVENTS) append(engine, i);
      await().atMost(LONG).until(() -> everything.live.get() == EVENTS && news.seen.get() == EVENTS);
      processor.shutDown();
      processor.resetTokens();
      small(tokens);
      processor.start();
      await().atMost(LONG).until(() -> everything.again.get() == EVENTS);
      append(engine, EVENTS);
      await().atMost(LONG).until(() -> everything.live.get() == EVENTS + COMMIT_EVENTS);
      small(tokens);
      processor.shutDown();
    }
    assertThat(everything.again).hasValue(EVENTS);
    assertThat(news.seen).as("nothing old, everything new").hasValue(EVENTS + COMMIT_EVENTS);
  }

  private static void append(LogEventStorageEngine engine, int from) {
    List<GenericDomainEventMessage<String>> events = new ArrayList<>();
    for (int i = from; i < from + COMMIT_EVENTS; i++) events.add(new GenericDomainEventMessage<>("case", "case-" + from, i - from, "event " + i));
    engine.appendEvents(events);
  }

  private static void small(InMemoryTokenStore tokens) {
    TrackingToken token = tokens.fetchToken("replayed", 0);
    tokens.releaseClaim("replayed", 0);
    assertThat(JacksonSerializer.defaultSerializer().serialize(token, String.class).getData().length()).as("%s", token).isLessThan(1_024);
  }
}
