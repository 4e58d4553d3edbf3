package mingjian.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mingjian.infra.accounts.DemoAccounts;
import mingjian.infra.proofs.SigningKey;
import mingjian.infra.proofs.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointIT {
  @TempDir Path folder;

  @Test
  void a_server_with_a_key_leaves_a_checkpoint_outside_when_it_stops() throws Exception {
    Path key = folder.resolve("key.pem");
    Path outside = folder.resolve("outside");
    SigningKey.create(key);
    try (RunningServer server = RunningServer.start(folder.resolve("data"), "--mingjian.checkpoint.key-file=" + key,
        "--mingjian.checkpoint.folder=" + outside, "--mingjian.log-name=log.example")) {
      assertThat(server.program(DemoAccounts.SYSTEM_ADMINISTRATOR).get("/api/health").body()).contains("尚未生成检查点");
    }
    try (Stream<Path> files = Files.list(outside)) {
      List<Path> checkpoints = files.toList();
      assertThat(checkpoints).hasSize(1);
      assertThat(Files.readString(checkpoints.getFirst())).startsWith("log.example\n").contains("\n\n— log.example ");
    }
  }

  @Test
  void a_server_delivers_its_checkpoints_outside_and_shows_how_that_goes() throws Exception {
    Path key = folder.resolve("key.pem");
    SigningKey.create(key);
    try (Witness witness = Witness.start(); RunningServer server = RunningServer.start(folder.resolve("data"), "--mingjian.checkpoint.key-file=" + key,
        "--mingjian.checkpoint.address=" + witness.address(), "--mingjian.checkpoint.interval=1s")) {
      RunningServer.Caller administrator = server.program(DemoAccounts.SYSTEM_ADMINISTRATOR);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!administrator.get("/api/health").body().contains("最近送达") && System.nanoTime() < deadline) Thread.onSpinWait();
      assertThat(server.browser(DemoAccounts.SYSTEM_ADMINISTRATOR).get("/health").body()).contains("外部地址（127.0.0.1:").contains("最近送达").doesNotContain("secret-4711");
      assertThat(witness.taken()).isNotEmpty().allSatisfy(note -> assertThat(note).startsWith("mingjian/").contains("\n\n— "));
    }
  }

  @Test
  void a_server_without_a_key_says_so() throws Exception {
    try (RunningServer server = RunningServer.start(folder.resolve("data"), "--mingjian.demo=true")) {
      assertThat(server.program(DemoAccounts.SYSTEM_ADMINISTRATOR).get("/api/health").body()).contains("未设置签名密钥");
    }
    assertThat(folder.resolve("data/tree.db")).doesNotExist();
  }
}
