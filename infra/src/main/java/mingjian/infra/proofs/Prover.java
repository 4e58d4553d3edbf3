package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogHash;
import mingjian.infra.eventlog.LogRows;
import mingjian.infra.eventlog.StoredEvent;

/// Makes proof files: records that are shown, their commits, and how they lie under the latest checkpoint.
public final class Prover {
  private final EventLog log;
  private final TreeStore store;
  private final LogTree tree;

  public Prover(EventLog log, TreeStore store) {
    this.log = log;
    this.store = store;
    tree = new LogTree(log, store);
  }

  /// One event.
  ///
  /// @throws ProofFailure when there is none of this id, or no checkpoint covers it
  public String event(String id) {
    StoredEvent event = log.findEvent(id).orElseThrow(() -> new ProofFailure("没有这个事件：" + id + "。"));
    return prove(List.of(event.position()));
  }

  /// All events of a stream.
  ///
  /// @throws ProofFailure when there are none, or no checkpoint covers the last
  public String stream(String aggregateId) {
    List<Long> positions = log.readStream(aggregateId, 0).stream().map(StoredEvent::position).toList();
    if (positions.isEmpty()) throw new ProofFailure("没有这个案件：" + aggregateId + "。");
    return prove(positions);
  }

  private String prove(List<Long> positions) {
    TreeStore.Edge edge = tree.catchUp();
    TreeStore.Stored latest = store.latestCheckpoint().orElseThrow(() -> new ProofFailure("还没有检查点。请先运行任务 checkpoint。"));
    long last = positions.getLast();
    if (last > latest.position()) throw new ProofFailure("最近的检查点只到第 " + latest.position() + " 号位置，尚不含第 " + last + " 号。请先运行任务 checkpoint。");
    Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(latest.note()).text());
    if (checkpoint.size() > edge.size()) throw new ProofFailure("最近的检查点有 " + checkpoint.size() + " 个提交，日志只有 " + edge.size() + " 个。请运行 verify 核验。");
    NavigableMap<Long, LogTree.Leaf> commits = new TreeMap<>();
    TreeSet<Long> shown = new TreeSet<>(positions);
    for (long position : shown) {
      if (commits.isEmpty() || end(commits.lastEntry().getValue()) < position) {
        LogTree.Leaf leaf = tree.leafOf(position);
        commits.put(leaf.commit().first(), leaf);
      }
    }
    ProofFile proof = new ProofFile(latest.note(), commits.values().stream().map(leaf -> commit(leaf, shown, checkpoint.size())).toList());
    // nothing is handed over that doesn't hold
    new ProofCheck(List.of()).proven(proof, checkpoint);
    return proof.json();
  }

  private static long end(LogTree.Leaf leaf) {
    return leaf.commit().first() + leaf.commit().count() - 1;
  }

  private ProofFile.Commit commit(LogTree.Leaf leaf, TreeSet<Long> positions, long size) {
    List<byte[]> hashes = new ArrayList<>();
    List<ProofFile.Shown> shown = new ArrayList<>();
    try (LogRows rows = log.rowsFrom(leaf.commit().first())) {
      rows.nextCommit();
      for (long i = 0; i < leaf.commit().count(); i++) {
        LogRows.EventRow row = rows.nextEvent();
        if (row == null) throw new ProofFailure("日志在第 " + (leaf.commit().first() + i) + " 号位置缺少事件。请运行 verify 核验。");
        hashes.add(row.hash());
        if (positions.contains(row.position())) shown.add(shown(row));
      }
    }
    LogRows.CommitRow c = leaf.commit();
    byte[] previous = leaf.index() == 0 ? LogHash.genesis() : tree.leafOf(c.first() - 1).commit().hash();
    return new ProofFile.Commit(
        leaf.index(), c.first(), c.recordedAtMicros(), text(c.commandId()), c.bodyHash(), previous, hashes, tree.tree().inclusion(leaf.index(), size), shown);
  }

  private static ProofFile.Shown shown(LogRows.EventRow row) {
    return new ProofFile.Shown(
        row.position(), row.salt(), text(row.id()), text(row.aggregateType()), text(row.aggregateId()), row.sequence(), text(row.type()), text(row.revision()),
        text(row.payload()), text(row.metadata()));
  }

  private static String text(byte[] utf8) {
    return new String(utf8, UTF_8);
  }

  /// Into a new file.
  ///
  /// @throws ProofFailure when it is there already or can't be written
  public static void write(Path file, String proof) {
    try {
      Files.writeString(file, proof, UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new ProofFailure("文件已存在，不覆盖：" + file + "。", e);
    } catch (IOException e) {
      throw new ProofFailure("无法写入：" + file + "。请检查目录是否存在、是否可写。", e);
    }
  }
}
