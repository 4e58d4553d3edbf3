package mingjian.infra.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mingjian.infra.accounts.SqliteAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasedDraftsTest {
  private static final String TYPED = "only-ever-typed-into-a-draft";

  @TempDir Path folder;

  @Test
  void what_a_draft_said_leaves_the_file_with_the_draft() throws IOException {
    try (SqlitePersonal store = SqlitePersonal.open(folder)) {
      store.save(new Draft("C101", "/do/open-case", Map.of("s0.allegation", List.of(TYPED.repeat(300))), Instant.EPOCH, null));
      assertThat(file()).contains(TYPED);
      store.remove("C101", "/do/open-case");
      assertThat(file()).doesNotContain(TYPED);
    }
  }

  private String file() throws IOException {
    return Files.readString(folder.resolve(SqliteAccounts.FILE), StandardCharsets.ISO_8859_1);
  }
}
