package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import mingjian.infra.mongo.MongoTrouble;
import org.bson.BSONException;
import org.bson.BsonBinaryWriter;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/// Every document as stored. It is decoded, encoded again and compared byte for byte, so that no other type, no added field and no text
/// that isn't UTF-8 can hide behind what a reader makes of it.
final class MongoLogRows implements LogRows {
  private static final int BATCH_COMMITS = 2_000;

  private final MongoDatabase database;
  private final MongoCollection<MongoCommit> commits;
  private final MongoCursor<RawBsonDocument> documents;
  private final MongoCommitCodec codec = new MongoCommitCodec();
  private final BasicOutputBuffer buffer = new BasicOutputBuffer(64 * 1024);
  private final Queue<EventRow> events = new ArrayDeque<>();

  /// @param which of them
  MongoLogRows(MongoDatabase database, MongoCollection<MongoCommit> commits, Bson which) {
    this.database = database;
    this.commits = commits;
    documents = commits.withDocumentClass(RawBsonDocument.class).find(which).sort(new Document("_id", 1)).batchSize(BATCH_COMMITS).cursor();
  }

  @Override
  public @Nullable CommitRow nextCommit() {
    return read();
  }

  /// The events of the commit that was taken last, and then those of the next.
  @Override
  public @Nullable EventRow nextEvent() {
    if (events.isEmpty()) read();
    return events.poll();
  }

  private @Nullable CommitRow read() {
    try {
      if (!documents.hasNext()) return null;
      return rows(documents.next());
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    }
  }

  private CommitRow rows(RawBsonDocument document) {
    MongoCommit commit;
    try {
      commit = document.decode(codec);
    } catch (BSONException e) {
      throw new LogUnavailable("提交的文档结构被改动：字段、类型或次序与格式不符", e);
    }
    if (!asStored(commit, document)) throw new LogUnavailable("提交的文档被改动：有多余的字段、别的类型或不是UTF-8的文字");
    if (commit.count() != commit.events().size()) throw new LogUnavailable("提交的事件数被改动");
    byte[] command = commit.commandId().getBytes(UTF_8);
    for (int i = 0; i < commit.events().size(); i++) {
      MongoCommit.Row row = commit.events().get(i);
      NewEvent e = row.event();
      events.add(new EventRow(
          commit.first() + i, commit.first(), commit.recordedAtMicros(), command, e.id().getBytes(UTF_8), e.aggregateType().getBytes(UTF_8),
          e.aggregateId().getBytes(UTF_8), e.sequence(), e.type().getBytes(UTF_8), e.revision().getBytes(UTF_8), e.payload().getBytes(UTF_8),
          e.metadata().getBytes(UTF_8), row.salt(), row.hash()));
    }
    return new CommitRow(commit.first(), commit.count(), commit.recordedAtMicros(), command, commit.bodyHash(), commit.hash());
  }

  private boolean asStored(MongoCommit commit, RawBsonDocument document) {
    buffer.truncateToPosition(0);
    try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      codec.encode(writer, commit, EncoderContext.builder().build());
    }
    ByteBuf stored = document.getByteBuffer();
    if (stored.remaining() != buffer.getPosition()) return false;
    byte[] encoded = buffer.getInternalBuffer();
    for (int i = 0, at = stored.position(); i < buffer.getPosition(); i++) {
      if (stored.get(at + i) != encoded[i]) return false;
    }
    return true;
  }

  /// The rules are there, and the server's own check finds that they agree with the documents.
  @Override
  public Optional<Fault> structure() {
    try {
      for (String rule : List.of(MongoSchema.STREAM, MongoSchema.COMMAND_ONCE, MongoSchema.EVENT_ONCE)) {
        boolean there = commits.listIndexes().into(new ArrayList<>()).stream()
            .anyMatch(index -> rule.equals(index.getString("name")) && index.getBoolean("unique", false));
        if (!there) return Optional.of(new Fault(0, "缺少唯一索引 " + rule));
      }
      Document said = database.runCommand(new Document("validate", MongoSchema.COMMITS).append("background", true));
      return said.getBoolean("valid", false) ? Optional.empty() : Optional.of(new Fault(0, String.valueOf(said.get("errors"))));
    } catch (MongoException e) {
      throw new LogUnavailable(MongoTrouble.of(e), e);
    }
  }

  @Override
  public void forgetEvents() {
    events.clear();
  }

  @Override
  public void close() {
    documents.close();
  }
}
