package mingjian.infra.attachments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mingjian.infra.mongo.MongoStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// In GridFS, so that every node has them; the file name is the hash. An upload that was cut off leaves pieces that belong to no file, and two nodes that keep the
/// same content at once keep it twice: neither harms. Who handed a content in stands in `attachment_senders`.
public final class MongoAttachments implements AttachmentStore {
  private static final String SENDERS = "attachment_senders";
  private static final String UPLOADED = "uploadDate";

  private final MongoStore server;
  private final GridFSBucket bucket;
  private final MongoCollection<Document> files;
  private final MongoCollection<Document> chunks;
  private final MongoCollection<Document> senders;

  private MongoAttachments(MongoStore server) {
    this.server = server;
    this.bucket = GridFSBuckets.create(server.database(), "attachments");
    this.files = server.database().getCollection("attachments.files");
    this.chunks = server.database().getCollection("attachments.chunks");
    this.senders = server.database().getCollection(SENDERS);
  }

  /// @throws mingjian.infra.CannotStart when the server can't be used
  public static MongoAttachments on(String uri) {
    return new MongoAttachments(MongoStore.open(uri));
  }

  @Override
  public void keep(String sha256, Path file, String account) throws IOException {
    if (!renew(sha256)) {
      try (InputStream content = Files.newInputStream(file)) {
        bucket.uploadFromStream(sha256, content);
      }
    }
    Document sender = new Document("_id", sender(sha256, account)).append("sha256", sha256).append("account", account).append("at", new Date());
    senders.replaceOne(eq("_id", sender(sha256, account)), sender, new ReplaceOptions().upsert(true));
  }

  private static String sender(String sha256, String account) {
    return sha256 + " " + account;
  }

  @Override
  public boolean handedInBy(String sha256, String account) {
    return find(sha256) != null && senders.find(eq("_id", sender(sha256, account))).first() != null;
  }

  @Override
  public boolean has(String sha256) {
    return find(sha256) != null;
  }

  @Override
  public Optional<InputStream> read(String sha256) {
    GridFSFile file = find(sha256);
    return file == null ? Optional.empty() : Optional.of(bucket.openDownloadStream(file.getId()));
  }

  @Override
  public Stream<String> all() {
    return StreamSupport.stream(bucket.find().spliterator(), false).map(GridFSFile::getFilename).distinct();
  }

  @Override
  public boolean renew(String sha256) {
    return files.updateMany(eq("filename", sha256), Updates.set(UPLOADED, new Date())).getMatchedCount() > 0;
  }

  @Override
  public List<String> untouchedSince(Instant then) {
    return files.distinct("filename", lt(UPLOADED, Date.from(then)), String.class).into(new ArrayList<>());
  }

  /// Its age is looked at in the very write that removes it; whoever hands it in meanwhile stands in a newer document.
  @Override
  public long removeUntouchedSince(Instant then, String sha256) {
    long size = 0;
    for (Document old = files.findOneAndDelete(untouched(then, sha256)); old != null; old = files.findOneAndDelete(untouched(then, sha256))) {
      chunks.deleteMany(eq("files_id", old.get("_id")));
      size += old.getLong("length");
    }
    if (find(sha256) == null) senders.deleteMany(and(eq("sha256", sha256), not(gte("at", Date.from(then)))));
    return size;
  }

  private static Bson untouched(Instant then, String sha256) {
    return and(eq("filename", sha256), lt(UPLOADED, Date.from(then)));
  }

  @Override
  public void bring(String sha256, AttachmentStore to) throws IOException {
    Path copy = Files.createTempFile("mingjian-", ".attachment");
    try (InputStream content = read(sha256).orElseThrow(() -> new IOException("no attachment " + sha256))) {
      Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
      for (Document sender : senders.find(new Document("_id", new Document("$gte", sha256 + " ").append("$lt", sha256 + "!")))) {
        to.keep(sha256, copy, sender.getString("account"));
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private @Nullable GridFSFile find(String sha256) {
    return FolderAttachments.isHash(sha256) ? bucket.find(eq("filename", sha256)).first() : null;
  }

  @Override
  public void close() {
    server.close();
  }
}
