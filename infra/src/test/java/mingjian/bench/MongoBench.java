package mingjian.bench;

import static mingjian.bench.Measure.median;
import static mingjian.bench.Measure.percentile;
import static mingjian.bench.Measure.seconds;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingjian.events.EventCatalogue;
import mingjian.infra.axon.LogEventStorageEngine;
import mingjian.infra.eventlog.EventLog;
import mingjian.infra.eventlog.LogRows;
import mingjian.infra.eventlog.LogVerifier;
import mingjian.infra.eventlog.MongoEventLog;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.Mongod;
import mingjian.infra.proofs.EventCheck;
import mingjian.infra.proofs.EventKindCheck;
import mingjian.infra.proofs.LogTree;
import mingjian.infra.proofs.MongoTreeStore;
import mingjian.infra.proofs.TileCheck;
import mingjian.infra.proofs.TreeStore;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.json.JacksonSerializer;
import org.bson.Document;
import org.bson.RawBsonDocument;

/// The log on MongoDB beside axon-mongo, with the same serializer, payload, server and concern, and beside the bare driver.
final class MongoBench {
  /// Before the machine code of all of them is there; not counted.
  private static final int WARMING = 4;
  private static final int REPEATS = 3;
  private static final int TURNS = 5;
  private static final String COMMITS = "commits";
  private static final int STREAM_EVENTS = 100;
  private static final int COMMIT_EVENTS = 2;
  private static final int LARGE = Integer.getInteger("bench.mongo.events", 1_000_000);
  private static final String TEXT = "某市留置场所，主要负责人批准，某纪审〔2026〕12号，监察法第二十二条。".repeat(4);

  private final Report report;
  private final String part;

  /// Some 600 bytes as JSON.
  record Measured(String caseId, String subject, String measure, String text) {}

  /// @param part `mongo` for all, or one of `mongo-append`, `mongo-nodes`, `mongo-replay`, `mongo-large`
  MongoBench(Report report, String part) {
    this.report = report;
    this.part = part;
  }

  void run() throws Exception {
    if (Mongod.find().isEmpty()) return;
    for (int members : new int[] {1, 3}) {
      // as on a server of its own: the log of a million events fits
      System.setProperty("mingjian.mongod-cache-gb", members == 1 ? "4" : "1");
      try (Mongod set = Mongod.start(members)) {
        report.title("The log on MongoDB, " + members + (members == 1 ? " node" : " nodes"));
        if (asked("append")) for (int writers : new int[] {1, 8, 64}) append(set, members, writers);
        if (members == 1) {
          if (asked("nodes")) twoNodes(set);
          if (asked("replay")) replayAgainstPeer(set);
          if (asked("large")) large(set);
        }
      }
    }
  }

  private boolean asked(String what) {
    return part.equals("all") || part.equals("mongo") || part.equals("mongo-" + what);
  }

  private void append(Mongod set, int members, int writers) throws Exception {
    int commits = (writers == 1 ? 3_000 : writers == 8 ? 12_000 : 60_000) / (members == 1 ? 1 : 2);
    List<Double> ours = new ArrayList<>();
    List<Double> perCommit = new ArrayList<>();
    List<Double> perEvent = new ArrayList<>();
    List<Double> raw = new ArrayList<>();
    List<Double> rawIndexed = new ArrayList<>();
    for (int repeat = 0; repeat < WARMING + REPEATS; repeat++) {
      try (MongoStore store = MongoStore.open(set.freshUri()); EventLog log = MongoEventLog.open(store)) {
        long inserts = inserts(store);
        ours.add(rate(engine(log), writers, commits));
        double average = (double) commits / Math.max(1, inserts(store) - inserts);
        int group = writers == 1 ? 1 : (int) Math.max(1, Math.round(Math.min(writers, average)));
        raw.add(rawInserts(store, "raw", group));
        for (Document index : store.database().getCollection(COMMITS).listIndexes()) {
          if (index.getBoolean("unique", false)) {
            store.database().getCollection("raw_indexed").createIndex(index.get("key", Document.class), new IndexOptions().unique(true));
          }
        }
        rawIndexed.add(rawInserts(store, "raw_indexed", group));
        store.database().drop();
      }
      perCommit.add(peerRate(set, new DocumentPerCommitStorageStrategy(), writers, commits / 2));
      perEvent.add(peerRate(set, new DocumentPerEventStorageStrategy(), writers, commits / 2));
    }
    String what = "append, " + writers + " writers";
    double goal = writers == 1 ? 0.9 : writers == 8 ? 1.5 : members == 1 ? 3 : 4;
    double rate = warm(ours);
    report.against(what, "events/s", rate, "axon-mongo per commit", warm(perCommit), goal);
    report.against(what, "events/s", rate, "axon-mongo per event", warm(perEvent), 0);
    report.against(what, "events/s", rate, "insertMany of the group size", warm(raw), 0.65);
    report.against(what, "events/s", rate, "insertMany of the group size, with the same unique indexes", warm(rawIndexed), 0);
  }

  private static double warm(List<Double> rates) {
    return median(rates.subList(WARMING, rates.size()));
  }

  /// Commits of one event each, from so many threads.
  private static double rate(EventStorageEngine engine, int writers, int commits) throws Exception {
    AtomicLong next = new AtomicLong();
    return commits / seconds(() -> Measure.threads(writers, () -> {
      for (long i = next.getAndIncrement(); i < commits; i = next.getAndIncrement()) engine.appendEvents(events("case-" + i, 0, 1));
    }));
  }

  private static double peerRate(Mongod set, StorageStrategy strategy, int writers, int commits) throws Exception {
    return withPeer(set, strategy, engine -> rate(engine, writers, commits));
  }

  @FunctionalInterface
  private interface Asked<T> {
    T of(EventStorageEngine engine) throws Exception;
  }

  private static <T> T withPeer(Mongod set, StorageStrategy strategy, Asked<T> asked) throws Exception {
    try (MongoStore store = MongoStore.open(set.freshUri())) {
      MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
          .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(store.client(), store.database().getName()).build())
          .storageStrategy(strategy).eventSerializer(JacksonSerializer.defaultSerializer()).snapshotSerializer(JacksonSerializer.defaultSerializer()).build();
      // as its own auto-configuration does
      engine.ensureIndexes();
      T answer = asked.of(engine);
      store.database().drop();
      return answer;
    }
  }

  private static EventStorageEngine engine(EventLog log) {
    return new LogEventStorageEngine(log, JacksonSerializer.defaultSerializer());
  }

  private static List<GenericDomainEventMessage<Measured>> events(String aggregate, long sequence, int number) {
    return IntStream.range(0, number).mapToObj(i -> new GenericDomainEventMessage<>(
        "case", aggregate, sequence + i, new Measured(aggregate, "person-01890a5d", "留置", TEXT),
        MetaData.with("actor", "chengban01").and("role", "HANDLER"))).toList();
  }

  /// How many inserts the server has been told to do: one a group.
  private static long inserts(MongoStore store) {
    Document commands = store.client().getDatabase("admin").runCommand(new Document("serverStatus", 1)).get("metrics", Document.class).get("commands", Document.class);
    return ((Number) commands.get("insert", Document.class).get("total")).longValue();
  }

  private static double rawInserts(MongoStore store, String into, int group) throws Exception {
    MongoCollection<Document> to = store.database().getCollection(into);
    List<Document> documents = store.database().getCollection(COMMITS).find().into(new ArrayList<>());
    if (documents.isEmpty()) throw new IllegalStateException("nothing was written");
    return documents.size() / seconds(() -> {
      for (int i = 0; i < documents.size(); i += group) {
        to.insertMany(documents.subList(i, Math.min(i + group, documents.size())), new InsertManyOptions().ordered(true));
      }
    });
  }

  private void twoNodes(Mongod set) throws Exception {
    int commits = 40_000;
    List<Double> alone = new ArrayList<>();
    List<Double> aloneWithFewer = new ArrayList<>();
    List<Double> together = new ArrayList<>();
    List<Double> togetherWithMore = new ArrayList<>();
    for (int repeat = 0; repeat < WARMING + REPEATS; repeat++) {
      alone.add(nodes(set, 1, 64, commits));
      aloneWithFewer.add(nodes(set, 1, 32, commits));
      together.add(nodes(set, 2, 64, commits));
      togetherWithMore.add(nodes(set, 2, 128, commits));
    }
    String what = "two nodes on one log, 32 writers each";
    report.against(what, "events/s", warm(together), "one node with 64", warm(alone), 0.8);
    report.against(what, "events/s", warm(together), "one node with 32", warm(aloneWithFewer), 0);
    report.against("two nodes on one log, 64 writers each", "events/s", warm(togetherWithMore), "one node with 64", warm(alone), 0);
  }

  private static double nodes(Mongod set, int nodes, int writers, int commits) throws Exception {
    String uri = set.freshUri();
    List<MongoStore> stores = new ArrayList<>();
    List<EventStorageEngine> engines = new ArrayList<>();
    List<EventLog> logs = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      stores.add(MongoStore.open(uri));
      logs.add(MongoEventLog.open(stores.getLast()));
      engines.add(engine(logs.getLast()));
    }
    AtomicLong next = new AtomicLong();
    AtomicLong thread = new AtomicLong();
    double rate = commits / seconds(() -> Measure.threads(writers, () -> {
      EventStorageEngine mine = engines.get((int) (thread.getAndIncrement() % nodes));
      for (long i = next.getAndIncrement(); i < commits; i = next.getAndIncrement()) mine.appendEvents(events("case-" + i, 0, 1));
    }));
    logs.forEach(EventLog::close);
    stores.getFirst().database().drop();
    stores.forEach(MongoStore::close);
    return rate;
  }

  private void replayAgainstPeer(Mongod set) throws Exception {
    int events = 100_000;
    double ours;
    try (MongoStore store = MongoStore.open(set.freshUri()); EventLog log = MongoEventLog.open(store)) {
      EventStorageEngine engine = engine(log);
      fill(engine, events);
      replayed(engine);
      ours = events / seconds(() -> replayed(engine));
      store.database().drop();
    }
    double theirs = withPeer(set, new DocumentPerCommitStorageStrategy(), engine -> {
      fill(engine, events);
      return events / seconds(() -> replayed(engine));
    });
    report.against("replay of 100,000 events as Axon messages", "events/s", ours, "axon-mongo per commit", theirs, 10);
  }

  private static void fill(EventStorageEngine engine, int events) throws Exception {
    int streams = events / STREAM_EVENTS;
    for (int sequence = 0; sequence < STREAM_EVENTS; sequence += COMMIT_EVENTS) {
      int at = sequence;
      AtomicLong next = new AtomicLong();
      Measure.threads(64, () -> {
        for (long s = next.getAndIncrement(); s < streams; s = next.getAndIncrement()) engine.appendEvents(events("case-" + s, at, COMMIT_EVENTS));
      });
    }
  }

  private static void replayed(EventStorageEngine engine) {
    try (Stream<? extends TrackedEventMessage<?>> all = engine.readEvents(null, false)) {
      if (all.filter(message -> message.getPayload() != null).count() == 0) throw new IllegalStateException("nothing was read");
    }
  }

  private void large(Mongod set) throws Exception {
    try (MongoStore few = MongoStore.open(set.freshUri()); MongoStore many = MongoStore.open(set.freshUri());
        EventLog small = MongoEventLog.open(few); EventLog large = MongoEventLog.open(many)) {
      RealEvents real = new RealEvents(STREAM_EVENTS, COMMIT_EVENTS);
      real.fill(small, 10_000);
      real.fill(large, LARGE);
      besideCursor("replay of %,d events from the log".formatted(large.head()), many, large, () -> read(large), 0.5);
      double[] fewMillis = loads(() -> small.readStream(stream(10_000), 0).size());
      double[] manyMillis = loads(() -> large.readStream(stream(LARGE), 0).size());
      double[] rawMillis = loads(() -> ranged(many, stream(LARGE)));
      report.value("load of a 100-event aggregate, log of 10,000: p50", "ms", percentile(fewMillis, 50));
      report.value("… log of %,d: p50".formatted(large.head()), "ms", percentile(manyMillis, 50));
      report.atMost("… against the raw range query, p50 %.2f ms".formatted(percentile(rawMillis, 50)), "×", percentile(manyMillis, 50) / percentile(rawMillis, 50), 2);
      report.atMost("… against 10,000 events", "×", percentile(manyMillis, 50) / percentile(fewMillis, 50), 1.3);
      verify(many, large);
      few.database().drop();
      many.database().drop();
    }
  }

  /// What the job does, and its parts, each beside a cursor that does nothing.
  private void verify(MongoStore store, EventLog log) throws Exception {
    try (TreeStore tree = MongoTreeStore.open(store); EventCheck events = new EventCheck(EventCatalogue.ALL)) {
      new LogTree(log, tree).catchUp();
      EventKindCheck kinds = new EventKindCheck(EventCatalogue.ALL);
      verify("chain and streams", store, log, () -> sound(LogVerifier.verifyRows(log, null, List.of(), p -> {})), 0.5);
      verify("chain, streams, types, tree, as the job with --quick", store, log,
          () -> sound(LogVerifier.verifyRows(log, null, List.of(kinds, new TileCheck(tree)), p -> {})), 0.5);
      verify("chain, streams, every event read", store, log, () -> sound(LogVerifier.verifyRows(log, null, List.of(events), p -> {})), 0);
      verify("chain, streams, the server's own check", store, log, () -> sound(LogVerifier.verify(log, null, List.of(), p -> {})), 0);
      verify("all of it, as the job", store, log, () -> sound(LogVerifier.verify(log, null, List.of(events, new TileCheck(tree)), p -> {})), 0.5);
    }
    report.value("… the server's own check of the collection alone", "s", seconds(() -> {
      try (LogRows rows = log.rows()) {
        rows.structure();
      }
    }));
  }

  private void verify(String what, MongoStore store, EventLog log, Measure.Work work, double goal) throws Exception {
    besideCursor("verify of %,d events: %s".formatted(log.head(), what), store, log, work, goal);
  }

  /// By turns with a cursor that decodes nothing: on a machine that others use, what was measured minutes ago says nothing.
  private void besideCursor(String what, MongoStore store, EventLog log, Measure.Work work, double goal) throws Exception {
    List<Double> raw = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      raw.add(log.head() / seconds(() -> scanned(store)));
      ours.add(log.head() / seconds(work));
    }
    report.against(what, "events/s", median(ours), "cursor", median(raw), goal);
  }

  private static void sound(LogVerifier.Report report) {
    report.damage().ifPresent(damage -> {
      throw new IllegalStateException(damage.toString());
    });
  }

  private static final Random RANDOM = new Random(1);

  private static String stream(int events) {
    return "case-" + RANDOM.nextInt(events / STREAM_EVENTS);
  }

  private static void scanned(MongoStore store) {
    try (MongoCursor<RawBsonDocument> all =
        store.database().getCollection(COMMITS, RawBsonDocument.class).find().sort(new Document("_id", 1)).batchSize(1_000).cursor()) {
      while (all.hasNext()) all.next();
    }
  }

  private static void read(EventLog log) {
    long position = 0;
    while (position < log.head()) position = log.readAfter(position, 5_000).getLast().position();
  }

  private static int ranged(MongoStore store, String aggregate) {
    return COMMIT_EVENTS * store.database().getCollection(COMMITS, RawBsonDocument.class)
        .find(Filters.elemMatch("events", Filters.eq("aggregate", aggregate))).batchSize(1_000).into(new ArrayList<>()).size();
  }

  private static double[] loads(Supplier<Integer> load) {
    int loads = 1_000;
    double[] millis = new double[loads];
    for (int i = -loads; i < loads; i++) {
      long begun = System.nanoTime();
      int events = load.get();
      if (events != STREAM_EVENTS) throw new IllegalStateException(events + " events");
      if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    return millis;
  }
}
