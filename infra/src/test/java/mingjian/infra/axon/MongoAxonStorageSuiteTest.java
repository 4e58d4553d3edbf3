package mingjian.infra.axon;

import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.mongo.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// The published suite of storage engines on MongoDB.
@Tag("mongod")
class MongoAxonStorageSuiteTest extends AxonStorageSuiteTest {
  private final FreshDatabase database = new FreshDatabase();

  @Override
  EventLog openLog() {
    return MongoEventLog.open(database.store());
  }

  @AfterEach
  @Override
  void close_the_log() {
    super.close_the_log();
    database.close();
  }
}
