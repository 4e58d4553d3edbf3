package mingjian.infra.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogRows;
import org.jspecify.annotations.Nullable;

/// The tree over the commits of a log: leaf n is the n-th commit, counted from 0, its data the commit's hash. Brought up to the log whenever
/// somebody asks, by the commits that are new since then.
public final class LogTree {
  private static final int BATCH_TILES = 256;

  private final EventLog log;
  private final TreeStore store;
  private final MerkleTree tree;

  /// A commit and the leaf it is.
  record Leaf(long index, LogRows.CommitRow commit) {}

  public LogTree(EventLog log, TreeStore store) {
    this.log = log;
    this.store = store;
    tree = new MerkleTree(new Tiles(store));
  }

  /// What a log is called where nobody gave it a name: so no two logs share one.
  ///
  /// @return none while it is empty
  public static Optional<String> nameOf(EventLog log) {
    try (LogRows rows = log.rowsFrom(1)) {
      return Optional.ofNullable(rows.nextCommit()).map(first -> "mingjian/" + HexFormat.of().formatHex(first.hash(), 0, 8));
    }
  }

  MerkleTree tree() {
    return tree;
  }

  /// The root over the first `size` commits, which the tree has already grown to.
  public byte[] root(long size) {
    return tree.root(size);
  }

  public TreeStore.Edge catchUp() {
    return catchUp(position -> {});
  }

  /// Reads the commits that are new, and the last one that isn't: it must be the one that the tree ends with.
  ///
  /// @param progress told the position reached, now and then
  /// @return where the tree ends now
  /// @throws ProofFailure when the log no longer has what the tree has
  public TreeStore.Edge catchUp(LongConsumer progress) {
    while (true) {
      TreeStore.Edge from = store.edge();
      try (LogRows rows = log.rowsFrom(Math.max(1, from.first()))) {
        if (from.size() > 0) checkLast(from, rows.nextCommit());
        TreeStore.Edge to = grow(from, rows, progress);
        if (to != null) return to;
      }
    }
  }

  /// @return null where another process was first
  private TreeStore.@Nullable Edge grow(TreeStore.Edge from, LogRows rows, LongConsumer progress) {
    TileGrower grower = TileGrower.resume(from.size(), store);
    TreeStore.Edge stored = from;
    TreeStore.Edge edge = from;
    for (LogRows.CommitRow commit = rows.nextCommit(); commit != null; commit = rows.nextCommit()) {
      rows.forgetEvents();
      if (commit.first() != edge.position() + 1 || commit.count() < 1) {
        throw new ProofFailure("日志在第 " + (edge.position() + 1) + " 号位置不连续，哈希树无法继续。请运行 verify 核验。");
      }
      grower.append(TreeHash.leaf(commit.hash()), commit.first());
      edge = new TreeStore.Edge(grower.size(), commit.first(), commit.first() + commit.count() - 1);
      if (grower.size() % ((long) BATCH_TILES * Tile.WIDTH) == 0) {
        if (!store(stored, edge, grower)) return null;
        stored = edge;
        progress.accept(edge.position());
      }
    }
    if (!edge.equals(stored) && !store(stored, edge, grower)) return null;
    progress.accept(edge.position());
    return edge;
  }

  private boolean store(TreeStore.Edge from, TreeStore.Edge to, TileGrower grower) {
    List<Tile> tiles = new ArrayList<>(grower.takeFull());
    tiles.addAll(grower.partial());
    return store.grow(from, to, tiles);
  }

  private void checkLast(TreeStore.Edge edge, LogRows.@Nullable CommitRow last) {
    if (last == null) throw new ProofFailure("日志的末尾被删除：哈希树到第 " + edge.position() + " 号位置，日志已没有此处的提交。请运行 verify 核验。");
    if (last.first() != edge.first() || !Arrays.equals(TreeHash.leaf(last.hash()), tree.leaf(edge.size() - 1))) {
      throw new ProofFailure("日志与哈希树不符：第 " + edge.first() + " 号位置的提交已不是原来的。请运行 verify 核验。");
    }
  }

  /// The commit that a position belongs to. Walks at most a tile's commits.
  ///
  /// @throws ProofFailure when the tree has no such position
  Leaf leafOf(long position) {
    Tile tile = store.leavesAt(position).orElseThrow(() -> new ProofFailure("日志中没有第 " + position + " 号位置。"));
    try (LogRows rows = log.rowsFrom(tile.first())) {
      for (int at = 0; at < tile.count(); at++) {
        LogRows.CommitRow commit = rows.nextCommit();
        if (commit == null || commit.first() > position) break;
        if (position < commit.first() + commit.count()) return checked(tile, at, commit);
      }
    }
    throw new ProofFailure("日志中没有第 " + position + " 号位置。");
  }

  private static Leaf checked(Tile tile, int at, LogRows.CommitRow commit) {
    if (!Arrays.equals(TreeHash.leaf(commit.hash()), tile.hash(at))) {
      throw new ProofFailure("日志与哈希树不符：第 " + commit.first() + " 号位置的提交已不是原来的。请运行 verify 核验。");
    }
    return new Leaf(tile.index() * Tile.WIDTH + at, commit);
  }
}
