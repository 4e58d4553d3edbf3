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
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Nodes write by turns: whoever has the lease writes for a while, and then lets another have it that waits. The log itself refuses what
/// doesn't fit, so the lease guards nothing; it spares the nodes a fight for each position. Two holders, or none, cost time and no more. For the one
/// thread that writes.
///
/// All times are the server's: the clocks of the nodes don't matter.
final class MongoLease {
  static final String ID = "writer";
  /// One turn. Long against a group of commits (some 5 ms), short against a person's patience.
  private static final long TURN_MILLIS = 200;
  private static final long LOOK_MILLIS_MAX = 5;
  /// Who waits and says nothing for so long asks again, so as not to be forgotten.
  private static final long ASK_MILLIS = 100;
  /// A lease that can't be had is done without: the log is the judge.
  private static final long PATIENCE_MILLIS = 2_000;

  // Who asks stands in line, and whoever was not heard of for a second stands there no more. The first in line has the lease when it is free;
  // a holder that asks again while others wait gives it up by asking, and is last.
  private static final String ASK = """
      [
        {$set: {
          line: {$filter: {input: {$ifNull: ["$line", []]}, cond: {$or: [
            {$eq: ["$$this.node", "NODE"]}, {$gt: ["$$this.asked", {$subtract: ["$$NOW", 1000]}]}]}}},
          free: {$or: [{$eq: ["$holder", "NODE"]}, {$lte: [{$ifNull: ["$until", 0]}, "$$NOW"]}]}}},
        {$set: {line: {$cond: [{$in: ["NODE", "$line.node"]},
          {$map: {input: "$line", in: {node: "$$this.node", asked: {$cond: [{$eq: ["$$this.node", "NODE"]}, "$$NOW", "$$this.asked"]}}}},
          {$concatArrays: ["$line", [{node: "NODE", asked: "$$NOW"}]]}]}}},
        {$set: {granted: {$and: ["$free", {$eq: [{$arrayElemAt: ["$line.node", 0]}, "NODE"]}]}}},
        {$set: {
          other: {$ne: [{$ifNull: ["$last", ""]}, "NODE"]},
          last: {$cond: ["$granted", "NODE", "$last"]},
          line: {$cond: ["$granted", {$filter: {input: "$line", cond: {$ne: ["$$this.node", "NODE"]}}}, "$line"]},
          until: {$cond: ["$granted", {$add: ["$$NOW", TURN]}, {$cond: ["$free", "$$NOW", "$until"]}]},
          holder: {$cond: ["$granted", "NODE", {$cond: [{$eq: ["$holder", "NODE"]}, "", "$holder"]}]}}},
        {$unset: ["free", "next", "nextAsked", "contended", "session", "abandoned", "othersWait"]}
      ]""";

  private static final Bson THIS = new Document("_id", ID);
  private static final Bson LEFT = Document.parse("{left: {$subtract: ['$until', '$$NOW']}}");

  private final MongoCollection<Document> leases;
  private final String node;
  private final List<Bson> ask;
  private long mineUntilNanos = Long.MIN_VALUE;

  /// @param node a UUID
  MongoLease(MongoDatabase database, String node) {
    this.node = node;
    // a lost lease is harmless, so it needs no majority
    leases = database.getCollection(MongoSchema.LEASE).withWriteConcern(WriteConcern.W1).withReadConcern(ReadConcern.LOCAL);
    String pipeline = ASK.replace("NODE", node).replace("TURN", String.valueOf(TURN_MILLIS));
    ask = BsonArray.parse(pipeline).stream().map(BsonValue::asDocument).map(Bson.class::cast).toList();
  }

  /// Returns when it is this node's turn, or when it has waited long enough.
  ///
  /// @return whether another node may have written since the last time
  boolean take() {
    if (mineUntilNanos != Long.MIN_VALUE && System.nanoTime() < mineUntilNanos) return false;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    try {
      Turn turn = asked();
      while (turn == Turn.WAITING && System.nanoTime() < deadline) {
        awaitFree(deadline);
        turn = asked();
      }
      return turn != Turn.AGAIN;
    } catch (MongoException | IllegalStateException e) {
      // no server or a closed client, no lease: the append itself will tell
      mineUntilNanos = Long.MIN_VALUE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  /// Looks without writing, oftener towards the end of the other's turn; asks again now and then all the same, so as not to be forgotten.
  private void awaitFree(long deadline) throws InterruptedException {
    long again = Math.min(deadline, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ASK_MILLIS));
    long left = LOOK_MILLIS_MAX;
    do {
      TimeUnit.MILLISECONDS.sleep(Math.clamp(left, 1, LOOK_MILLIS_MAX));
      Document lease = leases.find(THIS).projection(LEFT).first();
      // somebody may have emptied it by hand
      left = lease != null && lease.get("left") instanceof Number millis ? millis.longValue() : 0;
    } while (left > 0 && System.nanoTime() < again);
  }

  /// Whoever waits needn't wait for the end of this turn.
  void giveUp() {
    if (mineUntilNanos == Long.MIN_VALUE) return;
    mineUntilNanos = Long.MIN_VALUE;
    try {
      leases.updateOne(new Document("_id", ID).append("holder", node), Updates.combine(Updates.set("until", new Date(0)), Updates.set("holder", "")));
    } catch (MongoException | IllegalStateException e) {
      // no server, or a client closed before the log: it ends by itself
    }
  }

  private enum Turn { WAITING, AGAIN, AFTER_ANOTHER }

  private Turn asked() {
    long asked = System.nanoTime();
    Document lease = leases.findOneAndUpdate(
        THIS, ask, new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    boolean granted = lease != null && lease.getBoolean("granted", false);
    mineUntilNanos = granted ? asked + TimeUnit.MILLISECONDS.toNanos(TURN_MILLIS) : Long.MIN_VALUE;
    if (!granted) return Turn.WAITING;
    return lease.getBoolean("other", true) ? Turn.AFTER_ANOTHER : Turn.AGAIN;
  }
}
