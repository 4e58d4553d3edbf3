package mingjian.infra.proofs;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.mongo.FreshDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// In the documents of a real server, past the program.
@Tag("mongod")
class MongoMutationsTest extends MutationsContract {
  private static final List<String> COLLECTIONS = List.of("commits", "tree.tiles", "tree.checkpoints", "tree.edge");
  private static final int FAR = 100_000;

  private final FreshDatabase database = new FreshDatabase();
  private final Map<String, Map<BsonValue, BsonDocument>> sound = new HashMap<>();
  // what was touched since, so that only this is put back
  private final Map<String, List<BsonValue>> touched = new LinkedHashMap<>();

  @AfterEach
  void close_the_database() {
    database.close();
  }

  @Override
  int commits() {
    return 300;
  }

  @Override
  EventLog openLog() {
    return MongoEventLog.open(database.store());
  }

  @Override
  EventLog readLog() {
    return MongoEventLog.openReadOnly(database.store());
  }

  @Override
  TreeStore openTree() {
    return MongoTreeStore.open(database.store());
  }

  @Override
  TreeStore existingTree() {
    return MongoTreeStore.existing(database.store()).orElseThrow();
  }

  private MongoCollection<BsonDocument> collection(String name) {
    return database.store().database().getCollection(name, BsonDocument.class);
  }

  @Override
  void keep() {
    for (String name : COLLECTIONS) {
      Map<BsonValue, BsonDocument> all = new LinkedHashMap<>();
      collection(name).find().sort(new Document("_id", 1)).forEach(document -> all.put(document.get("_id"), document));
      sound.put(name, all);
    }
  }

  @Override
  void restore() {
    // first all away: a unique index would refuse what is put back beside what stands in its place
    touched.forEach((name, ids) -> collection(name).deleteMany(in(ids)));
    touched.forEach((name, ids) -> {
      List<BsonDocument> back = ids.stream().distinct().filter(sound.get(name)::containsKey).map(sound.get(name)::get).toList();
      if (!back.isEmpty()) collection(name).insertMany(back);
    });
    touched.clear();
  }

  private static Document in(List<BsonValue> ids) {
    return new Document("_id", new Document("$in", ids));
  }

  @Override
  @Nullable String mutate(Random random) {
    String name = random.nextInt(4) == 0 ? "commits" : COLLECTIONS.get(random.nextInt(COLLECTIONS.size()));
    List<BsonDocument> all = List.copyOf(sound.get(name).values());
    BsonDocument one = all.get(random.nextInt(all.size()));
    BsonDocument other = all.get(random.nextInt(all.size()));
    String at = " in " + name + " " + one.get("_id");
    try {
      return switch (random.nextInt(12)) {
        case 0 -> {
          put(name, one, List.of());
          yield name + "-removed:" + at;
        }
        case 1 -> {
          put(name, null, List.of(fresh(one, random)));
          yield name + "-inserted: like" + at;
        }
        case 2 -> {
          if (one == other) yield null;
          put(name, one, List.of());
          put(name, other, List.of(with(one, other.get("_id")), with(other, one.get("_id"))));
          yield name + "-swapped:" + at + " and " + other.get("_id");
        }
        case 3 -> {
          put(name, one, List.of(with(one, moved(one.get("_id"), random))));
          yield name + "-moved:" + at;
        }
        default -> {
          BsonDocument changed = one.clone();
          String what = DocumentChange.some(changed, other, random);
          // the server itself decides on the order of the edge's fields
          if (what == null || exact(changed).equals(exact(one)) || name.equals("tree.edge") && what.startsWith("reordered")) yield null;
          put(name, one, List.of(changed));
          yield name + "-" + what + at;
        }
      };
    } catch (MongoException refused) {
      restore();
      return null;
    }
  }

  /// Types and the order of fields with it.
  private static String exact(BsonDocument document) {
    return document.toJson(JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build());
  }

  /// Documents in the place of one.
  private void put(String name, @Nullable BsonDocument instead, List<BsonDocument> documents) {
    List<BsonValue> ids = touched.computeIfAbsent(name, none -> new ArrayList<>());
    if (instead != null) {
      ids.add(instead.get("_id"));
      collection(name).deleteOne(new Document("_id", instead.get("_id")));
    }
    documents.forEach(document -> ids.add(document.get("_id")));
    if (!documents.isEmpty()) collection(name).insertMany(documents);
  }

  private static BsonDocument with(BsonDocument document, BsonValue id) {
    BsonDocument other = new BsonDocument("_id", id);
    document.forEach((field, value) -> {
      if (!field.equals("_id")) other.append(field, value);
    });
    return other;
  }

  private static BsonValue moved(BsonValue id, Random random) {
    return id instanceof BsonInt64 number && random.nextBoolean() ? new BsonInt64(number.getValue() + FAR) : new BsonString(id + "x");
  }

  /// Like another, but for what may stand once only.
  private static BsonDocument fresh(BsonDocument document, Random random) {
    BsonDocument more = with(document.clone(), moved(document.get("_id"), random));
    for (String field : List.of("command", "size")) {
      if (more.get(field) instanceof BsonString text) more.put(field, new BsonString(text.getValue() + "x"));
      if (more.get(field) instanceof BsonInt64 number) more.put(field, new BsonInt64(number.getValue() + FAR));
    }
    if (more.isArray("events")) {
      more.getArray("events").forEach(event -> {
        event.asDocument().put("id", new BsonString(event.asDocument().getString("id").getValue() + "x"));
        event.asDocument().put("sequence", new BsonInt64(event.asDocument().getInt64("sequence").getValue() + FAR));
      });
    }
    return more;
  }

  @Override
  void cutTail(int kept, boolean treeToo) {
    List<BsonValue> gone = List.copyOf(sound.get("commits").keySet()).subList(kept, sound.get("commits").size());
    away("commits", gone);
    if (!treeToo) return;
    away("tree.tiles", List.copyOf(sound.get("tree.tiles").keySet()));
    away("tree.checkpoints", List.copyOf(sound.get("tree.checkpoints").keySet()));
    BsonDocument edge = sound.get("tree.edge").values().iterator().next().clone();
    edge.replaceAll((field, value) -> value instanceof BsonInt64 ? new BsonInt64(0) : value);
    put("tree.edge", edge, List.of(edge));
  }

  private void away(String name, List<BsonValue> ids) {
    touched.put(name, new ArrayList<>(ids));
    collection(name).deleteMany(in(ids));
  }
}
