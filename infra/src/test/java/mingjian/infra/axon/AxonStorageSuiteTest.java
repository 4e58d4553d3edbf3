package mingjian.infra.axon;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Axon's published suite of storage engines, every method as published.
class AxonStorageSuiteTest extends BatchingEventStorageEngineTest<BatchingLogEngine, BatchingLogEngine.Builder> {
  @TempDir Path folder;
  private EventLog log;

  @BeforeEach
  void open_the_log() {
    log = openLog();
    setTestSubject(createEngine());
  }

  EventLog openLog() {
    return SqliteEventLog.open(folder);
  }

  @AfterEach
  void close_the_log() {
    log.close();
  }

  @Override
  protected BatchingLogEngine createEngine(UnaryOperator<BatchingLogEngine.Builder> customization) {
    BatchingLogEngine.Builder builder = new BatchingLogEngine.Builder();
    builder.eventSerializer(TestSerializer.xStreamSerializer());
    builder.snapshotSerializer(TestSerializer.xStreamSerializer());
    builder.persistenceExceptionResolver(
        e -> e instanceof ConcurrencyException || e instanceof AggregateStreamCreationException);
    return new BatchingLogEngine(customization.apply(builder), log);
  }
}
