package mingjian.infra.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The hashes of the stored commit, frozen from the first event and the same in every adapter. `infra/src/docs/log-format.md`
/// spells out the bytes:
///
/// - event hash = SHA-256(salt ‖ canonical envelope). The salt is 16 random bytes. The canonical envelope is the sequence of
///   fields `id, aggregate type, aggregate id, sequence, wire name, revision, payload, metadata`; each is a length in bytes
///   (4 bytes, big-endian) and then that many bytes: UTF-8 of a text as stored, or 8 bytes big-endian of the sequence.
/// - commit hash = SHA-256(previous commit hash ‖ first position ‖ recordedAt ‖ command id ‖ body hash ‖ event hashes): the
///   previous hash is 32 bytes (zeros before the first commit), the position and recordedAt (microseconds since 1970) are
///   8 bytes big-endian, command id and body hash bear a length as above, each event hash is 32 bytes.
///
/// A position needs no place in the envelope: the commit's first position and the order of its event hashes fix it.
public final class LogHash {
  public static final int SALT_BYTES = 16;
  public static final int HASH_BYTES = 32;

  private static final byte[] GENESIS = new byte[HASH_BYTES];

  private final MessageDigest sha256;
  private ByteBuffer buffer = ByteBuffer.allocate(4096);

  /// Not for use by several threads at once.
  public LogHash() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /// What stands for the previous commit's hash in the first one.
  public static byte[] genesis() {
    return GENESIS.clone();
  }

  public static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  public static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  public byte[] event(byte[] salt, NewEvent e) {
    return event(
        salt, e.id().getBytes(UTF_8), e.aggregateType().getBytes(UTF_8), e.aggregateId().getBytes(UTF_8), e.sequence(),
        e.type().getBytes(UTF_8), e.revision().getBytes(UTF_8), e.payload().getBytes(UTF_8), e.metadata().getBytes(UTF_8));
  }

  /// @param fields all texts as the bytes that are stored, in the order of the envelope
  byte[] event(
      byte[] salt, byte[] id, byte[] aggregateType, byte[] aggregateId, long sequence, byte[] type, byte[] revision, byte[] payload,
      byte[] metadata) {
    int size = salt.length + 8 * 4 + 8 + id.length + aggregateType.length + aggregateId.length + type.length + revision.length
        + payload.length + metadata.length;
    begin(size);
    buffer.put(salt);
    field(id);
    field(aggregateType);
    field(aggregateId);
    buffer.putInt(Long.BYTES).putLong(sequence);
    field(type);
    field(revision);
    field(payload);
    field(metadata);
    return digest();
  }

  public byte[] commit(
      byte[] previous, long first, long recordedAtMicros, byte[] commandId, byte[] bodyHash, List<byte[]> eventHashes) {
    begin(previous.length + 16 + 8 + commandId.length + bodyHash.length + HASH_BYTES * eventHashes.size());
    buffer.put(previous).putLong(first).putLong(recordedAtMicros);
    field(commandId);
    field(bodyHash);
    eventHashes.forEach(buffer::put);
    return digest();
  }

  private void begin(int size) {
    buffer.clear();
    if (buffer.capacity() < size) buffer = ByteBuffer.allocate(Math.max(size, 2 * buffer.capacity()));
  }

  private void field(byte[] value) {
    buffer.putInt(value.length).put(value);
  }

  private byte[] digest() {
    byte[] hash = new byte[HASH_BYTES];
    sha256.update(buffer.array(), 0, buffer.position());
    try {
      sha256.digest(hash, 0, HASH_BYTES);
    } catch (DigestException impossible) {
      throw new IllegalStateException(impossible);
    }
    return hash;
  }
}
