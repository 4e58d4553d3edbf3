package mingjian.infra.eventlog;

import mingjian.infra.mongo.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// The contract on a real server.
@Tag("mongod")
class MongoEventLogTest extends EventLogContract {
  private final FreshDatabase database = new FreshDatabase();

  @Override
  protected EventLog open() {
    return MongoEventLog.open(database.store());
  }

  @AfterEach
  void close_the_database() {
    database.close();
  }
}
