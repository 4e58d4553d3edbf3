package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingjian.infra.eventlog.LogHash;
import mingjian.infra.eventlog.NewEvent;

/// Checks a proof file with nothing but verifier keys: no store, no network. `infra/src/docs/verifier/check_proof.py` does the same and says the same.
public final class ProofCheck {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private final List<VerifierKey> keys;
  private final LogHash hash = new LogHash();

  /// @param keys any one of which may have signed
  public ProofCheck(List<VerifierKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /// @return in Chinese, line by line, what is proven
  /// @throws ProofFailure with the first thing that doesn't hold
  public List<String> check(Path file) {
    return check(StrictJson.read(file));
  }

  List<String> check(String text) {
    StrictJson.Place root = StrictJson.parse(text);
    return ConsistencyFile.isOne(root) ? check(ConsistencyFile.of(root)) : check(ProofFile.of(root));
  }

  List<String> check(ProofFile proof) {
    return proven(proof, signed(proof.note()));
  }

  private List<String> check(ConsistencyFile proof) {
    return proven(proof, signed(proof.earlier()), signed(proof.later()));
  }

  private Checkpoint signed(String text) {
    SignedNote note = SignedNote.parse(text);
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<VerifierKey> signers = keys.stream().filter(note::signedBy).toList();
    if (signers.isEmpty()) throw new ProofFailure("检查点不是用所给公钥签名的。");
    if (signers.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) throw new ProofFailure("检查点的日志名称与公钥不符。");
    return checkpoint;
  }

  /// As [#check], whoever signed.
  static List<String> proven(ConsistencyFile proof, Checkpoint earlier, Checkpoint later) {
    if (!earlier.origin().equals(later.origin())) throw new ProofFailure("两个检查点属于不同的日志。");
    if (earlier.size() > later.size()) throw new ProofFailure("后一检查点的提交数少于前一检查点。");
    boolean grown = earlier.size() < later.size();
    if (grown ? earlier.position() >= later.position() : earlier.position() != later.position()) throw new ProofFailure("两个检查点的位置与提交数不符。");
    if (!MerkleProof.consistent(earlier.size(), earlier.root(), later.size(), later.root(), proof.proof())) {
      throw new ProofFailure("不一致：后一检查点的日志不以前一检查点所签的内容开头。");
    }
    return List.of(
        "成立。",
        "日志 " + plain(earlier.origin()) + "，前一检查点：" + earlier.size() + " 个提交，至第 " + earlier.position() + " 号位置；后一检查点："
            + later.size() + " 个提交，至第 " + later.position() + " 号位置。",
        "后者以前者的全部提交开头：其间只有追加；前者之内没有改动、删除或插入。");
  }

  /// As [#check], whoever signed.
  List<String> proven(ProofFile proof, Checkpoint checkpoint) {
    List<String> words = new ArrayList<>();
    words.add("成立。");
    words.add("日志 " + plain(checkpoint.origin()) + "，检查点：" + checkpoint.size() + " 个提交，至第 " + checkpoint.position() + " 号位置。");
    long leaf = -1;
    for (ProofFile.Commit commit : proof.commits()) {
      if (commit.leaf() <= leaf) throw new ProofFailure("证明文件中的提交次序有误。");
      leaf = commit.leaf();
      events(commit, words);
      included(commit, checkpoint);
    }
    words.add("以上记录确在该日志中，自记录以来未被改动；检查点之后的记录不在证明之内。");
    return words;
  }

  private void events(ProofFile.Commit commit, List<String> words) {
    if (commit.events().isEmpty()) throw new ProofFailure("第 " + commit.first() + " 号位置的提交没有出示任何事件。");
    long before = -1;
    for (ProofFile.Shown shown : commit.events()) {
      long place = shown.position() - commit.first();
      if (place <= before || place >= commit.eventHashes().size()) throw new ProofFailure("第 " + shown.position() + " 号事件不在其提交之内，或次序有误。");
      before = place;
      NewEvent envelope = new NewEvent(
          shown.id(), shown.aggregateType(), shown.aggregateId(), shown.sequence(), shown.type(), shown.revision(), shown.payload(), shown.metadata());
      if (!Arrays.equals(hash.event(shown.salt(), envelope), commit.eventHashes().get((int) place))) {
        throw new ProofFailure("第 " + shown.position() + " 号事件的内容、盐值或哈希不符。");
      }
      words.add("第 " + shown.position() + " 号：" + plain(shown.type()) + "，" + plain(shown.aggregateType()) + " " + plain(shown.aggregateId()) + " 序号 "
          + shown.sequence() + "，记录于 " + TIME.format(LogHash.instant(commit.recordedAtMicros())) + " UTC，事件编号 " + plain(shown.id()) + "。");
    }
  }

  private void included(ProofFile.Commit commit, Checkpoint checkpoint) {
    byte[] commitHash = hash.commit(
        commit.previous(), commit.first(), commit.recordedAtMicros(), commit.commandId().getBytes(UTF_8), commit.bodyHash(), commit.eventHashes());
    if (!MerkleProof.included(TreeHash.leaf(commitHash), commit.leaf(), checkpoint.size(), commit.inclusion(), checkpoint.root())) {
      throw new ProofFailure("第 " + commit.first() + " 号位置的提交不在检查点所签的树中。");
    }
  }

  /// What a hostile file says must not steer the terminal.
  private static String plain(String text) {
    return text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "?");
  }
}
