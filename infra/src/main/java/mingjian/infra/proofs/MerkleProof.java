package mingjian.infra.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks proofs without a tree, by the algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2.
final class MerkleProof {
  private MerkleProof() {}

  /// @param leafHash of the leaf that should stand at `leaf`
  static boolean included(byte[] leafHash, long leaf, long size, List<byte[]> path, byte[] root) {
    if (leaf < 0 || leaf >= size) return false;
    Walk walk = new Walk(leaf, size - 1);
    byte[] hash = leafHash;
    for (byte[] sibling : path) {
      if (walk.last == 0) return false;
      boolean left = walk.siblingIsLeft();
      hash = left ? TreeHash.node(sibling, hash) : TreeHash.node(hash, sibling);
      walk.up(left);
    }
    return walk.last == 0 && Arrays.equals(hash, root);
  }

  /// Whether the tree of `size` begins with the tree of `oldSize`.
  static boolean consistent(long oldSize, byte[] oldRoot, long size, byte[] root, List<byte[]> path) {
    if (oldSize < 0 || oldSize > size) return false;
    if (oldSize == size) return path.isEmpty() && Arrays.equals(oldRoot, root);
    if (oldSize == 0) return path.isEmpty() && Arrays.equals(oldRoot, TreeHash.empty());
    List<byte[]> whole = new ArrayList<>(path);
    if (Long.bitCount(oldSize) == 1) whole.addFirst(oldRoot);
    if (whole.isEmpty()) return false;
    Walk walk = new Walk(oldSize - 1, size - 1);
    while ((walk.at & 1) == 1) walk.shift();
    byte[] oldHash = whole.getFirst();
    byte[] hash = whole.getFirst();
    for (byte[] sibling : whole.subList(1, whole.size())) {
      if (walk.last == 0) return false;
      boolean left = walk.siblingIsLeft();
      if (left) oldHash = TreeHash.node(sibling, oldHash);
      hash = left ? TreeHash.node(sibling, hash) : TreeHash.node(hash, sibling);
      walk.up(left);
    }
    return walk.last == 0 && Arrays.equals(oldHash, oldRoot) && Arrays.equals(hash, root);
  }

  /// The way up the tree: `fn` and `sn` of the RFC.
  private static final class Walk {
    long at;
    long last;

    Walk(long at, long last) {
      this.at = at;
      this.last = last;
    }

    boolean siblingIsLeft() {
      return (at & 1) == 1 || at == last;
    }

    void up(boolean siblingWasLeft) {
      if (siblingWasLeft) {
        while (at != 0 && (at & 1) == 0) shift();
      }
      shift();
    }

    void shift() {
      at >>>= 1;
      last >>>= 1;
    }
  }
}
