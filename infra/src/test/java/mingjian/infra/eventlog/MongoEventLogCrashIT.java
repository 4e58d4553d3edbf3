package mingjian.infra.eventlog;

import mingjian.infra.mongo.Mongod;
import org.junit.jupiter.api.Tag;

/// The same on a real server: the process that writes is killed, the server goes on.
@Tag("mongod")
class MongoEventLogCrashIT extends SqliteEventLogCrashIT {
  private final String uri = Mongod.shared().freshUri();

  @Override
  String where() {
    return uri;
  }
}
