package mingjian.infra.eventlog;

/// The next sequence of each of at most so many streams, by a hash of 128 bits: open addressing over three arrays, at most half full. A map of objects
/// would take four times the memory.
final class StreamTable {
  /// Instead of a place: the stream is not here, and no further one may be.
  static final int NO_ROOM = -1;
  /// Instead of a next sequence: the stream has a fault already.
  static final long BROKEN = -1;
  private static final long FREE = 0;
  private static final long NEW = Long.MIN_VALUE;
  private static final int SLOTS_FIRST = 1 << 10;

  private final int streamsMax;
  private long[] highs = new long[SLOTS_FIRST];
  private long[] lows = new long[SLOTS_FIRST];
  private long[] nexts = new long[SLOTS_FIRST];
  private int streams;

  StreamTable(int streamsMax) {
    this.streamsMax = streamsMax;
  }

  /// The place of a stream; a new one is given one.
  int find(long high, long low) {
    int at = slot(high, low);
    if (nexts[at] != FREE) return at;
    if (streams >= streamsMax) return NO_ROOM;
    if (2 * (streams + 1) > nexts.length) {
      grow();
      at = slot(high, low);
    }
    highs[at] = high;
    lows[at] = low;
    nexts[at] = NEW;
    streams++;
    return at;
  }

  /// 0 for a new one.
  long next(int at) {
    return nexts[at] == NEW ? 0 : nexts[at];
  }

  /// @param next at least 1, or [#BROKEN]
  void set(int at, long next) {
    nexts[at] = next;
  }

  private int slot(long high, long low) {
    int mask = nexts.length - 1;
    int at = (int) low & mask;
    while (nexts[at] != FREE && (highs[at] != high || lows[at] != low)) at = at + 1 & mask;
    return at;
  }

  private void grow() {
    long[] oldHighs = highs;
    long[] oldLows = lows;
    long[] oldNexts = nexts;
    highs = new long[2 * oldHighs.length];
    lows = new long[2 * oldLows.length];
    nexts = new long[2 * oldNexts.length];
    for (int i = 0; i < oldNexts.length; i++) {
      if (oldNexts[i] == FREE) continue;
      int at = slot(oldHighs[i], oldLows[i]);
      highs[at] = oldHighs[i];
      lows[at] = oldLows[i];
      nexts[at] = oldNexts[i];
    }
  }
}
