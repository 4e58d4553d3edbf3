package mingjian.infra.views;

import mingjian.infra.mongo.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// The contract on a real server.
@Tag("mongod")
class MongoViewStoreTest extends RowStoreContract {
  private final FreshDatabase database = new FreshDatabase();

  @Override
  protected RowStore open() {
    return MongoViewStore.open(database.store());
  }

  @AfterEach
  void close_the_database() {
    store.close();
    database.close();
  }
}
