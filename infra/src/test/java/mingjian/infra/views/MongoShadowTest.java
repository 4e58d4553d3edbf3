package mingjian.infra.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.eventlog.ReadableEvents;
import mingjian.infra.mongo.FreshDatabase;
import mingjian.infra.mongo.MongoStore;
import mingjian.query.View;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `verify --views` on a real server: each test changes one document and puts it back.
@Tag("mongod")
class MongoShadowTest {
  private static final FreshDatabase DATABASE = new FreshDatabase();
  private static final View<?> VIEW = Views.named("case-register");
  private static final Path NO_FOLDER = Path.of("no-time-limits-of-its-own");
  private static ReadableEvents events;
  private static MongoStore store;
  private static EventLog log;
  private static MongoViewStore views;

  @BeforeAll
  static void views_of_a_small_log() {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    System.out.println("views on MongoDB: -Dmingjian.seed=" + seed);
    events = new ReadableEvents(new Random(seed), 20);
    store = DATABASE.store();
    log = MongoEventLog.open(store);
    views = MongoViewStore.open(store);
    do {
      for (int i = 0; i < 200; i++) log.append(events.next());
      new Rebuild(views, log, EventCatalogue.ALL).run(Views.all(), at -> {});
    } while (collection("").countDocuments() < 2); // chance may leave the register nearly empty
  }

  @AfterAll
  static void close() {
    if (log != null) log.close();
    DATABASE.close();
  }

  private static Optional<ShadowViews.Difference> compared() {
    return ShadowViews.compare(store, NO_FOLDER, log, at -> {});
  }

  private static MongoCollection<Document> collection(String part) {
    return store.database().getCollection(MongoRows.name(VIEW.name(), VIEW.version()) + part);
  }

  private static Document some(String part) {
    return collection(part).find().sort(new Document("_id", 1)).skip(1).limit(1).into(new ArrayList<>()).getFirst();
  }

  /// @return what is named while one document is another
  private static ShadowViews.Difference changed(String part, UnaryOperator<Document> change) {
    Document sound = some(part);
    Document other = change.apply(some(part));
    collection(part).replaceOne(new Document("_id", sound.get("_id")), other);
    try {
      return named(compared());
    } finally {
      collection(part).replaceOne(new Document("_id", sound.get("_id")), sound);
    }
  }

  private static ShadowViews.Difference removed(String part) {
    Document sound = some(part);
    collection(part).deleteOne(sound);
    try {
      return named(compared());
    } finally {
      collection(part).insertOne(sound);
    }
  }

  private static ShadowViews.Difference inserted(String part, Document more) {
    collection(part).insertOne(more);
    try {
      return named(compared());
    } finally {
      collection(part).deleteOne(new Document("_id", more.get("_id")));
    }
  }

  private static ShadowViews.Difference named(Optional<ShadowViews.Difference> difference) {
    assertThat(difference).hasValueSatisfying(d -> assertThat(d.view()).isEqualTo(VIEW.name()));
    return difference.orElseThrow();
  }

  @Test
  void sound_views_are_as_they_are_folded_anew() {
    assertThat(compared()).isEmpty();
  }

  @Test
  void a_changed_row_is_named_whatever_was_changed() {
    for (String field : List.of(MongoRows.JSON, MongoRows.SEARCH, MongoRows.ROLES, MongoRows.AUDIENCE)) {
      ShadowViews.Difference difference = changed("", row -> row.append(field, row.getString(field) + "x"));
      assertThat(difference).as(field).isEqualTo(new ShadowViews.Difference(
          VIEW.name(), some("").getString("_id"), some("").getLong(MongoRows.POSITION), "此行的内容不同"));
    }
    assertThat(changed("", row -> row.append(MongoRows.POSITION, 1L)).what()).contains("内容不同");
    assertThat(changed("", row -> row.append(MongoRows.GRAMS, List.of("办案"))).what()).contains("内容不同");
    assertThat(changed("", row -> row.append("note", "one field more")).what()).contains("内容不同");
    String field = VIEW.indexes().getFirst().getFirst();
    assertThat(changed("", row -> row.append("f", row.get("f", Document.class).append(field, "another"))).what()).contains("内容不同");
  }

  @Test
  void a_missing_row_is_named_and_one_too_many_too() {
    String key = some("").getString("_id");
    assertThat(removed("")).satisfies(d -> assertThat(d.key()).isEqualTo(key), d -> assertThat(d.what()).isEqualTo("缺少此行"));
    assertThat(inserted("", new Document(some("")).append("_id", key + "x")))
        .satisfies(d -> assertThat(d.key()).isEqualTo(key + "x"), d -> assertThat(d.what()).isEqualTo("多出此行"));
  }

  @Test
  void a_changed_reader_is_named() {
    Document sound = some(".audience");
    assertThat(changed(".audience", audience -> audience.append(MongoRows.TAGS, List.of("role:STRANGER"))))
        .satisfies(d -> assertThat(d.key()).contains(sound.getString("_id").replace("\n", "、")), d -> assertThat(d.what()).contains("读者"));
  }

  @Test
  void a_changed_posting_is_named() {
    Document id = some(".posting").get("_id", Document.class);
    assertThat(removed(".posting")).satisfies(
        d -> assertThat(d.key()).isEqualTo(id.getString("t")), d -> assertThat(d.position()).isEqualTo(id.getLong("p")), d -> assertThat(d.what()).contains("缺少"));
    assertThat(inserted(".posting", new Document("_id", new Document("t", id.getString("t")).append("p", id.getLong("p") + 100_000))))
        .satisfies(d -> assertThat(d.position()).isEqualTo(id.getLong("p") + 100_000), d -> assertThat(d.what()).contains("多出"));
  }

  @Test
  void views_that_are_behind_or_apart_are_compared_where_they_stand() {
    log.append(events.next());
    new Rebuild(views, log, EventCatalogue.ALL).catchUp(List.of(VIEW), at -> {});
    assertThat(compared()).isEmpty();
  }

  @Test
  void servers_go_on_writing_meanwhile() throws Exception {
    AtomicBoolean compared = new AtomicBoolean();
    try (ExecutorService server = Executors.newSingleThreadExecutor()) {
      Future<?> writing = server.submit(() -> {
        while (!compared.get()) {
          log.append(events.next());
          new Rebuild(views, log, EventCatalogue.ALL).catchUp(Views.all(), at -> {});
        }
      });
      try {
        assertThat(compared()).isEmpty();
      } finally {
        compared.set(true);
      }
      writing.get();
    }
  }

  @Test
  void a_view_that_is_not_there_or_not_of_this_log_can_not_be_compared() {
    refused(new Document("$set", new Document("position", log.head() + 1)), "末尾可能被删除");
    refused(new Document("$set", new Document("shape", "another")), "另一版本");
    refused(null, "还没有视图");
  }

  /// @param change null where the view goes
  private static void refused(@Nullable Document change, String words) {
    MongoCollection<Document> positions = store.database().getCollection(MongoRows.POSITIONS);
    Document which = new Document("_id", MongoRows.name(VIEW.name(), VIEW.version()));
    Document sound = positions.find(which).first();
    if (change == null) positions.deleteOne(which);
    else positions.updateOne(which, change);
    try {
      assertThatThrownBy(MongoShadowTest::compared).isInstanceOf(ViewsUnavailable.class).hasMessageContaining("视图 " + VIEW.name()).hasMessageContaining(words);
    } finally {
      positions.deleteOne(which);
      positions.insertOne(sound);
    }
  }
}
