package mingjian.infra.proofs;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a growing tree: as many hashes as its size has binary ones, enough for the root and the next leaf.
final class Frontier {
  private final List<byte[]> subtrees = new ArrayList<>();
  private long size;

  long size() {
    return size;
  }

  void append(byte[] leafHash) {
    byte[] hash = leafHash;
    for (long bits = size; (bits & 1) == 1; bits >>>= 1) hash = TreeHash.node(subtrees.removeLast(), hash);
    subtrees.add(hash);
    size++;
  }

  byte[] root() {
    if (size == 0) return TreeHash.empty();
    byte[] hash = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) hash = TreeHash.node(subtrees.get(i), hash);
    return hash;
  }
}
