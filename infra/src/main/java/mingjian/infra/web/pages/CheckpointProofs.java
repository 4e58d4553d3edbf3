package mingjian.infra.web.pages;

import java.util.Optional;
import mingjian.infra.DataFolder;
import mingjian.infra.Node;
import mingjian.infra.Storage;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.proofs.ProofFailure;
import mingjian.infra.proofs.Prover;
import mingjian.infra.proofs.TreeStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What signed checkpoints say of single events, where this log has any.
@Component
class CheckpointProofs {
  private final Node node;
  private final ObjectProvider<TreeStore> trees;
  private final Storage storage;
  private volatile boolean planted;

  CheckpointProofs(
      Node node, ObjectProvider<TreeStore> trees, @Value("${mingjian.data-dir}") String dataDir, @Value("${mingjian.mongodb.uri}") String mongodbUri) {
    this.node = node;
    this.trees = trees;
    this.storage = Storage.of(DataFolder.prepare(dataDir), mongodbUri);
  }

  /// @param words in Chinese; @param sound null where no checkpoint can say it yet; @param proof to hand out, where it is sound
  record Told(String words, @Nullable Boolean sound, Optional<String> proof) {}

  Told of(StoredEvent event) {
    Optional<TreeStore.Stored> latest = tree().flatMap(TreeStore::latestCheckpoint);
    if (latest.isEmpty()) {
      return open("本日志还没有签名的检查点，无法出具可离线核对的证明。");
    }
    if (latest.get().position() < event.position()) {
      return open("最近的检查点到第" + latest.get().position() + "号，尚未包含本记录；下一个检查点生成后再看。");
    }
    try {
      String proof = new Prover(node.log(), trees.getObject()).event(event.id());
      String covered = "包含在已签名的检查点之内（" + latest.get().size() + "个提交，至第" + latest.get().position() + "号）；签名须用公钥另行核对。";
      return new Told(covered, true, Optional.of(proof));
    } catch (ProofFailure failure) {
      return new Told(String.valueOf(failure.getMessage()), false, Optional.empty());
    }
  }

  private static Told open(String words) {
    return new Told(words, null, Optional.empty());
  }

  /// Looking must not plant a tree where nobody signs.
  private Optional<TreeStore> tree() {
    if (!planted) {
      Optional<? extends TreeStore> there = storage.existingTree();
      there.ifPresent(TreeStore::close);
      planted = there.isPresent();
    }
    return planted ? Optional.of(trees.getObject()) : Optional.empty();
  }
}
