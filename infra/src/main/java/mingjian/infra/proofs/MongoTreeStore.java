package mingjian.infra.proofs;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static mingjian.infra.proofs.MongoTreeDocuments.CHECKPOINTS;
import static mingjian.infra.proofs.MongoTreeDocuments.FIRST;
import static mingjian.infra.proofs.MongoTreeDocuments.HASHES;
import static mingjian.infra.proofs.MongoTreeDocuments.LEVEL;
import static mingjian.infra.proofs.MongoTreeDocuments.POSITION;
import static mingjian.infra.proofs.MongoTreeDocuments.SIZE;
import static mingjian.infra.proofs.MongoTreeDocuments.id;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.MongoTrouble;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// The tree beside a log on MongoDB. Nodes that grow it at once come to the same tiles; where the edge has moved, one of them looks again.
public final class MongoTreeStore implements TreeStore {
  private static final Bson EDGE = eq("_id", MongoTreeDocuments.EDGE);

  private final MongoStore store;
  private final boolean owned;
  private final MongoCollection<Document> tiles;
  private final MongoCollection<Document> checkpoints;
  private final MongoCollection<Document> edges;

  private MongoTreeStore(MongoStore store, boolean owned) {
    this.store = store;
    this.owned = owned;
    MongoDatabase database = store.database();
    tiles = database.getCollection("tree.tiles");
    checkpoints = database.getCollection("tree.checkpoints");
    edges = database.getCollection("tree.edge");
  }

  /// Made if missing. The store stays the caller's.
  ///
  /// @throws ProofFailure when the server can't be used
  public static MongoTreeStore open(MongoStore store) {
    return new MongoTreeStore(store, false).made();
  }

  /// As [#open(MongoStore)], on a store of its own.
  ///
  /// @throws mingjian.infra.CannotStart when the server can't be used
  public static MongoTreeStore open(String uri) {
    MongoTreeStore tree = new MongoTreeStore(MongoStore.open(uri), true);
    try {
      return tree.made();
    } catch (ProofFailure e) {
      tree.close();
      throw e;
    }
  }

  private MongoTreeStore made() {
    asked(() -> {
      tiles.createIndex(Indexes.ascending(LEVEL, FIRST), new IndexOptions().name("by_first"));
      checkpoints.createIndex(Indexes.ascending(SIZE), new IndexOptions().name("by_size").unique(true));
      // of two nodes that begin at once, one finds it done
      edges.updateOne(
          EDGE,
          Updates.combine(
              Updates.setOnInsert(SIZE, 0L), Updates.setOnInsert(FIRST, 0L), Updates.setOnInsert(POSITION, 0L),
              Updates.setOnInsert(CHECKPOINTS, 0L)),
          new UpdateOptions().upsert(true));
      return edges;
    });
    return this;
  }

  /// For reading, where there is one.
  public static Optional<MongoTreeStore> existing(MongoStore store) {
    return new MongoTreeStore(store, false).ifMade();
  }

  /// As [#existing(MongoStore)], on a store of its own.
  public static Optional<MongoTreeStore> existing(String uri) {
    return new MongoTreeStore(MongoStore.open(uri), true).ifMade();
  }

  private Optional<MongoTreeStore> ifMade() {
    boolean there = false;
    try {
      // an edge that was taken away doesn't take the rest out of sight
      there = asked(() -> Stream.of(edges, tiles, checkpoints).anyMatch(collection -> collection.find().limit(1).first() != null));
    } finally {
      if (!there) close();
    }
    return there ? Optional.of(this) : Optional.empty();
  }

  @Override
  public Edge edge() {
    return stands().at();
  }

  private MongoTreeDocuments.Edge stands() {
    return asked(() -> {
      List<Document> there = edges.find().limit(2).into(new ArrayList<>());
      if (there.size() > 1) throw new ProofFailure("哈希树的末尾记录多出一条");
      return there.isEmpty() ? MongoTreeDocuments.Edge.NONE : MongoTreeDocuments.edge(there.getFirst());
    });
  }

  @Override
  public Optional<Tile> tile(int level, long index) {
    return asked(() -> Optional.ofNullable(tiles.find(eq("_id", id(level, index))).first()).map(MongoTreeDocuments::tile));
  }

  @Override
  public List<Tile> tiles(int level, long from, int count) {
    List<String> ids = LongStream.range(from, from + count).mapToObj(index -> id(level, index)).toList();
    return asked(() -> tiles.find(in("_id", ids)).batchSize(count).map(MongoTreeDocuments::tile).into(new ArrayList<>()));
  }

  @Override
  public Optional<Tile> leavesAt(long position) {
    return asked(() -> Optional.ofNullable(tiles.find(and(eq(LEVEL, 0), lte(FIRST, position))).sort(Sorts.descending(FIRST)).first())
        .map(MongoTreeDocuments::tile));
  }

  @Override
  public long tileCount() {
    return asked(tiles::countDocuments);
  }

  @Override
  public boolean grow(Edge from, Edge to, List<Tile> grown) {
    return asked(() -> {
      try (ClientSession session = store.client().startSession()) {
        return session.withTransaction(() -> {
          Bson there = and(EDGE, eq(SIZE, from.size()), eq(POSITION, from.position()));
          Bson on = Updates.combine(Updates.set(SIZE, to.size()), Updates.set(FIRST, to.first()), Updates.set(POSITION, to.position()));
          if (edges.updateOne(session, there, on).getMatchedCount() == 0) return false;
          for (Tile tile : grown) put(session, tile);
          return true;
        });
      }
    });
  }

  /// A tile that is there and not shorter stays.
  private void put(ClientSession session, Tile tile) {
    Document there = tiles.find(session, eq("_id", id(tile.level(), tile.index()))).first();
    if (there != null && there.get(HASHES, Binary.class).length() >= tile.hashes().length) return;
    Tile grown = there == null ? tile : new Tile(tile.level(), tile.index(), there.getLong(FIRST), tile.hashes());
    tiles.replaceOne(session, eq("_id", id(tile.level(), tile.index())), MongoTreeDocuments.of(grown), new ReplaceOptions().upsert(true));
  }

  @Override
  public void addCheckpoint(long size, long position, String note) {
    asked(() -> {
      try (ClientSession session = store.client().startSession()) {
        return session.withTransaction(() -> {
          if (checkpoints.find(session, gte(SIZE, size)).limit(1).first() != null) return false;
          Document edge = edges.findOneAndUpdate(session, EDGE, Updates.inc(CHECKPOINTS, 1L));
          long number = edge == null ? 1 : edge.getLong(CHECKPOINTS) + 1;
          checkpoints.insertOne(session, MongoTreeDocuments.of(new Stored(number, size, position, note)));
          return true;
        });
      }
    });
  }

  @Override
  public Optional<Stored> latestCheckpoint() {
    return asked(() -> Optional.ofNullable(checkpoints.find().sort(Sorts.descending("_id")).first()).map(MongoTreeDocuments::checkpoint));
  }

  /// Of whatever type its number is: one that isn't a number shows too.
  @Override
  public List<Stored> checkpointsAfter(long number, int limit) {
    return asked(() -> checkpoints.find(not(lte("_id", number))).sort(Sorts.ascending("_id")).limit(limit).map(MongoTreeDocuments::checkpoint).into(new ArrayList<>()));
  }

  @Override
  public long checkpointCount() {
    return stands().checkpoints();
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw new ProofFailure(MongoTrouble.of(e), e);
    }
  }

  @Override
  public void close() {
    if (owned) store.close();
  }
}
