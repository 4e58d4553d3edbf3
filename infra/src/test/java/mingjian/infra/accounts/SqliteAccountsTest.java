package mingjian.infra.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountsTest {
  @TempDir Path folder;

  @Test
  void a_file_of_before_there_were_sections_is_carried_on() throws Exception {
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("accounts.db")); Statement statement = old.createStatement()) {
      statement.execute("create table account (code text primary key, label text not null, roles text not null, password text not null, disabled integer not null) strict");
      statement.execute("insert into account values ('g01', '承办人', 'INVESTIGATOR', 'hash', 0)");
    }
    for (int opened = 0; opened < 2; opened++) {
      try (Accounts accounts = Accounts.open(folder)) {
        assertThat(accounts.find("g01").orElseThrow().section()).isNull();
        assertThat(accounts.inSection("案件审理室")).isEmpty();
      }
    }
    try (Accounts accounts = Accounts.open(folder)) {
      accounts.setSection("g01", "案件审理室");
      assertThat(accounts.inSection("案件审理室")).containsExactly("g01");
    }
  }

  @Test
  void the_file_is_readable_by_its_owner_alone() throws Exception {
    try (Accounts accounts = Accounts.open(folder)) {
      assertThat(accounts.all()).isEmpty();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("accounts.db")))).isEqualTo("rw-------");
  }
}
