package mingjian.infra.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mingjian.infra.eventlog.Commits;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.mongo.FreshDatabase;
import mingjian.infra.mongo.MongoStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tree on a real server, beside the embedded one over the same log.
@Tag("mongod")
class MongoTreeStoreTest {
  private static final int COMMITS = 600;

  private final FreshDatabase database = new FreshDatabase();
  @TempDir Path folder;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void both_stores_come_to_the_same_tree_whoever_grows_it() throws Exception {
    MongoStore server = database.store();
    try (EventLog log = MongoEventLog.open(server); TreeStore beside = SqliteTreeStore.open(folder)) {
      assertThat(MongoTreeStore.existing(server)).isEmpty();
      for (int i = 0; i < COMMITS / 2; i++) log.append(Commits.stream("case-" + i, 1 + i % 3));
      try (ExecutorService threads = Executors.newCachedThreadPool()) {
        List<Callable<TreeStore.Edge>> growers = IntStream.range(0, 4).mapToObj(
            i -> (Callable<TreeStore.Edge>) () -> new LogTree(log, MongoTreeStore.open(server)).catchUp()).toList();
        for (Future<TreeStore.Edge> edge : threads.invokeAll(growers)) assertThat(edge.get().size()).isEqualTo(COMMITS / 2);
      }
      for (int i = COMMITS / 2; i < COMMITS; i++) log.append(Commits.stream("case-" + i, 1 + i % 3));
      TreeStore stored = MongoTreeStore.existing(server).orElseThrow();
      LogTree one = new LogTree(log, stored);
      LogTree other = new LogTree(log, beside);
      assertThat(one.catchUp()).isEqualTo(other.catchUp());
      for (long size : new long[] {1, 255, 256, 257, 512, COMMITS}) assertThat(one.tree().root(size)).isEqualTo(other.tree().root(size));
      assertThat(stored.tileCount()).isEqualTo(beside.tileCount());
      for (TreeStore store : List.of(stored, beside)) {
        assertThat(store.tiles(0, 1, 5)).extracting(Tile::index).as("there are three").containsExactlyInAnyOrder(1L, 2L);
        assertThat(store.tiles(0, 1, 1)).extracting(Tile::hashes).containsExactly(store.tile(0, 1).orElseThrow().hashes());
      }
      for (long position : new long[] {1, 300, 599, log.head()}) {
        assertThat(stored.leavesAt(position).orElseThrow().index()).isEqualTo(beside.leavesAt(position).orElseThrow().index());
      }
    }
  }

  @Test
  void a_checkpoint_of_one_size_is_kept_once_and_numbered_without_gap() {
    TreeStore stored = MongoTreeStore.open(database.store());
    stored.addCheckpoint(5, 9, "first");
    stored.addCheckpoint(5, 9, "another of the same size");
    stored.addCheckpoint(7, 12, "second");
    stored.addCheckpoint(6, 10, "a smaller one that comes late");
    assertThat(stored.checkpointCount()).isEqualTo(2);
    assertThat(stored.latestCheckpoint()).contains(new TreeStore.Stored(2, 7, 12, "second"));
    assertThat(stored.checkpointsAfter(0, 10)).containsExactly(new TreeStore.Stored(1, 5, 9, "first"), new TreeStore.Stored(2, 7, 12, "second"));
    assertThat(stored.checkpointsAfter(1, 10)).hasSize(1);
  }
}
