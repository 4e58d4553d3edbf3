package mingjian.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;

class MongoDocumentTest {
  private final MongoCommitCodec codec = new MongoCommitCodec();

  private static String text(Random random) {
    List<String> pieces = List.of("留置", "案件-7", "é", "{\"a\":1}", "\u0000", "𠮷", "");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) text.append(pieces.get(random.nextInt(pieces.size())));
    return text.toString();
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static MongoCommit commit(long first, long at, byte[] hash, String command, byte[] body, List<MongoCommit.Row> rows) {
    return new MongoCommit(first, rows.size(), at, command, body, hash, rows);
  }

  private byte[] encoded(MongoCommit commit) {
    try (BasicOutputBuffer out = new BasicOutputBuffer(); BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
      codec.encode(writer, commit, EncoderContext.builder().build());
      return out.toByteArray();
    }
  }

  private static byte[] bytesOf(RawBsonDocument document) {
    byte[] bytes = new byte[document.getByteLength()];
    System.arraycopy(document.getBackingArray(), document.getByteOffset(), bytes, 0, bytes.length);
    return bytes;
  }

  @Test
  void placed_late_it_is_byte_for_byte_what_the_codec_writes_of_a_commit_whose_place_is_known() {
    long seed = Long.getLong("mingjian.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<MongoCommit.Row> rows = new ArrayList<>();
      for (int e = random.nextInt(4); e >= 0; e--) {
        NewEvent event = new NewEvent(
            text(random), text(random), text(random), random.nextLong(), text(random), text(random), text(random).repeat(random.nextInt(300)), text(random));
        rows.add(new MongoCommit.Row(event, bytes(random, LogHash.SALT_BYTES), bytes(random, LogHash.HASH_BYTES)));
      }
      String command = text(random);
      byte[] body = bytes(random, random.nextInt(40));
      MongoDocument document = new MongoDocument(commit(0, 0, LogHash.genesis(), command, body, rows));
      // twice, as after a place that another commit took
      for (int place = 0; place < 2; place++) {
        long first = random.nextLong();
        long at = random.nextLong();
        byte[] hash = bytes(random, LogHash.HASH_BYTES);
        document.place(first, at, hash);
        byte[] written = bytesOf(document.raw());
        assertThat(written).as("seed %d, commit %d", seed, i).isEqualTo(encoded(commit(first, at, hash, command, body, rows)));
        assertThat(document.length()).isEqualTo(written.length);
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(written))) {
          assertThat(codec.decode(reader, DecoderContext.builder().build()).first()).isEqualTo(first);
        }
      }
    }
  }
}
