package mingjian.infra.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The vectors are those of the certificate-transparency reference implementation; its proofs count leaves from 1, ours from 0.
class MerkleTreeTest {
  private static final List<String> LEAVES = List.of(
      "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
  private static final List<String> ROOTS = List.of(
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  private static final String A = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
  private static final String B = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
  private static final String C = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
  private static final String D = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
  private static final String E = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
  private static final String F = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

  private final List<byte[]> published = hashes(LEAVES.stream().map(HexFormat.of()::parseHex));

  @Test
  void the_published_roots_come_out() {
    assertThat(hex(tree(published).root(0))).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Frontier frontier = new Frontier();
    assertThat(frontier.root()).isEqualTo(tree(published).root(0));
    for (int size = 1; size <= 8; size++) {
      frontier.append(published.get(size - 1));
      assertThat(hex(tree(published).root(size))).isEqualTo(ROOTS.get(size - 1));
      assertThat(hex(frontier.root())).isEqualTo(ROOTS.get(size - 1));
    }
  }

  @Test
  void the_published_inclusion_proofs_come_out() {
    assertThat(inclusion(0, 1)).isEmpty();
    assertThat(inclusion(0, 8)).containsExactly(A, B, C);
    assertThat(inclusion(5, 8)).containsExactly(D, E, ROOTS.get(3));
    assertThat(inclusion(2, 3)).containsExactly(ROOTS.get(1));
    assertThat(inclusion(1, 5)).containsExactly(ROOTS.get(0), B, D);
  }

  @Test
  void the_published_consistency_proofs_come_out() {
    assertThat(consistency(1, 1)).isEmpty();
    assertThat(consistency(1, 8)).containsExactly(A, B, C);
    assertThat(consistency(6, 8)).containsExactly(F, E, ROOTS.get(3));
    assertThat(consistency(2, 5)).containsExactly(B, D);
  }

  @Test
  void roots_and_proofs_of_every_size_agree_with_the_definition() {
    Random random = seeded();
    List<byte[]> leaves = leaves(70, random);
    MerkleTree tree = tree(leaves);
    Frontier frontier = new Frontier();
    for (int size = 1; size <= leaves.size(); size++) {
      byte[] root = naive(leaves.subList(0, size));
      frontier.append(leaves.get(size - 1));
      assertThat(tree.root(size)).isEqualTo(root);
      assertThat(frontier.root()).isEqualTo(root);
      for (int leaf = 0; leaf < size; leaf++) {
        assertThat(MerkleProof.included(leaves.get(leaf), leaf, size, tree.inclusion(leaf, size), root)).as("%d of %d", leaf, size).isTrue();
      }
      for (int old = 0; old <= size; old++) {
        assertThat(MerkleProof.consistent(old, tree.root(old), size, root, tree.consistency(old, size))).as("%d of %d", old, size).isTrue();
      }
    }
  }

  @Test
  void a_proof_of_anything_else_does_not_hold() {
    Random random = seeded();
    List<byte[]> leaves = leaves(200, random);
    MerkleTree tree = tree(leaves);
    for (int round = 0; round < 2_000; round++) {
      int size = 2 + random.nextInt(199);
      int leaf = random.nextInt(size);
      List<byte[]> path = tree.inclusion(leaf, size);
      assertThat(MerkleProof.included(leaves.get(leaf), leaf, size, damaged(path, random), tree.root(size))).isFalse();
      assertThat(MerkleProof.included(leaves.get(leaf), (leaf + 1) % size, size, path, tree.root(size))).isFalse();
      assertThat(MerkleProof.included(leaves.get((leaf + 1) % size), leaf, size, path, tree.root(size))).isFalse();
      int old = 1 + random.nextInt(size - 1);
      List<byte[]> consistency = tree.consistency(old, size);
      assertThat(MerkleProof.consistent(old, tree.root(old), size, tree.root(size), damaged(consistency, random))).isFalse();
      assertThat(MerkleProof.consistent(old, leaves(1, random).getFirst(), size, tree.root(size), consistency)).isFalse();
      assertThat(MerkleProof.consistent(old, tree.root(old), size, leaves(1, random).getFirst(), consistency)).isFalse();
    }
  }

  @Test
  void what_a_tree_has_not_is_refused() {
    assertThatThrownBy(() -> tree(published).inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree(published).consistency(8, 7)).isInstanceOf(IllegalArgumentException.class);
    assertThat(MerkleProof.included(published.getFirst(), 0, 0, List.of(), TreeHash.empty())).isFalse();
    assertThat(MerkleProof.consistent(3, published.get(0), 2, published.get(1), List.of())).isFalse();
    assertThat(MerkleProof.consistent(3, published.get(0), 5, published.get(1), List.of())).isFalse();
  }

  private List<String> inclusion(int leaf, int size) {
    return tree(published).inclusion(leaf, size).stream().map(MerkleTreeTest::hex).toList();
  }

  private List<String> consistency(int old, int size) {
    return tree(published).consistency(old, size).stream().map(MerkleTreeTest::hex).toList();
  }

  /// MTH of RFC 9162, word for word.
  static byte[] naive(List<byte[]> leafHashes) {
    if (leafHashes.size() == 1) return leafHashes.getFirst();
    int k = 1;
    while (2 * k < leafHashes.size()) k *= 2;
    return TreeHash.node(naive(leafHashes.subList(0, k)), naive(leafHashes.subList(k, leafHashes.size())));
  }

  static MerkleTree tree(List<byte[]> leafHashes) {
    return new MerkleTree((height, index) ->
        naive(leafHashes.subList((int) index << height, (int) (index + 1) << height)));
  }

  static List<byte[]> leaves(int count, Random random) {
    return hashes(IntStream.range(0, count).mapToObj(i -> ByteBuffer.allocate(12).putInt(i).putLong(random.nextLong()).array()));
  }

  private static List<byte[]> hashes(Stream<byte[]> data) {
    return data.map(TreeHash::leaf).toList();
  }

  private static List<byte[]> damaged(List<byte[]> path, Random random) {
    List<byte[]> other = new ArrayList<>(path.stream().map(byte[]::clone).toList());
    int at = other.isEmpty() ? 0 : random.nextInt(other.size());
    switch (other.isEmpty() ? 0 : random.nextInt(3)) {
      case 0 -> other.add(at, new byte[32]);
      case 1 -> other.remove(at);
      default -> other.get(at)[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
    }
    return other;
  }

  private static Random seeded() {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("merkle: -Dmingjian.seed=" + seed);
    return new Random(seed);
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
