package mingjian.infra.proofs;

/// Where the hashes of a tree's whole subtrees come from.
@FunctionalInterface
interface Nodes {
  /// The subtree over the `2^height` leaves from `index · 2^height` on. Asked only for what the tree has whole.
  byte[] node(int height, long index);
}
