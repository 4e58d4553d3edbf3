package mingjian.infra.views;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import mingjian.events.EventCatalogue;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.MongoTrouble;
import mingjian.infra.views.RowsInOrder.Line;
import mingjian.query.View;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The views on MongoDB beside the same ones folded anew. Each is looked at as it was at one moment, in a snapshot session, and its shadow is
/// brought to exactly the position where it stood then: servers go on writing meanwhile.
///
/// A row must be the document that [MongoRowWriter] would write, field by field and type by type; a posting and a set of readers too.
final class MongoShadow {
  private final MongoStore store;
  private final EventLog log;
  private final SqliteViewStore anew;
  private final List<View<?>> views;
  private final MongoCollection<Document> positions;

  /// @param anew empty
  MongoShadow(MongoStore store, EventLog log, SqliteViewStore anew, List<View<?>> views) {
    this.store = store;
    this.log = log;
    this.anew = anew;
    this.views = views;
    positions = store.database().getCollection(MongoRows.POSITIONS);
  }

  /// @param position told while views are folded
  /// @throws ViewsUnavailable where there are none, or none that belong to this log
  Optional<ShadowViews.Difference> firstDifference(LongConsumer position) {
    try {
      foldWhatIsThere(position);
      return views.stream().flatMap(view -> firstDifference(view).stream()).findFirst();
    } catch (MongoException e) {
      throw (ViewsUnavailable) new ViewsUnavailable(MongoTrouble.of(e)).initCause(e);
    }
  }

  /// The long part, before any snapshot is taken: a server keeps one for some minutes only. Views may stand apart; whatever several need is read once.
  private void foldWhatIsThere(LongConsumer position) {
    Map<View<?>, Long> standing = new LinkedHashMap<>();
    try (ClientSession session = store.client().startSession()) {
      views.forEach(view -> standing.put(view, position(session, rows(view))));
    }
    // nobody asks the shadow by its fields
    views.forEach(anew::beginBulk);
    for (long end : standing.values().stream().distinct().sorted().toList()) {
      fold(standing.keySet().stream().filter(view -> standing.getOrDefault(view, 0L) >= end).toList(), end, position);
    }
  }

  private void fold(List<View<?>> views, long end, LongConsumer position) {
    new Rebuild(anew, log, EventCatalogue.ALL).upTo(end, views, position);
  }

  private <R> Optional<ShadowViews.Difference> firstDifference(View<R> view) {
    MongoRows<R> table = rows(view);
    try (ClientSession session = store.client().startSession(ClientSessionOptions.builder().snapshot(true).build())) {
      long end = position(session, table);
      long before = anew.position(view);
      if (end < before) throw new ViewsUnavailable("视图 " + view.name() + " 正在重建（刚到第 " + end + " 号位置），无法核对。请待其完成后再运行。");
      fold(List.of(view), end, at -> {});
      if (anew.position(view) != end) return Optional.of(ShadowViews.apart(view, end, anew.position(view)));
      Set<String> readers = new HashSet<>();
      return changedReaders(session, table, readers, end).or(() -> firstDifference(session, table, readers));
    }
  }

  /// @param known gathers them all
  private static Optional<ShadowViews.Difference> changedReaders(ClientSession session, MongoRows<?> table, Set<String> known, long end) {
    try (MongoCursor<Document> all = table.audiences.find(session).cursor()) {
      while (all.hasNext()) {
        Document there = all.next();
        String name = String.valueOf(there.get("_id"));
        List<String> tags = name.isEmpty() ? List.of() : List.of(name.split("\n"));
        if (!there.equals(new Document("_id", name).append(MongoRows.TAGS, tags))) {
          return Optional.of(new ShadowViews.Difference(table.view.name(), "读者 " + String.join("、", tags), end, "这组读者的记录被改动"));
        }
        known.add(name);
      }
      return Optional.empty();
    }
  }

  private Optional<ShadowViews.Difference> firstDifference(ClientSession session, MongoRows<?> table, Set<String> readers) {
    RowsOfView expected = new RowsOfView(
        anew.table(table.view), line -> MongoRowWriter.document(table, line),
        posting -> new Document("_id", MongoRowWriter.posting(posting.thing(), posting.position())));
    try (MongoCursor<Document> rows = inOrder(session, table.rows); MongoCursor<Document> postings = inOrder(session, table.postings)) {
      return anew.inOrder(expected, (expectedRows, expectedPostings) ->
          RowsInOrder.firstOfRows(table.view.name(), lines(rows, row -> row(row, readers)), expectedRows)
              .or(() -> RowsInOrder.firstOfPostings(table.view.name(), lines(postings, MongoShadow::posting), expectedPostings)));
    }
  }

  private static MongoCursor<Document> inOrder(ClientSession session, MongoCollection<Document> collection) {
    return collection.find(session).sort(Sorts.ascending("_id")).batchSize(1_000).cursor();
  }

  private static Line row(Document row, Set<String> readers) {
    boolean readable = readers.contains(String.valueOf(row.get(MongoRows.ROLES))) && readers.contains(String.valueOf(row.get(MongoRows.AUDIENCE)));
    return new Line(String.valueOf(row.get("_id")), number(row.get(MongoRows.POSITION)), readable ? row : "its readers are not there");
  }

  private static Line posting(Document posting) {
    Document id = posting.get("_id") instanceof Document there ? there : new Document();
    return new Line(String.valueOf(id.get(MongoRows.THING)), number(id.get(MongoRows.AT)), posting);
  }

  private static Iterator<Line> lines(MongoCursor<Document> documents, Function<Document, Line> line) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public Line next() {
        return line.apply(documents.next());
      }
    };
  }

  private static long number(@Nullable Object stored) {
    return stored instanceof Number number ? number.longValue() : 0;
  }

  private long position(ClientSession session, MongoRows<?> table) {
    String view = table.view.name();
    Document stands = positions.find(session, eq("_id", table.name)).first();
    if (stands == null) throw new ViewsUnavailable("MongoDB数据库 " + store.database().getName() + " 中还没有视图 " + view + "，无从核对。请先启动一次服务，或运行 rebuild。");
    if (!table.shape().equals(stands.get(MongoRows.SHAPE))) throw new ViewsUnavailable("视图 " + view + " 是另一版本的程序建立的，无法核对。请用那个版本核对，或先启动一次本版本的服务。");
    long position = number(stands.get(MongoRows.POSITION));
    long head = log.head();
    if (position > head) {
      throw new ViewsUnavailable("视图 " + view + " 已到第 " + position + " 号位置，日志却只到第 " + head + " 号：日志的末尾可能被删除，或视图属于另一日志。请先以 verify --checkpoint 与库外的检查点核对日志，再以 rebuild 重建视图。");
    }
    return position;
  }

  private <R> MongoRows<R> rows(View<R> view) {
    return new MongoRows<>(store.database(), view);
  }
}
