package mingjian.infra.proofs;

import static mingjian.infra.eventlog.Commits.commit;
import static mingjian.infra.eventlog.Commits.event;
import static mingjian.infra.eventlog.Commits.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.SqliteEventLog;
import mingjian.infra.eventlog.StoredCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTreeTest {
  @TempDir Path folder;
  private EventLog log;
  private SqliteTreeStore store;
  private LogTree tree;
  private final List<byte[]> leaves = new ArrayList<>();
  private final List<StoredCommit> commits = new ArrayList<>();

  @BeforeEach
  void open() {
    log = SqliteEventLog.open(folder);
    store = SqliteTreeStore.open(folder);
    tree = new LogTree(log, store);
  }

  @AfterEach
  void close() {
    store.close();
    log.close();
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      StoredCommit stored = log.append(stream("case-" + leaves.size(), 1 + leaves.size() % 3));
      commits.add(stored);
      leaves.add(TreeHash.leaf(stored.hash()));
    }
  }

  @Test
  void an_empty_log_has_an_empty_tree_and_no_name() {
    assertThat(tree.catchUp()).isEqualTo(TreeStore.Edge.EMPTY);
    assertThat(tree.tree().root(0)).isEqualTo(TreeHash.empty());
    assertThat(LogTree.nameOf(log)).isEmpty();
  }

  @Test
  void a_tree_grown_in_steps_is_the_one_grown_at_once() {
    for (int step : new int[] {1, 254, 1, 1, 256, 0, 100}) {
      append(step);
      TreeStore.Edge edge = tree.catchUp();
      assertThat(edge.size()).isEqualTo(leaves.size());
      assertThat(edge.position()).isEqualTo(log.head());
      assertThat(tree.tree().root(edge.size())).isEqualTo(MerkleTreeTest.naive(leaves));
      assertThat(store.tileCount()).isEqualTo(Tiles.count(edge.size()));
    }
    assertThat(tree.tree().root(300)).isEqualTo(MerkleTreeTest.naive(leaves.subList(0, 300)));
  }

  @Test
  void a_deleted_tree_is_made_again_the_same() throws Exception {
    append(600);
    tree.catchUp();
    byte[] before = tree.tree().root(600);
    store.close();
    Files.delete(folder.resolve(SqliteTreeStore.FILE));
    store = SqliteTreeStore.open(folder);
    tree = new LogTree(log, store);
    assertThat(tree.catchUp().size()).isEqualTo(600);
    assertThat(tree.tree().root(600)).isEqualTo(before);
  }

  @Test
  void two_that_grow_one_tree_come_to_the_same() throws Exception {
    append(3_000);
    try (SqliteTreeStore other = SqliteTreeStore.open(folder)) {
      Thread beside = Thread.ofPlatform().start(() -> new LogTree(log, other).catchUp());
      tree.catchUp();
      beside.join();
    }
    assertThat(tree.tree().root(3_000)).isEqualTo(MerkleTreeTest.naive(leaves));
    assertThat(store.tileCount()).isEqualTo(Tiles.count(3_000));
  }

  @Test
  void every_position_leads_to_its_commit() {
    append(700);
    tree.catchUp();
    for (int leaf = 0; leaf < commits.size(); leaf += 7) {
      StoredCommit commit = commits.get(leaf);
      for (long position = commit.first(); position <= commit.last(); position++) {
        LogTree.Leaf found = tree.leafOf(position);
        assertThat(found.index()).isEqualTo(leaf);
        assertThat(found.commit().hash()).isEqualTo(commit.hash());
      }
    }
    assertThatThrownBy(() -> tree.leafOf(0)).isInstanceOf(ProofFailure.class);
    assertThatThrownBy(() -> tree.leafOf(log.head() + 1)).isInstanceOf(ProofFailure.class).hasMessageContaining("没有");
  }

  @Test
  void proofs_out_of_tiles_hold() {
    append(900);
    tree.catchUp();
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("log tree: -Dmingjian.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(900);
      int leaf = random.nextInt(size);
      byte[] root = tree.tree().root(size);
      assertThat(MerkleProof.included(leaves.get(leaf), leaf, size, tree.tree().inclusion(leaf, size), root)).isTrue();
      assertThat(MerkleProof.consistent(leaf, tree.tree().root(leaf), size, root, tree.tree().consistency(leaf, size))).isTrue();
    }
  }

  @Test
  void a_log_that_lost_its_tail_is_not_followed() throws Exception {
    append(10);
    tree.catchUp();
    damage("DELETE FROM events WHERE position >= " + commits.getLast().first(), "DELETE FROM commits WHERE first = " + commits.getLast().first());
    assertThatThrownBy(() -> tree.catchUp()).isInstanceOf(ProofFailure.class).hasMessageContaining("末尾被删除");
  }

  @Test
  void a_log_whose_end_was_rewritten_is_not_followed() throws Exception {
    append(10);
    tree.catchUp();
    damage("UPDATE commits SET hash = zeroblob(32) WHERE first = " + commits.getLast().first());
    assertThatThrownBy(() -> tree.catchUp()).isInstanceOf(ProofFailure.class).hasMessageContaining("不是原来的");
  }

  @Test
  void a_log_is_named_by_its_first_commit() {
    log.append(commit(event("case-no:1", 0)));
    String name = LogTree.nameOf(log).orElseThrow();
    assertThat(name).matches("mingjian/[0-9a-f]{16}");
    append(3);
    assertThat(LogTree.nameOf(log)).contains(name);
  }

  private void damage(String... statements) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("log.db")); Statement s = c.createStatement()) {
      for (String statement : statements) s.executeUpdate(statement);
    }
  }
}
