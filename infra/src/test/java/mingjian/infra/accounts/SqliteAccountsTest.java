package mingjian.infra.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountsTest {
  @TempDir Path folder;

  @Test
  void the_file_is_readable_by_its_owner_alone() throws Exception {
    try (Accounts accounts = Accounts.open(folder)) {
      assertThat(accounts.all()).isEmpty();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("accounts.db")))).isEqualTo("rw-------");
  }
}
