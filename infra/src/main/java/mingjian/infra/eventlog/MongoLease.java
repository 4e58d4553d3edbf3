package mingjian.infra.eventlog;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Nodes write by turns: whoever has the lease writes for a while, and then lets another have it that waits. The log itself refuses what
/// doesn't fit, so the lease guards nothing; it spares the nodes a fight for each position. Two holders, or none, cost time and no more.
///
/// All times are the server's: the clocks of the nodes don't matter.
final class MongoLease {
  static final String ID = "writer";
  /// One turn. Long against a group of commits (some 10 ms), short against a person's patience.
  private static final long TURN_MILLIS = 100;
  private static final long LOOK_MILLIS = 2;
  /// A lease that can't be had is done without: the log is the judge.
  private static final long PATIENCE_MILLIS = 2_000;

  // `next` is the node that waits; who asked for the next turn and was not heard of for a second doesn't wait any more. Whoever holds the
  // lease and asks again while another waits gives it up by asking. Who takes it from a holder that did not give it back learns that one's session.
  private static final String ASK = """
      [
        {$set: {
          othersWait: {$and: [
            {$ne: [{$ifNull: ["$next", "NODE"]}, "NODE"]},
            {$gt: ["$nextAsked", {$subtract: ["$$NOW", 1000]}]}]},
          free: {$or: [{$eq: ["$holder", "NODE"]}, {$lte: [{$ifNull: ["$until", 0]}, "$$NOW"]}]}}},
        {$set: {granted: {$and: ["$free", {$not: "$othersWait"}]}}},
        {$set: {
          abandoned: {$cond: [{$and: ["$granted", {$not: {$in: [{$ifNull: ["$holder", ""]}, ["", "NODE"]]}}]}, {$ifNull: ["$session", null]}, null]},
          contended: {$and: ["$granted", {$ne: [{$ifNull: ["$last", "NODE"]}, "NODE"]}]},
          last: {$cond: ["$granted", "NODE", {$ifNull: ["$last", null]}]},
          session: {$cond: ["$granted", SESSION, {$ifNull: ["$session", null]}]},
          until: {$cond: ["$granted", {$add: ["$$NOW", TURN]}, {$cond: ["$free", "$$NOW", "$until"]}]},
          holder: {$cond: ["$granted", "NODE", {$cond: [{$eq: ["$holder", "NODE"]}, "", "$holder"]}]},
          next: {$cond: ["$granted", null, {$cond: ["$othersWait", "$next", "NODE"]}]},
          nextAsked: {$cond: [{$or: ["$granted", "$othersWait"]}, "$nextAsked", "$$NOW"]}}},
        {$unset: ["othersWait", "free"]}
      ]""";

  private static final Bson FREE = Document.parse("{_id: 'writer', $expr: {$lte: ['$until', '$$NOW']}}");

  private final MongoDatabase database;
  private final MongoCollection<Document> leases;
  private final String node;
  private final List<Bson> ask;
  private long mineUntilNanos = Long.MIN_VALUE;
  private volatile boolean contended;

  /// @param node a UUID
  /// @param session the one it writes with
  MongoLease(MongoDatabase database, String node, BsonDocument session) {
    this.database = database;
    this.node = node;
    // a lost lease is harmless, so it needs no majority
    leases = database.getCollection(MongoSchema.LEASE).withWriteConcern(WriteConcern.W1).withReadConcern(ReadConcern.LOCAL);
    String pipeline = ASK.replace("NODE", node).replace("TURN", String.valueOf(TURN_MILLIS)).replace("SESSION", session.toJson());
    ask = BsonArray.parse(pipeline).stream().map(BsonValue::asDocument).map(Bson.class::cast).toList();
  }

  /// Returns when it is this node's turn, or when it has waited long enough.
  synchronized void take() {
    if (mineUntilNanos != Long.MIN_VALUE && System.nanoTime() < mineUntilNanos) return;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    try {
      while (!granted() && System.nanoTime() < deadline) awaitFree(deadline);
    } catch (MongoException e) {
      // no server, no lease: the append itself will tell
      mineUntilNanos = Long.MIN_VALUE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Looks without writing; asks again now and then all the same, so as not to be forgotten.
  private void awaitFree(long deadline) throws InterruptedException {
    long again = Math.min(deadline, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TURN_MILLIS));
    do {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } while (leases.find(FREE).first() == null && System.nanoTime() < again);
  }

  /// Whether another node had the turn before this one.
  boolean contended() {
    return contended;
  }

  /// Whoever waits needn't wait for the end of this turn.
  synchronized void giveUp() {
    if (mineUntilNanos == Long.MIN_VALUE) return;
    mineUntilNanos = Long.MIN_VALUE;
    try {
      leases.updateOne(new Document("_id", ID).append("holder", node), Updates.combine(Updates.set("until", new Date(0)), Updates.set("holder", "")));
    } catch (MongoException | IllegalStateException e) {
      // no server, or a client closed before the log: it ends by itself
    }
  }

  private boolean granted() {
    long asked = System.nanoTime();
    Document lease = leases.findOneAndUpdate(
        new Document("_id", ID), ask, new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    boolean granted = lease != null && lease.getBoolean("granted", false);
    mineUntilNanos = granted ? asked + TimeUnit.MILLISECONDS.toNanos(TURN_MILLIS) : Long.MIN_VALUE;
    contended = granted && lease.getBoolean("contended", false);
    // a node that died in the middle of a group left it open, and its places taken until the server tires of it: a minute
    if (granted && lease.get("abandoned") instanceof Document left) MongoAhead.end(database, left.toBsonDocument());
    return granted;
  }
}
