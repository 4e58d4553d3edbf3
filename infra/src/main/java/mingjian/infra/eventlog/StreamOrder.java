package mingjian.infra.eventlog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Each stream's sequences run 0, 1, 2 … in the order of positions. Hears every event once, in that order, and remembers of each stream a hash of its id
/// and the next sequence.
///
/// Memory stays the same however long the log: only so many streams are remembered. Events of others go to temporary files by that hash, and
/// each file is heard in the same way when its turn comes. A log of fewer streams writes no file.
final class StreamOrder implements AutoCloseable {
  /// 24 bytes each in a table at most half full: 50 MB, and half as much again for a moment while it grows.
  private static final int STREAMS_MAX = 1 << 20;

  private final MessageDigest sha256;
  private final int streamsMax;
  private final int depth;
  private @Nullable StreamTable streams;
  private @Nullable SpilledEvents spilled;
  private @Nullable Gap first;
  private byte @Nullable [] last;
  private long lastHigh;
  private long lastLow;

  /// The first place where a stream does not go on.
  ///
  /// @param expected the sequence that should stand there
  private static final class Gap {
    private final long high;
    private final long low;
    private final long position;
    private final long expected;
    private final long sequence;
    private long cameLater;

    Gap(long high, long low, long position, long expected, long sequence) {
      this.high = high;
      this.low = low;
      this.position = position;
      this.expected = expected;
      this.sequence = sequence;
    }

    void hear(long otherHigh, long otherLow, long later) {
      if (otherHigh == high && otherLow == low && later >= expected && later < sequence) cameLater++;
    }

    LogRows.Fault fault() {
      boolean whole = sequence > expected && cameLater == sequence - expected;
      return new LogRows.Fault(position, whole ? "流中的序号与位置次序相反" : "流中的序号不连续");
    }
  }

  StreamOrder() {
    this(STREAMS_MAX);
  }

  /// @param streamsMax how many are remembered at once
  StreamOrder(int streamsMax) {
    this(streamsMax, 0);
  }

  private StreamOrder(int streamsMax, int depth) {
    this.streamsMax = streamsMax;
    this.depth = depth;
    streams = new StreamTable(streamsMax);
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  void add(byte[] aggregateId, long sequence, long position) {
    // the events of a commit are most often of one stream
    if (!Arrays.equals(aggregateId, last)) {
      ByteBuffer hash = ByteBuffer.wrap(sha256.digest(aggregateId));
      last = aggregateId;
      lastHigh = hash.getLong();
      lastLow = hash.getLong();
    }
    add(lastHigh, lastLow, sequence, position);
  }

  private void add(long high, long low, long sequence, long position) {
    if (streams == null) throw new IllegalStateException("has ended");
    int at = streams.find(high, low);
    if (at == StreamTable.NO_ROOM) {
      if (spilled == null) spilled = new SpilledEvents(depth);
      spilled.add(high, low, sequence, position);
      return;
    }
    long expected = streams.next(at);
    if (expected == StreamTable.BROKEN) {
      if (first != null) first.hear(high, low, sequence);
    } else if (sequence == expected) {
      streams.set(at, expected + 1);
    } else {
      streams.set(at, StreamTable.BROKEN);
      if (first == null) first = new Gap(high, low, position, expected, sequence);
    }
  }

  /// After the last event.
  Optional<LogRows.Fault> end() {
    Optional<LogRows.Fault> fault = Optional.ofNullable(first).map(Gap::fault);
    // the next file needs the room
    streams = null;
    for (int part = 0; spilled != null && part < SpilledEvents.PARTS; part++) {
      try (StreamOrder others = new StreamOrder(streamsMax, depth + 1)) {
        spilled.read(part, others::add);
        fault = earlier(fault, others.end());
      }
    }
    return fault;
  }

  private static Optional<LogRows.Fault> earlier(Optional<LogRows.Fault> one, Optional<LogRows.Fault> other) {
    return other.filter(fault -> one.isEmpty() || fault.position() < one.get().position()).or(() -> one);
  }

  /// How many events went to files: none where memory was enough.
  long spilled() {
    return spilled == null ? 0 : spilled.count();
  }

  @Override
  public void close() {
    if (spilled != null) spilled.close();
  }
}
