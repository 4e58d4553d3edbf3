package mingjian.infra.views;

import mingjian.query.ViewMoved;

/// How far a view of the store that writes is. Most events touch few views; that one went by is kept here and written down with the next change, when nothing more comes, or after
/// so many: a transaction for each event and view would cost more than all folding. Whatever dies meanwhile, the view stands where its rows stand, and the events that touched
/// nothing are read once more.
final class Standing {
  private static final int UNWRITTEN_MAX = 1_000;
  private static final long UNKNOWN = -1;

  private final String view;
  private long written = UNKNOWN;
  private long position = UNKNOWN;

  Standing(String view) {
    this.view = view;
  }

  synchronized boolean known() {
    return written != UNKNOWN;
  }

  /// As the file has it.
  synchronized void found(long there) {
    if (!known()) {
      written = there;
      position = there;
    }
  }

  synchronized long position() {
    return position;
  }

  synchronized long written() {
    return written;
  }

  synchronized boolean unwritten() {
    return position > written;
  }

  /// Events went by that touched nothing.
  ///
  /// @return false where that has to be written down now
  /// @throws ViewMoved when the view doesn't stand at `after`
  synchronized boolean passes(long after, long to) {
    expect(after);
    if (to - written > UNWRITTEN_MAX) return false;
    position = to;
    return true;
  }

  synchronized void expect(long after) {
    if (position != after) throw new ViewMoved(view, after);
  }

  synchronized void wrote(long to) {
    written = to;
    position = Math.max(position, to);
  }

  synchronized void begin() {
    written = 0;
    position = 0;
  }

  synchronized void forget() {
    written = UNKNOWN;
    position = UNKNOWN;
  }
}
