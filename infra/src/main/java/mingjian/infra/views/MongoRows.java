package mingjian.infra.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mingjian.query.View;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The collections of one version of one view.
///
/// - rows: `_id` is the key; the JSON, the last position, the declared fields under `f`, the pairs of characters it is searched by;
/// - audience: rows that the same tags may read share one, as in the embedded store; its `_id` is the tags themselves, so that two nodes
///   can't give it two;
/// - posting: which event touched which thing, in its `_id`.
final class MongoRows<R> {
  /// The collection that says where each view stands.
  static final String POSITIONS = "view.positions";
  /// Given to the rows each time that they begin from nothing.
  static final String LIFE = "life";
  static final String SHAPE = "shape";
  static final String JSON = "json";
  static final String POSITION = "position";
  static final String ROLES = "roles";
  static final String AUDIENCE = "audience";
  static final String SEARCH = "search";
  static final String GRAMS = "grams";
  static final String TAGS = "tags";
  static final String THING = "t";
  static final String AT = "p";
  private static final String BY_AUDIENCE = "by_audience";
  private static final String BY_GRAM = "by_gram";

  final View<R> view;
  final String name;
  final List<String> fields;
  final MongoCollection<Document> rows;
  final MongoCollection<Document> audiences;
  final MongoCollection<Document> postings;
  final Set<String> known = ConcurrentHashMap.newKeySet();
  final Standing standing;

  MongoRows(MongoDatabase database, View<R> view) {
    this.view = view;
    this.name = name(view.name(), view.version());
    LinkedHashSet<String> names = new LinkedHashSet<>();
    view.indexes().forEach(names::addAll);
    this.fields = List.copyOf(names);
    this.rows = database.getCollection(name);
    this.audiences = database.getCollection(name + ".audience");
    this.postings = database.getCollection(name + ".posting");
    this.standing = new Standing(view.name());
  }

  static String name(String view, int version) {
    return "view." + view + ".v" + version;
  }

  static String field(String field) {
    return "f." + field;
  }

  static String index(List<String> index) {
    return "by_" + String.join("_", index);
  }

  static String byAudience() {
    return BY_AUDIENCE;
  }

  static String byGram() {
    return BY_GRAM;
  }

  /// A change of this under the same version is one whose author forgot to raise it: the view begins again.
  String shape() {
    return view.indexes() + " " + Arrays.toString(view.rowType().getRecordComponents());
  }

  /// Makes what is missing; two nodes may do so at once.
  void create() {
    // a collection that a transaction writes first would be made within it, and two nodes run into each other
    for (MongoCollection<Document> collection : List.of(rows, audiences, postings)) {
      collection.createIndex(Indexes.ascending("_id"));
    }
    for (List<String> index : view.indexes()) {
      // key and audiences close every index: order is total, and rows are counted without being read
      List<Bson> keys = new ArrayList<>();
      index.forEach(field -> keys.add(Indexes.ascending(field(field))));
      keys.add(Indexes.ascending("_id", ROLES, AUDIENCE));
      rows.createIndex(Indexes.compoundIndex(keys), new IndexOptions().name(index(index)));
    }
    rows.createIndex(Indexes.ascending(ROLES, AUDIENCE), new IndexOptions().name(BY_AUDIENCE));
    rows.createIndex(Indexes.ascending(GRAMS), new IndexOptions().name(BY_GRAM));
    audiences.createIndex(Indexes.ascending(TAGS), new IndexOptions().name("by_tag"));
  }

  void drop() {
    rows.drop();
    audiences.drop();
    postings.drop();
    known.clear();
  }
}
