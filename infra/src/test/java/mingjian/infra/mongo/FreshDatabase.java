package mingjian.infra.mongo;

import org.jspecify.annotations.Nullable;

/// A database of the shared server for one test; gone afterwards.
public final class FreshDatabase implements AutoCloseable {
  private @Nullable MongoStore store;

  /// Asks for the server when first called: where there is none, the test is said not to have run.
  public MongoStore store() {
    if (store == null) store = MongoStore.open(Mongod.shared().freshUri());
    return store;
  }

  @Override
  public void close() {
    if (store == null) return;
    store.database().drop();
    store.close();
    store = null;
  }
}
