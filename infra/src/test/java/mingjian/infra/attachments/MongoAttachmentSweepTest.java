package mingjian.infra.attachments;

import java.util.Date;
import mingjian.infra.mongo.MongoStore;
import mingjian.infra.mongo.Mongod;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// The same where nodes share the files.
@Tag("mongod")
class MongoAttachmentSweepTest extends AttachmentSweepTest {
  private final String uri = Mongod.shared().freshUri();
  private final MongoStore server = MongoStore.open(uri);

  @Override
  AttachmentStore openStore() {
    return MongoAttachments.on(uri);
  }

  @Override
  void age(String sha256) {
    Document then = new Document("$set", new Document("uploadDate", Date.from(old())));
    server.database().getCollection("attachments.files").updateMany(new Document("filename", sha256), then);
    Document at = new Document("$set", new Document("at", Date.from(old())));
    server.database().getCollection("attachment_senders").updateMany(new Document("sha256", sha256), at);
  }

  @AfterEach
  void drop() {
    server.database().drop();
    server.close();
  }
}
