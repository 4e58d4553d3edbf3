package mingjian.infra.proofs;

import java.util.Arrays;

/// A stretch of one level of the tree, after C2SP tlog-tiles with height 8: up to 256 hashes of whole subtrees over `256^level` leaves each,
/// the `index`-th such stretch from the left. A full tile never changes; the one at the right edge grows.
///
/// @param first on level 0 the position at which the first leaf's commit begins, so that a position leads to its leaf; 0 above
/// @param hashes 32 bytes each
public record Tile(int level, long index, long first, byte[] hashes) {
  static final int HEIGHT = 8;
  static final int WIDTH = 1 << HEIGHT;

  int count() {
    return hashes.length / TreeHash.BYTES;
  }

  byte[] hash(int at) {
    return Arrays.copyOfRange(hashes, at * TreeHash.BYTES, (at + 1) * TreeHash.BYTES);
  }

  /// The subtree over `count` hashes, a power of two, from `at` on.
  byte[] subtree(int at, int count) {
    if (count == 1) return hash(at);
    return TreeHash.node(subtree(at, count / 2), subtree(at + count / 2, count / 2));
  }
}
