package mingjian.infra.proofs;

import java.util.List;
import java.util.Optional;

/// Where tiles and checkpoints lie. Tiles can be made again from the log at any time; checkpoints can't, therefore each also goes outside.
///
/// Several processes may grow one tree: they come to the same tiles, and [#grow] lets one of them be first. A reader may find more than the
/// edge it asked for; what it asked for is still there.
public interface TreeStore extends AutoCloseable {
  /// How far the tree has come.
  ///
  /// @param size leaves, that is commits
  /// @param first position at which the last of these commits begins; 0 in an empty tree
  /// @param position last position of that commit; 0 in an empty tree
  record Edge(long size, long first, long position) {
    static final Edge EMPTY = new Edge(0, 0, 0);
  }

  /// A checkpoint as it was signed.
  ///
  /// @param number 1, 2, 3 … without gap
  /// @param note the signed note's whole text
  record Stored(long number, long size, long position, String note) {}

  Edge edge();

  Optional<Tile> tile(int level, long index);

  /// Of so many tiles from one on those that are there, in whatever order.
  List<Tile> tiles(int level, long from, int count);

  /// The last tile of level 0 that begins at or before the position.
  Optional<Tile> leavesAt(long position);

  long tileCount();

  /// Stores tiles and edge in one, where the tree still ends at `from`. A full tile is never replaced.
  ///
  /// @return whether it did
  boolean grow(Edge from, Edge to, List<Tile> tiles);

  /// Where there already is one of that size or a larger one, nothing changes: their sizes grow with their numbers.
  void addCheckpoint(long size, long position, String note);

  Optional<Stored> latestCheckpoint();

  /// At most `limit` of those after `number`, in order.
  List<Stored> checkpointsAfter(long number, int limit);

  /// Gives another store of the same log what it lacks of these.
  ///
  /// @return how many there are here
  default long bringCheckpoints(TreeStore to) {
    long seen = 0;
    for (List<Stored> some = checkpointsAfter(0, 1_000); !some.isEmpty(); some = checkpointsAfter(some.getLast().number(), 1_000)) {
      some.forEach(checkpoint -> to.addCheckpoint(checkpoint.size(), checkpoint.position(), checkpoint.note()));
      seen += some.size();
    }
    return seen;
  }

  /// How many there should be.
  long checkpointCount();

  @Override
  void close();
}
