package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The names of [MongoCommitCodec] as the bytes that stand in a document.
final class MongoFields {
  static final byte[] FIRST = name(MongoCommitCodec.FIRST);
  static final byte[] COUNT = name(MongoCommitCodec.COUNT);
  static final byte[] RECORDED_AT = name(MongoCommitCodec.RECORDED_AT);
  static final byte[] COMMAND = name(MongoCommitCodec.COMMAND);
  static final byte[] BODY_HASH = name(MongoCommitCodec.BODY_HASH);
  static final byte[] HASH = name(MongoCommitCodec.HASH);
  static final byte[] EVENTS = name(MongoCommitCodec.EVENTS);
  static final byte[] EVENT_ID = name(MongoCommitCodec.EVENT_ID);
  static final byte[] AGGREGATE_TYPE = name(MongoCommitCodec.AGGREGATE_TYPE);
  static final byte[] AGGREGATE = name(MongoCommitCodec.AGGREGATE);
  static final byte[] SEQUENCE = name(MongoCommitCodec.SEQUENCE);
  static final byte[] TYPE = name(MongoCommitCodec.TYPE);
  static final byte[] REVISION = name(MongoCommitCodec.REVISION);
  static final byte[] PAYLOAD = name(MongoCommitCodec.PAYLOAD);
  static final byte[] METADATA = name(MongoCommitCodec.METADATA);
  static final byte[] SALT = name(MongoCommitCodec.SALT);

  private MongoFields() {}

  private static byte[] name(String field) {
    return field.getBytes(UTF_8);
  }
}
