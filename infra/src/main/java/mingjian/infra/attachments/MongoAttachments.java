package mingjian.infra.attachments;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mingjian.infra.mongo.MongoStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// In GridFS, so that every node has them; the file name is the hash. An upload that was cut off leaves pieces that belong to no file, and two nodes that keep the
/// same content at once keep it twice: neither harms. Who handed a content in stands in `attachment_senders`.
public final class MongoAttachments implements AttachmentStore {
  private static final String SENDERS = "attachment_senders";

  private final MongoStore server;
  private final GridFSBucket bucket;

  private MongoAttachments(MongoStore server) {
    this.server = server;
    this.bucket = GridFSBuckets.create(server.database(), "attachments");
  }

  /// @throws mingjian.infra.CannotStart when the server can't be used
  public static MongoAttachments on(String uri) {
    return new MongoAttachments(MongoStore.open(uri));
  }

  @Override
  public void keep(String sha256, Path file, String account) throws IOException {
    if (find(sha256) == null) {
      try (InputStream content = Files.newInputStream(file)) {
        bucket.uploadFromStream(sha256, content);
      }
    }
    Document sender = new Document("_id", sender(sha256, account)).append("sha256", sha256).append("account", account);
    server.database().getCollection(SENDERS).replaceOne(eq("_id", sender(sha256, account)), sender, new ReplaceOptions().upsert(true));
  }

  private static String sender(String sha256, String account) {
    return sha256 + " " + account;
  }

  @Override
  public boolean handedInBy(String sha256, String account) {
    return find(sha256) != null && server.database().getCollection(SENDERS).find(eq("_id", sender(sha256, account))).first() != null;
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
  public void bring(String sha256, AttachmentStore to) throws IOException {
    Path copy = Files.createTempFile("mingjian-", ".attachment");
    try (InputStream content = read(sha256).orElseThrow(() -> new IOException("no attachment " + sha256))) {
      Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
      for (Document sender : server.database().getCollection(SENDERS).find(new Document("_id", new Document("$gte", sha256 + " ").append("$lt", sha256 + "!")))) {
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
