package mingjian.infra.proofs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import mingjian.infra.eventlog.LogRows;
import mingjian.infra.eventlog.LogVerifier.Check;
import mingjian.infra.eventlog.LogVerifier.Damage;
import org.jspecify.annotations.Nullable;

/// Each checkpoint of a series is what the log was at its size; with keys, each also bears a signature of one of them.
public final class CheckpointCheck implements Check {
  /// @param size what the place where it lies says, -1 where that says nothing
  /// @param position likewise
  private record Named(String name, long size, long position, String note) {}

  private final Iterator<Named> series;
  private final List<VerifierKey> keys;
  private final long expected;
  private final Frontier frontier = new Frontier();
  private @Nullable Named next;
  private @Nullable Checkpoint checkpoint;
  private long count;
  private long size;
  private long verified;

  private CheckpointCheck(Iterator<Named> series, long expected, List<VerifierKey> keys) {
    this.series = series;
    this.expected = expected;
    this.keys = List.copyOf(keys);
  }

  /// Those of the store, which must be all there.
  ///
  /// @param store may get more while it is checked: looked at are those that were there when the check was made
  public static CheckpointCheck stored(TreeStore store, List<VerifierKey> keys) {
    long count = store.checkpointCount();
    return new CheckpointCheck(new StoredSeries(store, count), count, keys);
  }

  /// Those of a folder outside, or the one in a file.
  ///
  /// @throws ProofFailure when the folder can't be read
  public static CheckpointCheck outside(Path fileOrFolder, List<VerifierKey> keys) {
    Iterator<Named> files = CheckpointFolder.files(fileOrFolder).stream()
        .map(file -> new Named("外部检查点 " + file, -1, -1, CheckpointFolder.read(file))).iterator();
    return new CheckpointCheck(files, -1, keys);
  }

  private static final class StoredSeries implements Iterator<Named> {
    private static final int BATCH = 100;

    private final TreeStore store;
    private final long count;
    private Iterator<TreeStore.Stored> batch = List.<TreeStore.Stored>of().iterator();
    private long number = Long.MIN_VALUE;
    private boolean ended;

    StoredSeries(TreeStore store, long count) {
      this.store = store;
      this.count = count;
    }

    @Override
    public boolean hasNext() {
      // asked at every commit: a store that has no more is not asked again
      if (ended) return false;
      if (!batch.hasNext()) batch = store.checkpointsAfter(number, BATCH).iterator();
      ended = !batch.hasNext() || number >= count && store.checkpointCount() > count;
      return !ended;
    }

    @Override
    public Named next() {
      TreeStore.Stored stored = batch.next();
      number = stored.number();
      return new Named("库中第 " + number + " 个检查点", stored.size(), stored.position(), stored.note());
    }
  }

  @Override
  public Optional<Damage> commit(LogRows.CommitRow commit) {
    long before = verified;
    frontier.append(TreeHash.leaf(commit.hash()));
    verified = commit.first() + commit.count() - 1;
    while (next != null || series.hasNext()) {
      if (next == null) {
        Optional<Damage> malformed = take(before + 1);
        if (malformed.isPresent()) return malformed;
      }
      if (checkpoint == null || size > frontier.size()) return Optional.empty();
      Optional<Damage> damage = compare(commit.first());
      if (damage.isPresent()) return damage;
      next = null;
    }
    return Optional.empty();
  }

  private Optional<Damage> take(long position) {
    Named taken = series.next();
    next = taken;
    count++;
    if (expected >= 0 && !taken.name().equals("库中第 " + count + " 个检查点")) return damage(position, "库中缺少第 " + count + " 个检查点，或编号被改动");
    try {
      SignedNote note = SignedNote.parse(taken.note());
      Checkpoint parsed = Checkpoint.parse(note.text());
      boolean placed = taken.size() < 0 || taken.size() == parsed.size() && taken.position() == parsed.position();
      if (!placed) return damage(position, taken.name() + "被改动或调换");
      if (parsed.size() <= size && count > 1) return damage(position, taken.name() + "次序有误");
      if (!keys.isEmpty() && keys.stream().noneMatch(key -> key.name().equals(parsed.origin()) && note.signedBy(key))) {
        return damage(position, taken.name() + "被改动，或不是用所给公钥签名的");
      }
      checkpoint = parsed;
      size = parsed.size();
      return Optional.empty();
    } catch (ProofFailure malformed) {
      return damage(position, taken.name() + "：" + malformed.getMessage());
    }
  }

  private Optional<Damage> compare(long first) {
    Checkpoint due = checkpoint;
    Named named = next;
    if (due == null || named == null) return Optional.empty();
    if (due.size() < frontier.size() || !Arrays.equals(due.root(), frontier.root()) || due.position() != verified) {
      return damage(first, named.name() + "与日志不符：此处或之前的日志被整体改写，或检查点属于另一日志");
    }
    return Optional.empty();
  }

  @Override
  public Optional<Damage> end(boolean whole) {
    if (!whole) return Optional.empty();
    if (next == null && series.hasNext()) {
      Optional<Damage> malformed = take(verified + 1);
      if (malformed.isPresent()) return malformed;
    }
    if (next != null) {
      return damage(verified + 1, "末尾被删除：" + next.name() + "有 " + size + " 个提交，日志只有 " + frontier.size() + " 个");
    }
    return expected < 0 || expected == count ? Optional.empty() : damage(Math.max(1, verified), "库中应有 " + expected + " 个检查点，现有 " + count + " 个");
  }

  /// How many were looked at.
  public long count() {
    return count;
  }

  private static Optional<Damage> damage(long position, String what) {
    return Optional.of(new Damage(position, what));
  }
}
