package mingjian.infra.eventlog;

import static mingjian.infra.eventlog.MongoCommitCodec.AGGREGATE;
import static mingjian.infra.eventlog.MongoCommitCodec.COMMAND;
import static mingjian.infra.eventlog.MongoCommitCodec.EVENTS;
import static mingjian.infra.eventlog.MongoCommitCodec.EVENT_ID;
import static mingjian.infra.eventlog.MongoCommitCodec.SEQUENCE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;

/// The collections of the log and the indexes that are its rules.
final class MongoSchema {
  static final String COMMITS = "commits";
  static final String LEASE = "lease";
  static final String HEAD = "head";
  static final String FORMAT = "format";
  /// Names of indexes: the server tells by them what an insert ran against.
  static final String STREAM = "stream";
  static final String COMMAND_ONCE = "command_once";
  static final String EVENT_ONCE = "event_once";
  private static final int VERSION = 1;

  private MongoSchema() {}

  static MongoCollection<MongoCommit> commits(MongoDatabase database) {
    return database.getCollection(COMMITS, MongoCommit.class).withCodecRegistry(CodecRegistries.fromRegistries(
        CodecRegistries.fromCodecs(new MongoCommitCodec()), database.getCodecRegistry()));
  }

  /// Makes what is missing; two nodes may do so at once.
  ///
  /// @throws LogUnavailable when a newer version of the program has written here
  static void prepare(MongoDatabase database) {
    MongoCollection<Document> formats = database.getCollection(FORMAT);
    // `setOnInsert` and not `insert`: of two nodes that start at once, one finds it done
    formats.updateOne(new Document("_id", "log"), Updates.setOnInsert("version", VERSION), new UpdateOptions().upsert(true));
    checkVersion(database);
    database.getCollection(LEASE).updateOne(new Document("_id", MongoLease.ID), Updates.setOnInsert("until", new Date(0)), new UpdateOptions().upsert(true));
    MongoHead.collection(database).updateOne(new Document("_id", MongoHead.ID), Updates.max(MongoHead.POSITION, 0L), new UpdateOptions().upsert(true));
    MongoHead.collection(database).createIndex(Indexes.ascending(MongoHead.HEARD),
        new IndexOptions().name("gone").expireAfter(MongoTail.GONE_MILLIS, TimeUnit.MILLISECONDS));
    MongoCollection<MongoCommit> commits = commits(database);
    commits.createIndex(Indexes.ascending(COMMAND), new IndexOptions().name(COMMAND_ONCE).unique(true));
    commits.createIndex(Indexes.ascending(EVENTS + "." + EVENT_ID), new IndexOptions().name(EVENT_ONCE).unique(true));
    // sequences backwards: the last of a stream is the first that the index has
    commits.createIndex(
        Indexes.compoundIndex(Indexes.ascending(EVENTS + "." + AGGREGATE), Indexes.descending(EVENTS + "." + SEQUENCE)),
        new IndexOptions().name(STREAM).unique(true));
  }

  static void checkVersion(MongoDatabase database) {
    Document format = database.getCollection(FORMAT).find(new Document("_id", "log")).first();
    if (format == null) throw new LogUnavailable("MongoDB数据库 " + database.getName() + " 中没有事件日志。");
    int version = format.getInteger("version", 0);
    if (version != VERSION) throw new LogUnavailable("MongoDB数据库 " + database.getName() + " 中的事件日志不是本版本的（格式 " + version + "，应为 " + VERSION + "）。请用写入它的版本或更新的版本打开。");
  }
}
