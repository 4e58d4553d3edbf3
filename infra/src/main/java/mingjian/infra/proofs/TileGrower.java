package mingjian.infra.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tiles at the right edge of a growing tree. An append touches one tile, and one more each time a tile is full.
final class TileGrower {
  private final List<Edge> edges = new ArrayList<>();
  private final List<Tile> full = new ArrayList<>();
  private long size;

  /// The tile of a level that isn't full yet.
  private static final class Edge {
    final byte[] hashes = new byte[Tile.WIDTH * TreeHash.BYTES];
    long index;
    long first;
    int count;

    Tile tile(int level) {
      return new Tile(level, index, first, Arrays.copyOf(hashes, count * TreeHash.BYTES));
    }
  }

  static TileGrower empty() {
    return new TileGrower();
  }

  /// Goes on where a stored tree of `size` leaves ends.
  static TileGrower resume(long size, TreeStore store) {
    TileGrower grower = new TileGrower();
    grower.size = size;
    for (int level = 0; size >>> (Tile.HEIGHT * level) > 0; level++) {
      long hashes = size >>> (Tile.HEIGHT * level);
      Edge edge = grower.edge(level);
      edge.index = hashes >>> Tile.HEIGHT;
      edge.count = (int) (hashes & (Tile.WIDTH - 1));
      if (edge.count == 0) continue;
      Tile stored = Tiles.of(store, level, edge.index);
      if (stored.count() < edge.count) throw Tiles.missing(level, edge.index);
      edge.first = stored.first();
      System.arraycopy(stored.hashes(), 0, edge.hashes, 0, edge.count * TreeHash.BYTES);
    }
    return grower;
  }

  long size() {
    return size;
  }

  /// @param position at which the leaf's commit begins
  void append(byte[] leafHash, long position) {
    byte[] hash = leafHash;
    long first = position;
    for (int level = 0; add(level, hash, first); level++) {
      Tile done = full.getLast();
      hash = done.subtree(0, Tile.WIDTH);
      first = 0;
    }
    size++;
  }

  /// @return whether the tile is full with it
  private boolean add(int level, byte[] hash, long first) {
    Edge edge = edge(level);
    if (edge.count == 0) edge.first = first;
    System.arraycopy(hash, 0, edge.hashes, edge.count * TreeHash.BYTES, TreeHash.BYTES);
    edge.count++;
    if (edge.count < Tile.WIDTH) return false;
    full.add(edge.tile(level));
    edge.index++;
    edge.count = 0;
    return true;
  }

  private Edge edge(int level) {
    while (edges.size() <= level) edges.add(new Edge());
    return edges.get(level);
  }

  /// The tiles that became full since it was asked last.
  List<Tile> takeFull() {
    List<Tile> taken = List.copyOf(full);
    full.clear();
    return taken;
  }

  /// The tiles at the edge that hold anything.
  List<Tile> partial() {
    List<Tile> partial = new ArrayList<>();
    for (int level = 0; level < edges.size(); level++) {
      if (edges.get(level).count > 0) partial.add(edges.get(level).tile(level));
    }
    return partial;
  }
}
