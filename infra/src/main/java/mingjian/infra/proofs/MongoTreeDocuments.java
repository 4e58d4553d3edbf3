package mingjian.infra.proofs;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;

/// The documents of the tree on MongoDB. Read is only what has the form that is written: no other type, no field more, in this order.
final class MongoTreeDocuments {
  static final String LEVEL = "level";
  static final String INDEX = "index";
  static final String FIRST = "first";
  static final String HASHES = "hashes";
  static final String SIZE = "size";
  static final String POSITION = "position";
  static final String NOTE = "note";
  static final String CHECKPOINTS = "checkpoints";
  static final String EDGE = "edge";

  /// The edge, and how many checkpoints there are.
  record Edge(TreeStore.Edge at, long checkpoints) {
    static final Edge NONE = new Edge(TreeStore.Edge.EMPTY, 0);
  }

  private MongoTreeDocuments() {}

  static String id(int level, long index) {
    return level + "/" + index;
  }

  static Document of(Tile tile) {
    return new Document("_id", id(tile.level(), tile.index())).append(LEVEL, tile.level()).append(INDEX, tile.index()).append(FIRST, tile.first())
        .append(HASHES, new Binary(tile.hashes()));
  }

  static Tile tile(Document stored) {
    Tile tile = read("哈希树的块 ", stored, there ->
        new Tile(there.getInteger(LEVEL), there.getLong(INDEX), there.getLong(FIRST), there.get(HASHES, Binary.class).getData()), MongoTreeDocuments::of);
    return inOrder(stored, of(tile)) ? tile : damaged("哈希树的块 ", stored);
  }

  static Document of(TreeStore.Stored checkpoint) {
    return new Document("_id", checkpoint.number()).append(SIZE, checkpoint.size()).append(POSITION, checkpoint.position()).append(NOTE, checkpoint.note());
  }

  static TreeStore.Stored checkpoint(Document stored) {
    TreeStore.Stored checkpoint = read("库中的检查点 ", stored, there ->
        new TreeStore.Stored(there.getLong("_id"), there.getLong(SIZE), there.getLong(POSITION), Objects.requireNonNull(there.getString(NOTE))), MongoTreeDocuments::of);
    return inOrder(stored, of(checkpoint)) ? checkpoint : damaged("库中的检查点 ", stored);
  }

  /// In whatever order: it is the server that puts its fields into one.
  static Edge edge(Document stored) {
    return read("哈希树的末尾记录 ", stored, there ->
        new Edge(new TreeStore.Edge(there.getLong(SIZE), there.getLong(FIRST), there.getLong(POSITION)), there.getLong(CHECKPOINTS)),
        edge -> new Document("_id", EDGE).append(SIZE, edge.at().size()).append(FIRST, edge.at().first()).append(POSITION, edge.at().position())
            .append(CHECKPOINTS, edge.checkpoints()));
  }

  private static <T> T read(String what, Document stored, Function<Document, T> reading, Function<T, Document> writing) {
    try {
      T read = reading.apply(stored);
      return writing.apply(read).equals(stored) ? read : damaged(what, stored);
    } catch (ClassCastException | NullPointerException otherForm) {
      return damaged(what, stored);
    }
  }

  private static boolean inOrder(Document stored, Document expected) {
    return List.copyOf(stored.keySet()).equals(List.copyOf(expected.keySet()));
  }

  private static <T> T damaged(String what, Document stored) {
    throw new ProofFailure(what + stored.get("_id") + " 被改动：字段、类型或次序与格式不符");
  }
}
