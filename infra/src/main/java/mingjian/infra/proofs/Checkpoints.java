package mingjian.infra.proofs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import mingjian.infra.eventlog.EventLog;
import org.jspecify.annotations.Nullable;

/// Signs what the log is now, into the store and outside it. Signs nothing that contradicts what it signed before.
public final class Checkpoints {
  private final EventLog log;
  private final TreeStore store;
  private final SigningKey key;
  private final @Nullable String givenName;
  private final @Nullable CheckpointFolder outside;

  /// @param givenName the log's name; null for the one it bears by its first commit
  public Checkpoints(EventLog log, TreeStore store, SigningKey key, @Nullable String givenName, @Nullable CheckpointFolder outside) {
    this.log = log;
    this.store = store;
    this.key = key;
    this.givenName = givenName;
    this.outside = outside;
  }

  /// @param size commits
  /// @param fresh false where the log hadn't grown since
  public record Written(String note, long size, long position, boolean fresh) {}

  /// Signs a checkpoint where the log has grown since the last one.
  ///
  /// @return the latest; none while the log is empty
  /// @throws ProofFailure when log, tree and earlier checkpoints don't agree, or it can't be written
  public Optional<Written> write() {
    // these first: another process may sign while this one reads the log, and what it signed is no news to the log
    Optional<TreeStore.Stored> before = store.latestCheckpoint();
    Optional<Path> outsideBefore = outside == null ? Optional.empty() : outside.latest();
    LogTree tree = new LogTree(log, store);
    TreeStore.Edge edge = tree.catchUp();
    if (edge.size() == 0) return Optional.empty();
    if (before.isPresent()) agree(tree, edge, "库中检查点（" + before.get().size() + "个提交）", before.get().note());
    outsideBefore.ifPresent(file -> agree(tree, edge, "外部检查点 " + file, CheckpointFolder.read(file)));
    boolean fresh = before.isEmpty() || before.get().size() < edge.size();
    if (fresh) sign(tree, edge);
    TreeStore.Stored latest = store.latestCheckpoint().orElseThrow();
    if (outside != null) outside.put(Checkpoint.parse(SignedNote.parse(latest.note()).text()), latest.note());
    return Optional.of(new Written(latest.note(), latest.size(), latest.position(), fresh));
  }

  private void sign(LogTree tree, TreeStore.Edge edge) {
    String name = name();
    Checkpoint checkpoint = new Checkpoint(name, edge.size(), tree.tree().root(edge.size()), edge.position());
    store.addCheckpoint(edge.size(), edge.position(), key.sign(name, checkpoint.body()).toString());
  }

  private String name() {
    return givenName != null ? givenName : LogTree.nameOf(log).orElseThrow();
  }

  private void agree(LogTree tree, TreeStore.Edge edge, String which, String note) {
    Checkpoint earlier = Checkpoint.parse(SignedNote.parse(note).text());
    if (earlier.size() > edge.size()) throw new ProofFailure(which + "有" + earlier.size() + "个提交，日志只有" + edge.size() + "个：日志的末尾被删除，或它属于另一日志。未生成检查点。");
    if (!Arrays.equals(earlier.root(), tree.tree().root(earlier.size()))) {
      throw new ProofFailure(which + "与日志不符：日志已被改写，或它属于另一日志。未生成检查点。请运行 verify 核验。");
    }
  }
}
