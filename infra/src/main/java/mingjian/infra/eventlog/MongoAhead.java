package mingjian.infra.eventlog;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.List;
import mingjian.infra.mongo.MongoStore;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// Writes groups without waiting for a majority to have them, so that the next group can follow while the journals are still at work.
/// Nobody is answered before [MongoConfirmer] has seen the group at a majority.
///
/// A group is one transaction that reads the end of the log and writes after it. Without, a group could reach a new primary that never had the
/// group before it, and leave a gap: a transaction can't outlive its primary, and the end it has read is that primary's.
final class MongoAhead implements AutoCloseable {
  private static final TransactionOptions ON_PRIMARY =
      TransactionOptions.builder().readConcern(ReadConcern.LOCAL).writeConcern(WriteConcern.W1).build();
  private static final Bson END = Projections.include(MongoCommitCodec.COUNT, MongoCommitCodec.RECORDED_AT, MongoCommitCodec.HASH);
  private static final Bson BACKWARDS = new Document(MongoCommitCodec.FIRST, -1);

  private final MongoDatabase database;
  private final MongoCollection<MongoCommit> commits;
  private final MongoCollection<Document> ends;
  private final ClientSession session;
  private final LogHash hash = new LogHash();

  MongoAhead(MongoStore store, MongoCollection<MongoCommit> commits) {
    this.database = store.database();
    this.commits = commits;
    this.ends = commits.withDocumentClass(Document.class);
    this.session = session(store.client());
  }

  private static ClientSession session(MongoClient client) {
    return client.startSession(ClientSessionOptions.builder().causallyConsistent(false).defaultTransactionOptions(ON_PRIMARY).build());
  }

  /// By which another node can end what this one leaves unfinished, see [#end].
  BsonDocument sessionId() {
    return session.getServerSession().getIdentifier();
  }

  /// @return the commits as written, in order; null where a rule of the log refused one, or the server, or the answer was lost: then nothing is
  ///     written, or all of it
  @Nullable List<MongoCommit> write(List<Pending> group) {
    try {
      session.startTransaction();
      List<MongoCommit> numbered = LogEnd.numbered(group, end(), hash);
      commits.insertMany(session, numbered);
      session.commitTransaction();
      return numbered;
    } catch (RuntimeException e) {
      // whatever it is, the way at a majority meets it again and puts it into words
      giveUp(e);
      return null;
    }
  }

  private LogEnd end() {
    Document last = ends.find(session).projection(END).sort(BACKWARDS).limit(1).first();
    if (last == null) return LogEnd.of(null);
    long position = last.getLong(MongoCommitCodec.FIRST) + last.getInteger(MongoCommitCodec.COUNT) - 1;
    return new LogEnd(position, last.getLong(MongoCommitCodec.RECORDED_AT), last.get(MongoCommitCodec.HASH, Binary.class).getData());
  }

  /// Where the server answered it has ended the transaction itself. Else it may still be open there, and what it holds would keep everybody waiting.
  private void giveUp(RuntimeException e) {
    try {
      if (session.hasActiveTransaction()) session.abortTransaction();
      if (!(e instanceof MongoServerException)) end(database, sessionId());
    } catch (MongoException | IllegalStateException again) {
      // no server: whoever takes the lease next ends it
    }
  }

  /// Ends the transaction that a session has open, if it has one. The session can be used again.
  ///
  /// @throws MongoException when the server can't be asked
  static void end(MongoDatabase database, BsonDocument session) {
    database.runCommand(new Document("killSessions", List.of(session)));
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (MongoClientException e) {
      // the client was closed before the log
    }
  }
}
