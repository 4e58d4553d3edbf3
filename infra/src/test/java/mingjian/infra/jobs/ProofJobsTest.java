package mingjian.infra.jobs;

import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.NewCommit;
import mingjian.infra.eventlog.NewEvent;
import mingjian.infra.eventlog.ReadableEvents;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.proofs.Witness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Key, checkpoint, proof, check, consistency and verification as somebody at the console goes through them.
class ProofJobsTest {
  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Path key;
  private Path outside;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void a_log_and_a_key() {
    key = elsewhere.resolve("key.pem");
    outside = elsewhere.resolve("outside");
    append(10);
    assertThat(run("keys", "new", "--out", key.toString())).isZero();
  }

  private void append(int commits) {
    try (EventLog log = SqliteEventLog.open(folder)) {
      ReadableEvents events = new ReadableEvents(new Random(log.head()), 3);
      // each time over other streams: sequences begin again
      for (int i = 0; i < commits; i++) log.append(renamed(events.next(), log.head()));
    }
  }

  private static NewCommit renamed(NewCommit commit, long head) {
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i < commit.events().size(); i++) {
      var e = commit.events().get(i);
      events.add(new NewEvent(e.id(), e.aggregateType(), "case-" + head, i, e.type(), e.revision(), e.payload(), e.metadata()));
    }
    return new NewCommit(commit.commandId(), commit.bodyHash(), commit.now(), events);
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Jobs.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private int inFolder(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data-dir", folder.toString()));
    return run(all.toArray(String[]::new));
  }

  private int checkpoint() {
    return inFolder("checkpoint", "--key-file", key.toString(), "--folder", outside.toString());
  }

  private String publicKey() {
    assertThat(inFolder("keys", "show", "--key-file", key.toString())).isZero();
    return out.toString().strip();
  }

  private Path only() throws Exception {
    try (var files = Files.list(outside)) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  private void damage(String file, String statement) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file)); Statement s = c.createStatement()) {
      assertThat(s.executeUpdate(statement)).isPositive();
    }
  }

  @Test
  void a_checkpoint_that_does_not_arrive_outside_is_stored_all_the_same() throws Exception {
    try (Witness witness = Witness.start()) {
      assertThat(inFolder("checkpoint", "--key-file", key.toString(), "--address", witness.address())).isZero();
      assertThat(witness.taken()).containsExactly(out.toString());
      witness.answerWith(500);
      append(1);
      assertThat(inFolder("checkpoint", "--key-file", key.toString(), "--address", witness.address())).isEqualTo(Jobs.FAILED);
      assertThat(out.toString()).contains("\n11\n");
      assertThat(err.toString()).contains("未能送达外部地址", "对方答复 500", "已存入库中");
    }
    assertThat(inFolder("verify", "--key", publicKey())).isZero();
    assertThat(inFolder("checkpoint", "--key-file", key.toString(), "--address", "paper")).isEqualTo(Jobs.USAGE);
    assertThat(err.toString()).contains("无法识别");
  }

  @Test
  void a_case_is_proven_and_checked_without_the_store() throws Exception {
    assertThat(checkpoint()).isZero();
    assertThat(out.toString()).startsWith("mingjian/").contains("\nposition ");
    Path proof = elsewhere.resolve("proof.json");
    assertThat(inFolder("prove", "--case", "case-0", "--out", proof.toString())).isZero();
    String publicKey = publicKey();
    assertThat(run("check-proof", proof.toString(), "--key", publicKey)).isZero();
    assertThat(out.toString()).startsWith("成立。").contains("case-0 序号 0", "10 个提交");
    assertThat(inFolder("prove", "--case", "case-0", "--out", proof.toString())).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("已存在");
  }

  @Test
  void what_is_wrong_with_a_proof_is_one_chinese_line() throws Exception {
    checkpoint();
    Path proof = elsewhere.resolve("proof.json");
    inFolder("prove", "--case", "case-0", "--out", proof.toString());
    String publicKey = publicKey();
    Path bad = elsewhere.resolve("bad.json");
    Files.writeString(bad, Files.readString(proof).replace("case-0", "case-1"));
    assertThat(run("check-proof", bad.toString(), "--key", publicKey)).isEqualTo(Jobs.FAILED);
    assertOneLine("不成立：第 1 号事件的内容、盐值或哈希不符。");
    Files.writeString(bad, "nonsense");
    assertThat(run("check-proof", bad.toString(), "--key", publicKey)).isEqualTo(Jobs.FAILED);
    assertOneLine("不成立：证明文件格式有误：不是JSON。");
    Files.write(bad, new byte[] {(byte) 0xff, 1, 2});
    assertThat(run("check-proof", bad.toString(), "--key", publicKey)).isEqualTo(Jobs.FAILED);
    assertOneLine("不成立：证明文件格式有误：不是UTF-8文本。");
    run("keys", "new", "--out", elsewhere.resolve("other.pem").toString());
    inFolder("keys", "show", "--key-file", elsewhere.resolve("other.pem").toString());
    assertThat(run("check-proof", proof.toString(), "--key", out.toString().strip())).isEqualTo(Jobs.FAILED);
    assertOneLine("不成立：检查点不是用所给公钥签名的。");
    assertThat(run("check-proof", elsewhere.resolve("none.json").toString(), "--key", publicKey)).isEqualTo(Jobs.USAGE);
    assertThat(err.toString()).contains("没有此文件");
    assertThat(run("check-proof", proof.toString(), "--key", "nonsense")).isEqualTo(Jobs.USAGE);
    assertThat(err.toString()).contains("验证公钥有误");
    assertThat(run("check-proof", proof.toString())).isEqualTo(Jobs.USAGE);
    assertThat(inFolder("prove", "--out", bad.toString())).isEqualTo(Jobs.USAGE);
    assertThat(inFolder("prove", "--event", "none", "--out", bad.toString())).isEqualTo(Jobs.FAILED);
    assertOneLine("没有这个事件：none。");
  }

  private void assertOneLine(String line) {
    assertThat(err.toString().strip()).isEqualTo(line);
  }

  @Test
  void an_old_checkpoint_is_held_against_todays_log() throws Exception {
    checkpoint();
    Path old = only();
    append(5);
    assertThat(inFolder("consistency", "--checkpoint", old.toString(), "--key", publicKey())).isZero();
    assertThat(out.toString()).contains("一致：检查点的 10 个提交").contains("15 个提交");
    assertThat(inFolder("consistency", "--checkpoint", old.toString())).isZero();
    assertThat(err.toString()).contains("签名未核对");
    assertThat(inFolder("consistency", "--checkpoint", key.toString())).isEqualTo(Jobs.FAILED);
    assertOneLine("检查点格式有误：不是签名文本（signed note）。");
    assertThat(inFolder("consistency", "--checkpoint", elsewhere.resolve("none").toString())).isEqualTo(Jobs.USAGE);
    Path other = elsewhere.resolve("other-data");
    try (EventLog log = SqliteEventLog.open(other)) {
      for (int i = 0; i < 20; i++) log.append(stream("case-" + i, 1));
    }
    assertThat(run("consistency", "--checkpoint", old.toString(), "--data-dir", other.toString())).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("不一致", "另一日志");
  }

  @Test
  void that_an_old_checkpoint_still_holds_is_handed_over_and_checked_without_the_store() throws Exception {
    checkpoint();
    Path old = only();
    append(5);
    Path proof = elsewhere.resolve("consistency.json");
    String publicKey = publicKey();
    checkpoint();
    append(2);
    assertThat(inFolder("consistency", "--checkpoint", old.toString(), "--key", publicKey, "--out", proof.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("一致：检查点的 10 个提交");
    assertThat(run("check-proof", proof.toString(), "--key", publicKey)).isZero();
    assertThat(out.toString()).startsWith("成立。").contains("前一检查点：10 个提交", "后一检查点：15 个提交");
    assertThat(inFolder("consistency", "--checkpoint", old.toString(), "--out", proof.toString())).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("已存在");
    Path bad = elsewhere.resolve("bad.json");
    Files.writeString(bad, Files.readString(proof).replaceFirst("(\"consistency\" : \\[ )\"[0-9a-f]{64}\"", "$1\"" + "0".repeat(64) + "\""));
    assertThat(run("check-proof", bad.toString(), "--key", publicKey)).isEqualTo(Jobs.FAILED);
    assertOneLine("不成立：不一致：后一检查点的日志不以前一检查点所签的内容开头。");
    damage("tree.db", "DELETE FROM checkpoints");
    assertThat(inFolder("consistency", "--checkpoint", old.toString(), "--out", elsewhere.resolve("no.json").toString())).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("请先运行任务 checkpoint");
  }

  @Test
  void verify_looks_at_tree_checkpoints_and_what_lies_outside() throws Exception {
    checkpoint();
    append(3);
    String publicKey = publicKey();
    assertThat(inFolder("verify", "--key", publicKey, "--checkpoint", outside.toString())).isZero();
    assertThat(out.toString()).contains("完好").doesNotContain("未核对");
    assertThat(inFolder("verify")).isZero();
    assertThat(out.toString()).contains("签名未核对");
    assertThat(inFolder("verify", "--checkpoint", elsewhere.resolve("none").toString())).isEqualTo(Jobs.USAGE);
    assertThat(inFolder("verify", "--checkpoint", key.toString())).isEqualTo(Jobs.FAILED);
    damage("tree.db", "UPDATE tiles SET hashes = zeroblob(length(hashes)) WHERE level = 0");
    assertThat(inFolder("verify")).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("第 1 号位置", "哈希树第 0 层第 0 块与日志不符");
    Files.delete(folder.resolve("tree.db"));
    damage("log.db", "DELETE FROM events WHERE commit_first >= (SELECT first FROM commits ORDER BY first LIMIT 1 OFFSET 8)");
    damage("log.db", "DELETE FROM commits WHERE first >= (SELECT first FROM commits ORDER BY first LIMIT 1 OFFSET 8)");
    assertThat(inFolder("verify")).isZero();
    assertThat(inFolder("verify", "--checkpoint", outside.toString(), "--key", publicKey)).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("末尾被删除", "有 10 个提交，日志只有 8 个");
  }

  @Test
  void a_job_without_a_log_or_key_says_what_is_missing() {
    Path empty = elsewhere.resolve("empty");
    assertThat(empty.toFile().mkdir()).isTrue();
    assertThat(run("checkpoint", "--key-file", key.toString(), "--data-dir", empty.toString())).isEqualTo(Jobs.USAGE);
    assertThat(err.toString()).contains("没有事件日志");
    assertThat(inFolder("checkpoint", "--key-file", elsewhere.resolve("none.pem").toString())).isEqualTo(Jobs.FAILED);
    assertThat(err.toString()).contains("无法读取密钥文件");
    assertThat(run("keys")).isEqualTo(Jobs.USAGE);
    try (EventLog log = SqliteEventLog.open(empty)) {
      assertThat(run("checkpoint", "--key-file", key.toString(), "--data-dir", empty.toString())).isEqualTo(Jobs.FAILED);
      assertThat(err.toString()).contains("日志为空");
      assertThat(run("keys", "show", "--key-file", key.toString(), "--data-dir", empty.toString())).isEqualTo(Jobs.FAILED);
    }
  }
}
