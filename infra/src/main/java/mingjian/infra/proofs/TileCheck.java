package mingjian.infra.proofs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mingjian.infra.eventlog.LogRows;
import mingjian.infra.eventlog.LogVerifier.Check;
import mingjian.infra.eventlog.LogVerifier.Damage;
import org.jspecify.annotations.Nullable;

/// The stored tree is the one over these commits: every tile is worked out again and compared. A tree that is behind the log is sound.
public final class TileCheck implements Check {
  /// Half a megabyte.
  private static final int AHEAD_TILES = 64;

  private final TreeStore store;
  private final TreeStore.Edge edge;
  private final TileGrower grower = TileGrower.empty();
  // where the commits of the current tile begin
  private final long[] firsts = new long[Tile.WIDTH];
  private final Map<Long, Tile> leaves = new HashMap<>();
  /// The first tile of leaves that hasn't been fetched.
  private long ahead;
  private long verified;

  /// @param store may grow while it is checked: looked at is what was there when the check was made
  public TileCheck(TreeStore store) {
    this.store = store;
    this.edge = store.edge();
  }

  @Override
  public Optional<Damage> commit(LogRows.CommitRow commit) {
    verified = commit.first() + commit.count() - 1;
    if (grower.size() >= edge.size()) return Optional.empty();
    firsts[(int) (grower.size() & (Tile.WIDTH - 1))] = commit.first();
    grower.append(TreeHash.leaf(commit.hash()), commit.first());
    for (Tile tile : grower.takeFull()) {
      Optional<Damage> damage = compare(tile);
      if (damage.isPresent()) return damage;
    }
    return grower.size() == edge.size() ? atEdge(commit) : Optional.empty();
  }

  private Optional<Damage> atEdge(LogRows.CommitRow commit) {
    if (edge.first() != commit.first() || edge.position() != verified) return damage(commit.first(), "哈希树的末尾记录被改动");
    for (Tile tile : grower.partial()) {
      Optional<Damage> damage = compare(tile);
      if (damage.isPresent()) return damage;
    }
    return Optional.empty();
  }

  private Optional<Damage> compare(Tile expected) {
    String name = "哈希树第 " + expected.level() + " 层第 " + expected.index() + " 块";
    Tile stored = stored(expected.level(), expected.index());
    if (stored == null) return damage(position(expected, 0), name + "缺失");
    if (stored.first() != expected.first()) return damage(position(expected, 0), name + "的起始位置被改动");
    int at = Arrays.mismatch(stored.hashes(), expected.hashes());
    boolean longer = at == expected.hashes().length && grown();
    return at < 0 || longer ? Optional.empty() : damage(position(expected, Math.min(at / TreeHash.BYTES, expected.count() - 1)), name + "与日志不符");
  }

  private @Nullable Tile stored(int level, long index) {
    if (level == 0 && index == ahead) {
      leaves.clear();
      ahead = index + AHEAD_TILES;
      try {
        store.tiles(0, index, AHEAD_TILES).forEach(tile -> leaves.put(tile.index(), tile));
      } catch (ProofFailure oneOfThem) {
        // said when its turn comes: the log may be damaged before
      }
    }
    Tile found = level == 0 ? leaves.get(index) : null;
    return found != null && found.count() == Tile.WIDTH ? found : store.tile(level, index).orElse(null);
  }

  /// Since the check began, beside a running server; a store that shows one moment only never has.
  private boolean grown() {
    return store.edge().size() > edge.size();
  }

  /// Of the first commit below a hash.
  private long position(Tile tile, int at) {
    if (tile.level() == 0) return firsts[at];
    long leaves = (tile.index() * Tile.WIDTH + at) << (Tile.HEIGHT * (tile.level() - 1));
    return store.tile(0, leaves).map(Tile::first).orElse(1L);
  }

  @Override
  public Optional<Damage> end(boolean whole) {
    if (!whole) return Optional.empty();
    if (edge.size() > grower.size()) {
      return damage(verified + 1, "末尾被删除：哈希树有 " + edge.size() + " 个提交，日志只有 " + grower.size() + " 个");
    }
    return grown() || store.tileCount() == Tiles.count(edge.size()) ? Optional.empty() : damage(Math.max(1, verified), "哈希树的块数与其大小不符：有块被插入，或末尾记录被改动");
  }

  private static Optional<Damage> damage(long position, String what) {
    return Optional.of(new Damage(position, what));
  }
}
