package mingjian.infra.views;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// The contract where nobody's rows are few: every question goes by the index that serves it. ([SqliteViewStoreTest] has few rows.)
class SqliteManyRowsTest extends RowStoreContract {
  @TempDir Path folder;

  @Override
  protected RowStore open() {
    return SqliteViewStore.open(folder, -1);
  }
}
