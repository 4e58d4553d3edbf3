package mingjian.infra.proofs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mingjian.infra.eventlog.EventLog;

/// Whether today's log begins with what a checkpoint from outside once said it was.
public final class Consistency {
  private final TreeStore store;
  private final LogTree tree;

  public Consistency(EventLog log, TreeStore store) {
    this.store = store;
    tree = new LogTree(log, store);
  }

  /// @param keys one of which must have signed; none given, none asked
  /// @return in Chinese what holds
  /// @throws ProofFailure with what doesn't
  public String check(Path file, List<VerifierKey> keys) {
    SignedNote note = SignedNote.parse(CheckpointFolder.read(file));
    Checkpoint old = Checkpoint.parse(note.text());
    if (!keys.isEmpty() && keys.stream().noneMatch(key -> key.name().equals(old.origin()) && note.signedBy(key))) {
      throw new ProofFailure("检查点不是用所给公钥签名的。");
    }
    TreeStore.Edge now = tree.catchUp();
    store.latestCheckpoint().map(latest -> Checkpoint.parse(SignedNote.parse(latest.note()).text())).filter(latest -> !latest.origin().equals(old.origin()))
        .ifPresent(latest -> {
          throw new ProofFailure("检查点属于另一日志：" + old.origin() + "；本日志是 " + latest.origin() + "。");
        });
    if (old.size() > now.size()) throw new ProofFailure("末尾被删除，或检查点属于另一日志：检查点有 " + old.size() + " 个提交，日志只有 " + now.size() + " 个。");
    byte[] root = tree.tree().root(now.size());
    List<byte[]> proof = tree.tree().consistency(old.size(), now.size());
    if (!MerkleProof.consistent(old.size(), old.root(), now.size(), root, proof) || !ends(old)) {
      throw new ProofFailure("不一致：日志中前 " + old.size() + " 个提交已不是检查点所签的，日志被改写，或检查点属于另一日志。请运行 verify --checkpoint 找出位置。");
    }
    return "一致：检查点的 " + old.size() + " 个提交（至第 " + old.position() + " 号位置）仍是今天日志 " + now.size() + " 个提交（至第 " + now.position() + " 号位置）的开头。";
  }

  /// What [#check] found, for whoever wants to check it without us: up to the latest signed checkpoint.
  ///
  /// @return a proof file
  /// @throws ProofFailure when it doesn't hold, or there is no checkpoint as new as this one
  public String proof(Path file, List<VerifierKey> keys) {
    check(file, keys);
    String earlier = CheckpointFolder.read(file);
    Checkpoint old = Checkpoint.parse(SignedNote.parse(earlier).text());
    TreeStore.Stored latest = store.latestCheckpoint().filter(stored -> stored.size() >= old.size())
        .orElseThrow(() -> new ProofFailure("库中没有不早于它的检查点。请先运行任务 checkpoint。"));
    Checkpoint later = Checkpoint.parse(SignedNote.parse(latest.note()).text());
    ConsistencyFile proof = new ConsistencyFile(earlier, latest.note(), tree.tree().consistency(old.size(), later.size()));
    // nothing is handed over that doesn't hold
    ProofCheck.proven(proof, old, later);
    return proof.json();
  }

  private boolean ends(Checkpoint old) {
    if (old.size() == 0) return old.position() == 0 && Arrays.equals(old.root(), TreeHash.empty());
    if (old.position() > store.edge().position()) return false;
    LogTree.Leaf last = tree.leafOf(old.position());
    return last.index() == old.size() - 1 && last.commit().first() + last.commit().count() - 1 == old.position();
  }
}
