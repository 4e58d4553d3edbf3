package mingjian.infra.personal;

import mingjian.infra.mongo.Mongod;
import org.junit.jupiter.api.Tag;

/// The same rules over a real server.
@Tag("mongod")
class MongoDraftsTest extends DraftsTest {
  private final String uri = Mongod.shared().freshUri();

  @Override
  PersonalStore store() {
    return MongoPersonal.open(uri);
  }
}
