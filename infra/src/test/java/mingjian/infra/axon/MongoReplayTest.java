package mingjian.infra.axon;

import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.mongo.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// The same on MongoDB.
@Tag("mongod")
class MongoReplayTest extends ReplayTest {
  private final FreshDatabase database = new FreshDatabase();

  @Override
  EventLog openLog() {
    return MongoEventLog.open(database.store());
  }

  @AfterEach
  void close() {
    database.close();
  }
}
