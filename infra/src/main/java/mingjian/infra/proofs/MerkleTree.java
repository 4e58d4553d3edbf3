package mingjian.infra.proofs;

import java.util.ArrayList;
import java.util.List;

/// Roots and proofs over the first `size` leaves of a tree, RFC 9162 section 2.1. Needs O(log n) hashes for each answer, of any earlier size too.
final class MerkleTree {
  private final Nodes nodes;

  MerkleTree(Nodes nodes) {
    this.nodes = nodes;
  }

  byte[] leaf(long index) {
    return nodes.node(0, index);
  }

  byte[] root(long size) {
    return size == 0 ? TreeHash.empty() : range(0, size);
  }

  /// The hashes that lead from a leaf to the root, the lowest first (section 2.1.3.1).
  ///
  /// @throws IllegalArgumentException when the tree of that size has no such leaf
  List<byte[]> inclusion(long leaf, long size) {
    if (leaf < 0 || leaf >= size) throw new IllegalArgumentException("no leaf " + leaf + " in a tree of " + size);
    List<byte[]> path = new ArrayList<>();
    path(leaf, 0, size, path);
    return path;
  }

  /// The hashes from which both roots follow (section 2.1.4.1); none from an empty tree or to the same size.
  ///
  /// @throws IllegalArgumentException when the old tree is the larger one
  List<byte[]> consistency(long oldSize, long size) {
    if (oldSize < 0 || oldSize > size) throw new IllegalArgumentException("no tree of " + oldSize + " within one of " + size);
    List<byte[]> path = new ArrayList<>();
    if (oldSize > 0 && oldSize < size) subproof(oldSize, 0, size, true, path);
    return path;
  }

  private void path(long leaf, long from, long to, List<byte[]> into) {
    if (to - from == 1) return;
    long middle = from + split(to - from);
    if (leaf < middle) {
      path(leaf, from, middle, into);
      into.add(range(middle, to));
    } else {
      path(leaf, middle, to, into);
      into.add(range(from, middle));
    }
  }

  /// @param known whether whoever checks knows the old root already
  private void subproof(long oldEnd, long from, long to, boolean known, List<byte[]> into) {
    if (oldEnd == to) {
      if (!known) into.add(range(from, to));
      return;
    }
    long middle = from + split(to - from);
    if (oldEnd <= middle) {
      subproof(oldEnd, from, middle, known, into);
      into.add(range(middle, to));
    } else {
      subproof(oldEnd, middle, to, false, into);
      into.add(range(from, middle));
    }
  }

  private byte[] range(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int height = Long.numberOfTrailingZeros(leaves);
      return nodes.node(height, from >>> height);
    }
    long middle = from + split(leaves);
    return TreeHash.node(range(from, middle), range(middle, to));
  }

  /// The largest power of two below the number of leaves.
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
