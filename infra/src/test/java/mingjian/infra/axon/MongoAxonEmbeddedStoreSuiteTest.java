package mingjian.infra.axon;

import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.mongo.FreshDatabase;
import org.junit.jupiter.api.Tag;

/// The published suite of the event store on MongoDB.
@Tag("mongod")
class MongoAxonEmbeddedStoreSuiteTest extends AxonEmbeddedStoreSuiteTest {
  private final FreshDatabase database = new FreshDatabase();

  @Override
  EventLog openLog() {
    return MongoEventLog.open(database.store());
  }

  @Override
  void close() {
    super.close();
    database.close();
  }
}
