package mingjian.infra.axon;

import java.time.Instant;
import mingjian.infra.eventlog.EventLog;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/// The log as the source of event processors. Its streams are woken by an append, so that an idle processor neither sleeps
/// nor polls.
public final class LogEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {
  private final EventLog log;
  private final LogEventStorageEngine engine;
  private final LogTail tail;

  public LogEventSource(EventLog log, LogEventStorageEngine engine) {
    this.log = log;
    this.engine = engine;
    this.tail = new LogTail(log, engine);
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new LogEventStream(log, tail, LogEventStorageEngine.position(token));
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return engine.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return engine.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant instant) {
    return engine.createTokenAt(instant);
  }
}
