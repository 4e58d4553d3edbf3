package mingjian.infra.proofs;

/// A stored tree as the hashes of its whole subtrees.
record Tiles(TreeStore store) implements Nodes {
  @Override
  public byte[] node(int height, long index) {
    int level = height / Tile.HEIGHT;
    int within = height % Tile.HEIGHT;
    long at = index << within;
    Tile tile = of(store, level, at >>> Tile.HEIGHT);
    int from = (int) (at & (Tile.WIDTH - 1));
    if (tile.count() < from + (1 << within)) throw missing(level, tile.index());
    return tile.subtree(from, 1 << within);
  }

  static Tile of(TreeStore store, int level, long index) {
    return store.tile(level, index).orElseThrow(() -> missing(level, index));
  }

  static ProofFailure missing(int level, long index) {
    return new ProofFailure("哈希树不完整：缺少第 " + level + " 层第 " + index + " 块。请运行 verify 核验；确认日志完好后可删除哈希树，由日志重建。");
  }

  /// How many tiles a tree of so many leaves has.
  static long count(long size) {
    long count = 0;
    for (long hashes = size; hashes > 0; hashes >>>= Tile.HEIGHT) count += (hashes + Tile.WIDTH - 1) >>> Tile.HEIGHT;
    return count;
  }
}
