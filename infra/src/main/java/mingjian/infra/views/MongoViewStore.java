package mingjian.infra.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mingjian.infra.json.Json;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.MongoTrouble;
import mingjian.query.Folded;
import mingjian.query.View;
import mingjian.query.Viewer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// Views on MongoDB, for several nodes at once. A batch of rows and the positions of their views change in one transaction, and only where each view
/// still stands where it was folded from: of two nodes that fold the same events one writes, and no lease is needed. A view that only goes by moves its
/// position in memory, on each node by itself; the written one is less or the same.
public final class MongoViewStore implements RowStore {
  private static final int GRAM_ROWS_COUNTED = 5_000;
  private static final int WALK_BATCH = 1_000;

  private final MongoStore store;
  private final MongoCollection<Document> positions;
  private final MongoRowWriter writer;
  private final ObjectMapper json = Json.mapper();
  private final boolean readOnly;
  private final Map<String, MongoRows<?>> tables = new ConcurrentHashMap<>();

  private MongoViewStore(MongoStore store, boolean readOnly) {
    this.store = store;
    this.readOnly = readOnly;
    positions = store.database().getCollection(MongoRows.POSITIONS);
    writer = new MongoRowWriter(store, positions);
  }

  /// The store stays the caller's.
  public static MongoViewStore open(MongoStore store) {
    return new MongoViewStore(store, false);
  }

  /// For jobs that only read.
  public static MongoViewStore openReadOnly(MongoStore store) {
    return new MongoViewStore(store, true);
  }

  @Override
  public <R> Optional<R> find(View<R> view, String key, Viewer viewer) {
    MongoRows<R> table = table(view);
    return asked(() -> {
      Bson visible = MongoQuery.visible(audiences(table, viewer.tags()), audiences(table, viewer.denied()));
      return Optional.ofNullable(table.rows.find(and(eq("_id", key), visible)).projection(Projections.include(MongoRows.JSON)).first())
          .map(row -> row(view, row));
    });
  }

  @Override
  public <R> Map<String, R> findAll(View<R> view, Set<String> keys, Viewer viewer) {
    MongoRows<R> table = table(view);
    return found(view, and(in("_id", keys), MongoQuery.visible(audiences(table, viewer.tags()), audiences(table, viewer.denied()))));
  }

  @Override
  public <R> Page<R> page(View<R> view, Ask ask, Viewer viewer) {
    MongoRows<R> table = table(view);
    return asked(() -> {
      MongoQuery query = query(table, ask, viewer);
      List<R> rows = aggregate(table, query.page()).map(row -> row(view, row)).into(new ArrayList<>());
      boolean last = rows.size() < ask.limit() && (ask.offset() == 0 || !rows.isEmpty());
      long total = last ? ask.offset() + rows.size() : number(aggregate(table, query.count()).first());
      return Counted.page(rows, total, ask);
    });
  }

  /// In a snapshot session: nothing that moves meanwhile comes twice or not at all. The server keeps a snapshot for some minutes; a walk that takes
  /// longer fails.
  @Override
  public <R, T> T walk(View<R> view, Ask ask, Viewer viewer, Walk<R, T> walk) {
    MongoRows<R> table = table(view);
    // read before the rows are: what touched them up to there is in them
    Standing.Place passed = table.standing.stands();
    return asked(() -> {
      MongoQuery query = query(table, ask, viewer);
      try (ClientSession session = store.client().startSession(ClientSessionOptions.builder().snapshot(true).build())) {
        Standing.Place there = writer.place(session, table);
        long total = number(aggregate(session, table, query.count()).first());
        try (MongoCursor<Document> rows = aggregate(session, table, query.all()).batchSize(WALK_BATCH).cursor()) {
          return walk.along(passed.furthest(there), total, kept(view, rows));
        }
      }
    });
  }

  private <R> Iterator<Kept<R>> kept(View<R> view, MongoCursor<Document> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Kept<R> next() {
        Document row = rows.next();
        return new Kept<>(row.getString("_id"), row.getLong(MongoRows.POSITION), row(view, row));
      }
    };
  }

  @Override
  public <R> List<R> first(View<R> view, Ask ask, Viewer viewer) {
    MongoRows<R> table = table(view);
    return asked(() -> aggregate(table, query(table, ask, viewer).page()).map(row -> row(view, row)).into(new ArrayList<R>()));
  }

  @Override
  public <R> Map<String, Long> counts(View<R> view, String field, Ask ask, Viewer viewer) {
    MongoRows<R> table = table(view);
    Map<String, Long> counts = new LinkedHashMap<>();
    asked(() -> {
      for (Document group : aggregate(table, query(table, ask, viewer).counts(field))) {
        counts.put(String.valueOf(Objects.requireNonNullElse(group.get("_id"), "")), number(group));
      }
      return counts;
    });
    return counts;
  }

  /// Asked anew each time: other nodes fold the same views.
  @Override
  public long position(View<?> view) {
    MongoRows<?> table = table(view);
    Standing.Place passed = table.standing.stands();
    return asked(() -> passed.furthest(writer.place(null, table)));
  }

  @Override
  public <R> Map<String, R> rows(View<R> view, Set<String> keys) {
    return found(view, in("_id", keys));
  }

  @Override
  public <R> Map<String, R> rowsOf(View<R> view, String thing) {
    // '0' follows '/' in the order of text, so this is every key that begins with `thing/`
    return found(view, or(eq("_id", thing), and(gt("_id", thing + "/"), lt("_id", thing + "0"))));
  }

  private <R> Map<String, R> found(View<R> view, Bson which) {
    Map<String, R> rows = new LinkedHashMap<>();
    MongoRows<R> table = table(view);
    return asked(() -> {
      table.rows.find(which).projection(Projections.include(MongoRows.JSON)).sort(Sorts.ascending("_id"))
          .forEach(row -> rows.put(row.getString("_id"), row(view, row)));
      return rows;
    });
  }

  @Override
  public List<String> dump(View<?> view) {
    MongoRows<?> table = table(view);
    return asked(() -> table.rows.find().sort(Sorts.ascending("_id"))
        .map(row -> String.join(" ", row.getString("_id"), String.valueOf(row.getLong(MongoRows.POSITION)), row.getString(MongoRows.ROLES),
            row.getString(MongoRows.AUDIENCE), row.getString(MongoRows.JSON)))
        .into(new ArrayList<>()));
  }

  @Override
  public List<Long> postings(View<?> view, String thing, long position) {
    MongoRows<?> table = table(view);
    return asked(() -> table.postings.find(and(gte("_id", MongoRowWriter.posting(thing, 0)), lte("_id", MongoRowWriter.posting(thing, position)))).sort(Sorts.ascending("_id"))
        .map(posting -> posting.get("_id", Document.class).getLong(MongoRows.AT)).into(new ArrayList<>()));
  }

  @Override
  public long lastPosting(View<?> view, String thing) {
    MongoRows<?> table = table(view);
    Document last = asked(() -> table.postings
        .find(and(gte("_id", MongoRowWriter.posting(thing, 0)), lte("_id", MongoRowWriter.posting(thing, Long.MAX_VALUE)))).sort(Sorts.descending("_id")).first());
    return last == null ? 0 : last.get("_id", Document.class).getLong(MongoRows.AT);
  }

  @Override
  public <R> void write(View<R> view, long after, Folded<R> folded) {
    write(List.of(new Step<>(view, after, folded)));
  }

  @Override
  public void write(List<Step<?>> steps) {
    asked(() -> {
      writer.write(steps.stream().<MongoRowWriter.Planned<?>>map(this::planned).toList());
      return null;
    });
  }

  private <R> MongoRowWriter.Planned<R> planned(Step<R> step) {
    return new MongoRowWriter.Planned<>(table(step.view()), step);
  }

  /// Of all views at once, so that the first of them to rest writes for the others. Nobody stops over it: while the server is away, a view that has nothing to do
  /// would wait ever longer until it looks again.
  @Override
  public void rest() {
    if (readOnly) return;
    try {
      asked(() -> {
        writer.rest(tables.values());
        return null;
      });
    } catch (ViewsUnavailable e) {
      // the next rest does it; what is never written down is folded once more
    }
  }

  private static Collection<String> audiences(MongoRows<?> table, Set<String> tags) {
    return tags.isEmpty() ? List.of()
        : table.audiences.find(in(MongoRows.TAGS, tags)).projection(Projections.include("_id")).map(audience -> audience.getString("_id")).into(new ArrayList<>());
  }

  @Override
  public void clear(View<?> view) {
    MongoRows<?> table = table(view);
    asked(() -> {
      // first the position: whoever folds meanwhile finds that the view has moved
      positions.deleteOne(eq("_id", table.name));
      table.drop();
      begin(table);
      table.standing.forget();
      return null;
    });
  }

  /// Other nodes may ask meanwhile, so nothing is left out.
  @Override
  public void beginBulk(View<?> view) {
    clear(view);
  }

  @Override
  public void endBulk(View<?> view) {}

  @Override
  public void dropOlder(View<?> view) {
    asked(() -> {
      for (Document other : positions.find(eq("view", view.name()))) {
        if (!view.outdates(other.getInteger("version"))) {
          continue;
        }
        String name = other.getString("_id");
        positions.deleteOne(eq("_id", name));
        for (String part : List.of("", ".audience", ".posting")) {
          store.database().getCollection(name + part).drop();
        }
        tables.remove(name);
      }
      return null;
    });
  }

  /// How the server goes about a question: the tests look whether it ever reads a whole collection.
  <R> Document plan(View<R> view, Ask ask, @Nullable String countsOf, Viewer viewer) {
    MongoRows<R> table = table(view);
    MongoQuery query = query(table, ask, viewer);
    return aggregate(table, countsOf == null ? query.page() : query.counts(countsOf)).explain();
  }

  private static AggregateIterable<Document> aggregate(MongoRows<?> table, MongoQuery.Plan plan) {
    return hinted(table.rows.aggregate(plan.pipeline()), plan);
  }

  private static AggregateIterable<Document> aggregate(ClientSession session, MongoRows<?> table, MongoQuery.Plan plan) {
    return hinted(table.rows.aggregate(session, plan.pipeline()), plan);
  }

  private static AggregateIterable<Document> hinted(AggregateIterable<Document> asked, MongoQuery.Plan plan) {
    return plan.hint() == null ? asked : asked.hintString(plan.hint());
  }

  private MongoQuery query(MongoRows<?> table, Ask ask, Viewer viewer) {
    List<String> words = ask.search() == null ? List.of() : Grams.words(ask.search());
    return new MongoQuery(
        table, ask, audiences(table, viewer.tags()), audiences(table, viewer.denied()), words.isEmpty() ? null : rarest(table, words));
  }

  private static String rarest(MongoRows<?> table, List<String> words) {
    String rarest = "";
    long fewest = Long.MAX_VALUE;
    for (String gram : words.stream().flatMap(word -> Grams.under(word).stream()).distinct().toList()) {
      long rows = table.rows.countDocuments(
          MongoQuery.beginsWith(gram), new com.mongodb.client.model.CountOptions().limit(GRAM_ROWS_COUNTED).hintString(MongoRows.byGram()));
      if (rows < fewest) {
        fewest = rows;
        rarest = gram;
      }
    }
    return rarest;
  }

  private static long number(@Nullable Document counted) {
    return counted == null ? 0 : ((Number) counted.get("rows")).longValue();
  }

  private <R> R row(View<R> view, Document row) {
    return json.readValue(row.getString(MongoRows.JSON), view.rowType());
  }

  @SuppressWarnings("unchecked")
  private <R> MongoRows<R> table(View<R> view) {
    return (MongoRows<R>) tables.computeIfAbsent(MongoRows.name(view.name(), view.version()), name -> {
      MongoRows<R> table = new MongoRows<>(store.database(), view);
      if (!readOnly) {
        asked(() -> {
          create(table);
          return null;
        });
      }
      return table;
    });
  }

  private void create(MongoRows<?> table) {
    Document there = positions.find(eq("_id", table.name)).first();
    if (there != null && !table.shape().equals(there.getString(MongoRows.SHAPE))) {
      positions.deleteOne(eq("_id", table.name));
      table.drop();
    }
    begin(table);
  }

  private void begin(MongoRows<?> table) {
    table.create();
    // of two nodes that begin at once, one finds it done
    positions.updateOne(
        eq("_id", table.name),
        Updates.combine(
            Updates.setOnInsert("view", table.view.name()), Updates.setOnInsert("version", table.view.version()),
            Updates.setOnInsert(MongoRows.POSITION, 0L), Updates.setOnInsert(MongoRows.LIFE, new ObjectId()), Updates.setOnInsert(MongoRows.SHAPE, table.shape())),
        new UpdateOptions().upsert(true));
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw ViewsUnavailable.told(MongoTrouble.of(e), e);
    }
  }

  @Override
  public void close() {
    rest();
  }
}
