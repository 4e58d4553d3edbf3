package mingjian.infra.accounts;

import mingjian.infra.mongo.Mongod;
import org.junit.jupiter.api.Tag;

/// The same rules over a real server.
@Tag("mongod")
class MongoAccountsTest extends AccountsTest {
  private final String uri = Mongod.shared().freshUri();

  @Override
  AccountStore store() {
    return MongoAccounts.open(uri);
  }
}
