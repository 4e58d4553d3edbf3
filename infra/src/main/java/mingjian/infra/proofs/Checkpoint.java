package mingjian.infra.proofs;

import java.util.Base64;

/// What is signed, after C2SP tlog-checkpoint: the log's name, the tree's size, its root, and as extension line the last position.
///
/// @param size commits
/// @param root 32 bytes
/// @param position of the last event in it
record Checkpoint(String origin, long size, byte[] root, long position) {
  private static final String NUMBER = "0|[1-9][0-9]{0,17}";
  private static final String POSITION = "position ";

  String body() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n" + POSITION + position + "\n";
  }

  /// Lines after the fourth may be there and are passed over; they are signed all the same.
  ///
  /// @throws ProofFailure when it is no checkpoint of ours
  static Checkpoint parse(String body) {
    String[] lines = body.split("\n", -1);
    if (lines.length < 5 || lines[0].isEmpty() || !lines[1].matches(NUMBER) || !lines[3].startsWith(POSITION)
        || !lines[3].substring(POSITION.length()).matches(NUMBER)) {
      throw malformed();
    }
    byte[] root = SignedNote.base64(lines[2]);
    if (root.length != TreeHash.BYTES) throw malformed();
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, Long.parseLong(lines[3].substring(POSITION.length())));
  }

  private static ProofFailure malformed() {
    return new ProofFailure("检查点格式有误：应为日志名称、提交数、根哈希、“position 位置”各一行。");
  }
}
