package mingjian.infra.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import mingjian.infra.mongo.MongoTrouble;
import org.jspecify.annotations.Nullable;

/// Reads a whole log once, a commit at a time, and works out every hash again. Names the first position at which something
/// was changed, removed, inserted or swapped.
///
/// Whoever can write the file can also rewrite the chain from some position on, or cut its tail off. Both show against a
/// [Head] that was kept elsewhere, and only so.
public final class LogVerifier {
  /// The end of a log at some time: position and commit hash, written `42:9f86d0…`. Keep it outside the data folder.
  public record Head(long position, String hash) {
    public static Head of(long position, byte[] hash) {
      return new Head(position, HexFormat.of().formatHex(hash));
    }

    /// @throws IllegalArgumentException when it doesn't read `POSITION:HASH`
    public static Head parse(String text) {
      if (!text.matches("[0-9]{1,18}:[0-9a-fA-F]{64}")) throw new IllegalArgumentException("应为“位置:哈希”，如 42:9f86d0…（64 位十六进制）。");
      String[] parts = text.split(":");
      return new Head(Long.parseLong(parts[0]), parts[1].toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return position + ":" + hash;
    }
  }

  /// @param position the first bad one; 0 when the fault lies in none
  public record Damage(long position, String what) {}

  /// @param head what the verified part ends with
  public record Report(long commits, long events, Head head, Optional<Damage> damage) {}

  /// Something else that is to hold of the log, looked at in the same pass. Sees only rows whose own hash holds.
  public interface Check {
    default Optional<Damage> event(LogRows.EventRow event) {
      return Optional.empty();
    }

    default Optional<Damage> commit(LogRows.CommitRow commit) {
      return Optional.empty();
    }

    /// @param whole false where the pass ended at a damage
    default Optional<Damage> end(boolean whole) {
      return Optional.empty();
    }
  }

  private final LogRows rows;
  private final @Nullable Head kept;
  private final List<Check> checks;
  private final LongConsumer progress;
  private final StreamOrder streams;
  private final LogHash hash = new LogHash();

  private long commits;
  private long verified;
  private byte[] chain = LogHash.genesis();
  private long recordedAtMicros = Long.MIN_VALUE;
  private @Nullable Damage damage;

  private LogVerifier(LogRows rows, StreamOrder streams, @Nullable Head kept, List<Check> checks, LongConsumer progress) {
    this.rows = rows;
    this.streams = streams;
    this.kept = kept;
    this.checks = checks;
    this.progress = progress;
  }

  /// @param kept the head kept outside, if there is one
  /// @param progress is told the last position verified, now and then
  public static Report verify(EventLog log, @Nullable Head kept, LongConsumer progress) {
    return verify(log, kept, List.of(), progress);
  }

  /// As above, with more to look at.
  public static Report verify(EventLog log, @Nullable Head kept, List<Check> checks, LongConsumer progress) {
    return verify(log, kept, checks, true, progress);
  }

  /// Reads the rows alone: whether the store's indexes agree with them ([LogRows#structure]) is left open.
  public static Report verifyRows(EventLog log, @Nullable Head kept, List<Check> checks, LongConsumer progress) {
    return verify(log, kept, checks, false, progress);
  }

  private static Report verify(EventLog log, @Nullable Head kept, List<Check> checks, boolean structure, LongConsumer progress) {
    try (LogRows rows = log.rows(); StreamOrder streams = new StreamOrder()) {
      return new LogVerifier(rows, streams, kept, checks, progress).run(structure);
    }
  }

  private Report run(boolean structure) {
    try {
      if (structure) rows.beginStructure();
      while (damage == null) {
        LogRows.CommitRow commit = rows.nextCommit();
        if (commit == null) break;
        check(commit);
        progress.accept(verified);
      }
      if (damage == null) checkEnd();
      endChecks();
      if (damage == null && structure) rows.structure().ifPresent(f -> bad(f.position(), "存储结构损坏，索引与数据不符：" + f.what()));
      if (damage == null) streams.end().ifPresent(f -> bad(f.position(), f.what()));
    } catch (LogUnavailable e) {
      // a server that doesn't answer, or not to this account, says nothing about the log
      if (MongoTrouble.isBehind(e)) throw e;
      bad(verified + 1, e.getMessage());
    }
    return new Report(commits, verified, Head.of(verified, chain), Optional.ofNullable(damage));
  }

  /// A check may know late of something that lies further ahead.
  private void endChecks() {
    boolean whole = damage == null;
    for (Check check : checks) {
      check.end(whole).filter(found -> damage == null || found.position() < damage.position()).ifPresent(found -> damage = found);
    }
  }

  private void check(LogRows.CommitRow commit) {
    long first = verified + 1;
    if (commit.first() > first) {
      bad(first, "缺少从此位置开始的提交");
    } else if (commit.first() < first) {
      bad(commit.first(), "多出一个提交");
    } else if (commit.count() < 1) {
      bad(first, "提交的事件数被改动");
    } else {
      List<byte[]> eventHashes = events(commit);
      if (damage == null) checkHash(commit, eventHashes);
      if (damage == null) accept(commit);
    }
  }

  private List<byte[]> events(LogRows.CommitRow commit) {
    List<byte[]> eventHashes = new ArrayList<>();
    for (long position = commit.first(); position < commit.first() + commit.count() && damage == null; position++) {
      LogRows.EventRow event = rows.nextEvent();
      if (event == null || event.position() > position) {
        bad(position, "缺少事件");
      } else if (event.position() < position) {
        bad(event.position(), "多出事件");
      } else if (event.commit() != commit.first()) {
        // an event that begins a commit of its own: then it is the number in this commit that is wrong
        bad(event.commit() == position ? commit.first() : position, "事件与提交的归属被改动");
      } else if (event.recordedAtMicros() != commit.recordedAtMicros() || !Arrays.equals(event.commandId(), commit.commandId())) {
        bad(event.position(), "事件的记录时间或命令编号与其提交不符");
      } else if (!Arrays.equals(eventHash(event), event.hash())) {
        bad(position, "事件的内容、盐值或哈希被改动");
      } else {
        eventHashes.add(event.hash());
        streams.add(event.aggregateId(), event.sequence(), position);
        for (Check check : checks) check.event(event).ifPresent(this::found);
      }
    }
    return eventHashes;
  }

  private byte[] eventHash(LogRows.EventRow e) {
    return hash.event(
        e.salt(), e.id(), e.aggregateType(), e.aggregateId(), e.sequence(), e.type(), e.revision(), e.payload(), e.metadata());
  }

  private void checkHash(LogRows.CommitRow commit, List<byte[]> eventHashes) {
    byte[] expected =
        hash.commit(chain, commit.first(), commit.recordedAtMicros(), commit.commandId(), commit.bodyHash(), eventHashes);
    if (!Arrays.equals(expected, commit.hash())) bad(commit.first(), "提交与哈希链不符：记录时间、命令编号、命令哈希、提交哈希或其中某个事件被改动");
    else if (commit.recordedAtMicros() < recordedAtMicros) bad(commit.first(), "记录时间早于前一提交");
  }

  private void accept(LogRows.CommitRow commit) {
    commits++;
    long before = verified;
    verified = commit.first() + commit.count() - 1;
    chain = commit.hash();
    recordedAtMicros = commit.recordedAtMicros();
    for (Check check : checks) check.commit(commit).ifPresent(this::found);
    if (kept == null || kept.position() <= before || kept.position() > verified) return;
    if (!Head.of(verified, chain).equals(kept)) bad(commit.first(), "与另存的末尾（" + kept.position() + "）不符：此处或之前的日志被整体改写");
  }

  private void checkEnd() {
    LogRows.EventRow event = rows.nextEvent();
    if (event != null) bad(event.position(), "事件不属于任何提交");
    else if (kept != null && kept.position() > verified) bad(verified + 1, "末尾被删除：另存的末尾是第 " + kept.position() + " 号");
  }

  private void found(Damage by) {
    if (damage == null) damage = by;
  }

  private void bad(long position, String what) {
    damage = new Damage(position, what);
  }
}
