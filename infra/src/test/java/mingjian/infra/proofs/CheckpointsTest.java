package mingjian.infra.proofs;

import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.SqliteEventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path folder;
  @TempDir Path elsewhere;
  private EventLog log;
  private SqliteTreeStore store;
  private SigningKey key;
  private CheckpointFolder outside;

  @BeforeEach
  void open() {
    log = SqliteEventLog.open(folder);
    store = SqliteTreeStore.open(folder);
    key = SigningKey.create(elsewhere.resolve("key.pem"));
    outside = new CheckpointFolder(elsewhere.resolve("checkpoints"));
  }

  @AfterEach
  void close() {
    store.close();
    log.close();
  }

  private Checkpoints checkpoints() {
    return new Checkpoints(log, store, key, null, outside);
  }

  @Test
  void an_empty_log_has_no_checkpoint() {
    assertThat(checkpoints().write()).isEmpty();
  }

  @Test
  void a_checkpoint_says_name_size_root_and_position_and_is_signed() {
    log.append(stream("case-1", 3));
    log.append(stream("case-2", 2));
    Checkpoints.Written written = checkpoints().write().orElseThrow();
    String name = LogTree.nameOf(log).orElseThrow();
    byte[] root = new LogTree(log, store).tree().root(2);
    assertThat(written.note()).startsWith(name + "\n2\n" + Base64.getEncoder().encodeToString(root) + "\nposition 5\n\n— " + name + " ");
    assertThat(SignedNote.parse(written.note()).signedBy(key.verifier(name))).isTrue();
    assertThat(SignedNote.parse(written.note()).toString()).isEqualTo(written.note());
    assertThat(elsewhere.resolve("checkpoints/checkpoint-000000000000002.txt")).hasContent(written.note());
  }

  @Test
  void only_a_log_that_has_grown_is_signed_again() {
    log.append(stream("case-1", 3));
    assertThat(checkpoints().write().orElseThrow().fresh()).isTrue();
    assertThat(checkpoints().write().orElseThrow().fresh()).isFalse();
    log.append(stream("case-2", 3));
    assertThat(checkpoints().write().orElseThrow().fresh()).isTrue();
    assertThat(store.checkpointsAfter(0, 10)).extracting(TreeStore.Stored::size).containsExactly(1L, 2L);
    assertThat(store.checkpointCount()).isEqualTo(2);
  }

  @Test
  void a_process_that_signs_late_does_not_put_a_smaller_checkpoint_after_a_larger_one() {
    store.addCheckpoint(12, 40, "of the quick one");
    store.addCheckpoint(10, 30, "of the late one");
    store.addCheckpoint(12, 40, "of the same size");
    assertThat(store.checkpointsAfter(0, 10)).containsExactly(new TreeStore.Stored(1, 12, 40, "of the quick one"));
    assertThat(store.checkpointCount()).isEqualTo(1);
  }

  @Test
  void a_checkpoint_that_did_not_get_outside_goes_there_the_next_time() {
    log.append(stream("case-1", 3));
    new Checkpoints(log, store, key, null, null).write();
    checkpoints().write();
    assertThat(outside.latest()).isPresent();
  }

  @Test
  void a_new_key_signs_on_and_the_old_one_still_verifies_the_old() {
    log.append(stream("case-1", 3));
    String old = checkpoints().write().orElseThrow().note();
    SigningKey rotated = SigningKey.create(elsewhere.resolve("key-2.pem"));
    log.append(stream("case-2", 3));
    String young = new Checkpoints(log, store, rotated, null, outside).write().orElseThrow().note();
    String name = LogTree.nameOf(log).orElseThrow();
    assertThat(SignedNote.parse(old).signedBy(key.verifier(name))).isTrue();
    assertThat(SignedNote.parse(young).signedBy(rotated.verifier(name))).isTrue();
    assertThat(SignedNote.parse(young).signedBy(key.verifier(name))).isFalse();
  }

  @Test
  void a_log_that_contradicts_the_last_checkpoint_is_not_signed() throws Exception {
    log.append(stream("case-1", 3));
    log.append(stream("case-2", 3));
    checkpoints().write();
    store.close();
    log.close();
    for (String file : List.of("log.db", "tree.db")) Files.delete(folder.resolve(file));
    log = SqliteEventLog.open(folder);
    store = SqliteTreeStore.open(folder);
    log.append(stream("case-1", 3));
    assertThatThrownBy(() -> checkpoints().write()).isInstanceOf(ProofFailure.class).hasMessageContaining("末尾被删除");
    log.append(stream("case-2", 3));
    assertThatThrownBy(() -> checkpoints().write()).isInstanceOf(ProofFailure.class).hasMessageContaining("改写");
    assertThat(store.latestCheckpoint()).isEmpty();
  }

  @Test
  void a_file_outside_is_never_overwritten() throws Exception {
    log.append(stream("case-1", 3));
    checkpoints().write();
    Path file = outside.latest().orElseThrow();
    Checkpoint other = new Checkpoint("other", 1, new byte[32], 3);
    assertThatThrownBy(() -> outside.put(other, key.sign("other", other.body()).toString())).isInstanceOf(ProofFailure.class).hasMessageContaining("未覆盖");
    assertThat(Files.readString(file)).startsWith("mingjian/");
  }

  @Test
  void a_store_that_grows_while_it_is_checked_is_sound() {
    for (int i = 0; i < 300; i++) log.append(stream("case-" + i, 1));
    checkpoints().write();
    List<LogVerifier.Check> checks = List.of(new TileCheck(store), CheckpointCheck.stored(store, List.of()));
    for (int i = 300; i < 600; i++) log.append(stream("case-" + i, 1));
    checkpoints().write();
    assertThat(LogVerifier.verify(log, null, checks, position -> {}).damage()).isEmpty();
  }

  @Test
  void the_example_of_the_page_verifies() {
    String note = """
        log.example
        1000000
        9cDznE4hVKjEhOe7dgkPhzGym+B863YuPeGvED3MLlk=
        position 1000000

        — log.example 4A65ByVXlDxrZ3V0RW/1UlPmVyX0X+/rg3Vpv7K9HkEioiAF+pDT9S5juLxllFeEzI8P9SWfrlBgQ5tovke8pNM0YQo=
        """;
    SignedNote parsed = SignedNote.parse(note);
    assertThat(parsed.signedBy(VerifierKey.parse("log.example+e00eb907+AbeQd8P/NyR0vYt//sFV5QzTs3jxyj0hcOeEiZ64go0c"))).isTrue();
    assertThat(Checkpoint.parse(parsed.text()).size()).isEqualTo(1_000_000);
  }

  @Test
  void a_changed_text_or_signature_or_another_key_does_not_verify() {
    Checkpoint checkpoint = new Checkpoint("log.example", 7, new byte[32], 9);
    SignedNote note = key.sign("log.example", checkpoint.body());
    assertThat(note.signedBy(key.verifier("log.example"))).isTrue();
    assertThat(note.signedBy(key.verifier("other.example"))).isFalse();
    assertThat(new SignedNote(note.text().replace('7', '8'), note.signatures()).signedBy(key.verifier("log.example"))).isFalse();
    assertThat(note.signedBy(SigningKey.create(elsewhere.resolve("other.pem")).verifier("log.example"))).isFalse();
  }

  @Test
  void a_verifier_key_is_read_as_it_is_written() {
    VerifierKey verifier = key.verifier("log.example/one");
    assertThat(VerifierKey.parse(verifier.toString())).isEqualTo(verifier);
    for (String bad : List.of("", "x", "a+b+c", verifier.toString().substring(1), verifier + "A", verifier.toString().replaceFirst("[+]A(.{43})$", "+C$1"), "log one+00000000+AQ==")) {
      assertThatThrownBy(() -> VerifierKey.parse(bad)).as(bad).isInstanceOf(ProofFailure.class).hasMessageContaining("验证公钥有误");
    }
  }

  @Test
  void the_published_example_of_a_signed_note_verifies() {
    String note = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
        """;
    VerifierKey published = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    assertThat(SignedNote.parse(note).signedBy(published)).isTrue();
    assertThat(SignedNote.parse(note.replace("answer", "Answer")).signedBy(published)).isFalse();
  }

  @Test
  void a_key_file_is_for_its_owner_alone_and_not_beside_the_log() throws Exception {
    Path file = elsewhere.resolve("key.pem");
    assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThatThrownBy(() -> SigningKey.create(file)).isInstanceOf(ProofFailure.class).hasMessageContaining("已存在");
    assertThatThrownBy(() -> SigningKey.create(folder.resolve("key.pem"))).isInstanceOf(ProofFailure.class).hasMessageContaining("数据目录");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> SigningKey.read(file)).isInstanceOf(ProofFailure.class).hasMessageContaining("chmod 600");
    assertThatThrownBy(() -> SigningKey.read(elsewhere.resolve("none.pem"))).isInstanceOf(ProofFailure.class).hasMessageContaining("无法读取");
    Path nonsense = Files.writeString(elsewhere.resolve("nonsense.pem"), "nonsense");
    Files.setPosixFilePermissions(nonsense, PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> SigningKey.read(nonsense)).isInstanceOf(ProofFailure.class).hasMessageContaining("有误");
  }

  @Test
  void the_timer_writes_by_itself_and_says_so() throws Exception {
    log.append(stream("case-1", 3));
    try (CheckpointTimer timer = CheckpointTimer.start(checkpoints(), null, Duration.ofMillis(20))) {
      long until = System.nanoTime() + 20_000_000_000L;
      while (store.latestCheckpoint().isEmpty() && System.nanoTime() < until) Thread.onSpinWait();
      assertThat(store.latestCheckpoint()).isPresent();
    }
    log.append(stream("case-2", 3));
    CheckpointTimer timer = CheckpointTimer.start(checkpoints(), null, Duration.ofHours(1));
    timer.close();
    assertThat(timer.state()).isEqualTo(new CheckpointTimer.State(true, "最近检查点：2个提交，至第6号位置。"));
    assertThat(CheckpointTimer.none().state().words()).contains("未设置签名密钥");
  }

  @Test
  void the_timer_says_when_it_cannot() throws Exception {
    log.append(stream("case-1", 3));
    checkpoints().write();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db")); Statement s = c.createStatement()) {
      s.executeUpdate("UPDATE commits SET hash = zeroblob(32)");
    }
    CheckpointTimer timer = CheckpointTimer.start(checkpoints(), null, Duration.ofHours(1));
    timer.close();
    assertThat(timer.state().sound()).isFalse();
    assertThat(timer.state().words()).contains("verify");
  }
}
