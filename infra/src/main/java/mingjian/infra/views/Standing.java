package mingjian.infra.views;

import java.util.Objects;
import mingjian.query.ViewMoved;
import org.jspecify.annotations.Nullable;

/// How far a view of the store that writes is. Most events touch few views; that one went by is kept here and written down with the next change, when nothing more comes, or after
/// so many: a transaction for each event and view would cost more than all folding. Whatever dies meanwhile, the view stands where its rows stand, and the events that touched
/// nothing are read once more.
///
/// Where several nodes write the same rows, each has a standing of its own, and the database decides: what is written there is the guard, together with the life of the rows.
/// A node that was written past stands where it stood or further on, since no event that it went by touches a row on any other node either.
final class Standing {
  private static final int UNWRITTEN_MAX = 1_000;
  private static final long UNKNOWN = -1;

  private final String view;
  private long written = UNKNOWN;
  private long position = UNKNOWN;
  private @Nullable Object life;

  /// A place in the log, in one life of the rows.
  ///
  /// @param life another one each time that they begin again from nothing; null where only one process writes
  record Place(long at, @Nullable Object life) {
    /// Who went by, and what the store has: whichever is further on.
    long furthest(Place there) {
      return Objects.equals(life, there.life) ? Math.max(at, there.at) : there.at;
    }
  }

  Standing(String view) {
    this.view = view;
  }

  synchronized boolean known() {
    return written != UNKNOWN;
  }

  /// As the store has it, for who doesn't know.
  synchronized void found(Place there) {
    if (!known()) foundAgain(there);
  }

  /// As the store has it, whatever was known: another node may have gone on, or begun again.
  ///
  /// @return whether the rows are others than those known
  synchronized boolean foundAgain(Place there) {
    boolean others = !known() || !Objects.equals(there.life, life) || there.at < written;
    position = others ? there.at : Math.max(position, there.at);
    written = there.at;
    life = there.life;
    return others;
  }

  /// With what only went by.
  synchronized Place stands() {
    return new Place(position, life);
  }

  synchronized long position() {
    return position;
  }

  synchronized long written() {
    return written;
  }

  synchronized Place writtenAt() {
    return new Place(written, life);
  }

  synchronized boolean isAt(long at) {
    return position == at;
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
    if (!mayPass(to)) return false;
    position = to;
    return true;
  }

  synchronized boolean mayPass(long to) {
    return to - written <= UNWRITTEN_MAX;
  }

  synchronized void expect(long after) {
    if (!isAt(after)) throw new ViewMoved(view, after);
  }

  /// @param from where it was written on from; somebody may have begun again meanwhile
  synchronized void wrote(Place from, long to) {
    if (known() && Objects.equals(from.life, life)) {
      written = Math.max(written, to);
      position = Math.max(position, to);
    }
  }

  synchronized void begin() {
    written = 0;
    position = 0;
    life = null;
  }

  synchronized void forget() {
    written = UNKNOWN;
    position = UNKNOWN;
  }
}
