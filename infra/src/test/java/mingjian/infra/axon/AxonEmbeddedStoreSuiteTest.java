package mingjian.infra.axon;

import java.nio.file.Path;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Axon's published suite of its event store, over the engine itself.
class AxonEmbeddedStoreSuiteTest extends EmbeddedEventStoreTest {
  @TempDir Path folder;
  private EventLog log;

  @Override
  public EventStorageEngine createStorageEngine() {
    log = openLog();
    return new LogEventStorageEngine(log, TestSerializer.xStreamSerializer());
  }

  EventLog openLog() {
    return SqliteEventLog.open(folder);
  }

  // an extension, because it comes after the suite's own tearDown, which ends the threads that read
  @RegisterExtension final AfterEachCallback closing = test -> close();

  void close() {
    log.close();
  }
}
