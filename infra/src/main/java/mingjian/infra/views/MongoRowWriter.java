package mingjian.infra.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import mingjian.infra.json.Json;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.views.Standing.Place;
import mingjian.query.Folded;
import mingjian.query.ViewMoved;
import mingjian.query.ViewWriter.Step;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// Writes what a batch of events left behind in views on MongoDB: rows, postings and positions, in one transaction, and only where each view is still written as this node last
/// found it.
final class MongoRowWriter {
  private final MongoStore store;
  private final MongoCollection<Document> positions;
  private final ObjectMapper json = Json.mapper();
  /// Many write at once, each other views; nobody does while positions are written down that only went by.
  private final ReadWriteLock writing = new ReentrantReadWriteLock();

  MongoRowWriter(MongoStore store, MongoCollection<Document> positions) {
    this.store = store;
    this.positions = positions;
  }

  record Planned<R>(MongoRows<R> table, Step<R> step) {
    boolean goesBy() {
      Folded<R> folded = step.folded();
      return folded.rows().isEmpty() && folded.postings().isEmpty() && table.standing.mayPass(folded.position());
    }

    void pass() {
      table.standing.passes(step.after(), step.folded().position());
    }
  }

  /// @param from where the view was written when its events were folded
  private record Change(MongoRows<?> table, Place from, long after, long to, List<RowLine> lines, List<Folded.Posting> postings) {}

  /// Those that only go by move when the others are written: where one is refused, none has moved.
  void write(List<Planned<?>> planned) {
    writing.readLock().lock();
    try {
      planned.forEach(this::expect);
      Map<Boolean, List<Planned<?>>> goingBy = planned.stream().collect(Collectors.partitioningBy(Planned::goesBy));
      List<Change> changes = goingBy.get(false).stream().<Change>map(this::change).toList();
      if (!changes.isEmpty()) write(changes, changes.stream().<MongoRows<?>>map(Change::table).toList());
      goingBy.get(true).forEach(Planned::pass);
    } finally {
      writing.readLock().unlock();
    }
  }

  private void expect(Planned<?> planned) {
    Standing standing = planned.table().standing;
    if (!standing.isAt(planned.step().after())) learn(planned.table());
    standing.expect(planned.step().after());
  }

  /// Asked before any transaction begins: a view that fails here has hurt nothing.
  private <R> Change change(Planned<R> planned) {
    MongoRows<R> table = planned.table();
    Folded<R> folded = planned.step().folded();
    List<RowLine> lines = new ArrayList<>(folded.rows().size());
    folded.rows().forEach((key, change) -> lines.add(RowLine.of(table.view, table.fields, json, key, change)));
    return new Change(table, table.standing.writtenAt(), planned.step().after(), folded.position(), lines, folded.postings());
  }

  private void write(List<Change> changes, List<MongoRows<?>> tables) {
    // before the transaction: an audience that nobody bears yet hurts nobody
    changes.forEach(change -> introduce(change.table(), change.lines()));
    try (ClientSession session = store.client().startSession()) {
      session.withTransaction(() -> {
        // first the positions: of two nodes, one is told at once
        if (advance(session, changes.stream().map(MongoRowWriter::advancing).toList()) != changes.size()) {
          throw new ViewMoved(String.join("、", tables.stream().map(table -> table.view.name()).toList()), changes.getFirst().after());
        }
        changes.forEach(change -> writeRows(session, change));
        return null;
      });
    } catch (ViewMoved e) {
      tables.forEach(this::learn);
      throw e;
    }
    changes.forEach(change -> change.table().standing.wrote(change.from(), change.to()));
  }

  /// Writes down how far views have come that only went by. Who is refused by the database learns from it; where somebody writes at this moment, the next rest does it.
  void rest(Collection<MongoRows<?>> tables) {
    if (!writing.writeLock().tryLock()) return;
    try {
      List<Change> passed = tables.stream().filter(table -> table.standing.unwritten()).map(table -> {
        long at = table.standing.position();
        return new Change(table, table.standing.writtenAt(), at, at, List.of(), List.of());
      }).toList();
      if (passed.isEmpty()) return;
      if (advance(null, passed.stream().map(MongoRowWriter::advancing).toList()) == passed.size()) {
        passed.forEach(change -> change.table().standing.wrote(change.from(), change.to()));
      } else {
        passed.forEach(change -> learn(change.table()));
      }
    } finally {
      writing.writeLock().unlock();
    }
  }

  private void learn(MongoRows<?> table) {
    // who threw away the rows threw away their readers too
    if (table.standing.foundAgain(place(null, table))) table.known.clear();
  }

  private static WriteModel<Document> advancing(Change change) {
    Place from = change.from();
    return new UpdateOneModel<>(
        and(eq("_id", change.table().name), eq(MongoRows.POSITION, from.at()), eq(MongoRows.LIFE, from.life())), Updates.set(MongoRows.POSITION, change.to()));
  }

  private int advance(@Nullable ClientSession session, List<WriteModel<Document>> advances) {
    BulkWriteOptions anyOrder = new BulkWriteOptions().ordered(false);
    return (session == null ? positions.bulkWrite(advances, anyOrder) : positions.bulkWrite(session, advances, anyOrder)).getMatchedCount();
  }

  /// As the database has it.
  Place place(@Nullable ClientSession session, MongoRows<?> table) {
    Document stands = (session == null ? positions.find(eq("_id", table.name)) : positions.find(session, eq("_id", table.name))).first();
    return stands == null ? new Place(0, null) : new Place(stands.getLong(MongoRows.POSITION), stands.get(MongoRows.LIFE));
  }

  private static void writeRows(ClientSession session, Change change) {
    MongoRows<?> table = change.table();
    List<WriteModel<Document>> rows = new ArrayList<>(change.lines().size());
    for (RowLine line : change.lines()) {
      rows.add(line.json() == null
          ? new DeleteOneModel<>(eq("_id", line.key()))
          : new ReplaceOneModel<>(eq("_id", line.key()), document(table, line), new ReplaceOptions().upsert(true)));
    }
    if (!rows.isEmpty()) {
      table.rows.bulkWrite(session, rows, new BulkWriteOptions().ordered(false));
    }
    List<Document> postings = change.postings().stream().distinct().map(posting -> new Document("_id", posting(posting.thing(), posting.position()))).toList();
    if (!postings.isEmpty()) {
      table.postings.insertMany(session, postings, new InsertManyOptions().ordered(false));
    }
  }

  static Document document(MongoRows<?> table, RowLine line) {
    Document fields = new Document();
    for (int i = 0; i < table.fields.size(); i++) {
      fields.append(table.fields.get(i), line.values().get(i));
    }
    Document document = new Document("_id", line.key()).append(MongoRows.ROLES, audience(line.roles())).append(MongoRows.AUDIENCE, audience(line.tags()))
        .append(MongoRows.POSITION, line.position()).append("f", fields).append(MongoRows.JSON, line.json());
    if (line.search() != null) {
      document.append(MongoRows.SEARCH, line.search()).append(MongoRows.GRAMS, List.copyOf(Grams.of(line.search())));
    }
    return document;
  }

  static Document posting(String thing, long position) {
    return new Document(MongoRows.THING, thing).append(MongoRows.AT, position);
  }

  private static void introduce(MongoRows<?> table, List<RowLine> lines) {
    Map<String, List<String>> news = new LinkedHashMap<>();
    for (RowLine line : lines) {
      for (List<String> tags : List.of(line.roles(), line.tags())) {
        if (!table.known.contains(audience(tags))) {
          news.put(audience(tags), tags);
        }
      }
    }
    if (!news.isEmpty()) {
      table.audiences.bulkWrite(news.entrySet().stream().map(entry -> new UpdateOneModel<Document>(
          eq("_id", entry.getKey()), Updates.setOnInsert(MongoRows.TAGS, entry.getValue()), new UpdateOptions().upsert(true))).toList());
      table.known.addAll(news.keySet());
    }
  }

  private static String audience(List<String> tags) {
    return String.join("\n", tags);
  }
}
