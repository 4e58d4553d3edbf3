package mingjian.infra.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import mingjian.infra.mongo.Mongod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("mongod")
class MongoAttachmentsTest {
  private static final String HASH = "ab".repeat(32);

  @TempDir Path folder;

  @Test
  void contents_move_between_folder_and_replica_set_with_those_who_handed_them_in() throws IOException {
    FolderAttachments files = new FolderAttachments(folder);
    byte[] content = new byte[600_000];
    new Random(7).nextBytes(content);
    files.keep(HASH, Files.write(folder.resolve("arriving"), content), "C101");
    try (MongoAttachments server = MongoAttachments.on(Mongod.shared().freshUri())) {
      assertThat(server.has(HASH)).isFalse();
      files.bring(HASH, server);
      files.bring(HASH, server);
      assertThat(server.all()).containsExactly(HASH);
      assertThat(server.read(HASH).orElseThrow().readAllBytes()).isEqualTo(content);
      assertThat(server.handedInBy(HASH, "C101")).isTrue();
      assertThat(server.handedInBy(HASH, "C102")).isFalse();
      assertThat(server.read("nothing")).isEmpty();
      FolderAttachments back = new FolderAttachments(folder.resolve("back"));
      server.bring(HASH, back);
      assertThat(back.handedInBy(HASH, "C101")).isTrue();
    }
  }
}
