package mingjian.infra.eventlog;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mingjian.infra.CannotStart;
import org.jspecify.annotations.Nullable;

/// What [StreamOrder] has no room for, in temporary files of the machine: 32 bytes per event, all events of a stream in one file, in the order they came.
final class SpilledEvents implements AutoCloseable {
  static final int PARTS = 16;
  private static final int PART_BITS = 4;
  private static final int BUFFER_BYTES = 1 << 16;

  private final int shift;
  private final Path folder;
  private final @Nullable DataOutputStream[] parts = new DataOutputStream[PARTS];
  private long count;

  @FunctionalInterface
  interface Heard {
    void event(long high, long low, long sequence, long position);
  }

  /// @param depth which bits of the hash tell the file: those before have told the file that these events come from
  SpilledEvents(int depth) {
    shift = Long.SIZE - PART_BITS * (depth % (Long.SIZE / PART_BITS) + 1);
    try {
      folder = Files.createTempDirectory("mingjian-verify-");
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  void add(long high, long low, long sequence, long position) {
    int part = (int) (high >>> shift) & (PARTS - 1);
    try {
      DataOutputStream to = parts[part];
      if (to == null) {
        to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(part)), BUFFER_BYTES));
        parts[part] = to;
      }
      to.writeLong(high);
      to.writeLong(low);
      to.writeLong(sequence);
      to.writeLong(position);
      count++;
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  /// Once for each part; its file is gone afterwards.
  void read(int part, Heard heard) {
    DataOutputStream written = parts[part];
    if (written == null) return;
    try {
      written.close();
      try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(part)), BUFFER_BYTES))) {
        while (true) heard.event(from.readLong(), from.readLong(), from.readLong(), from.readLong());
      } catch (EOFException end) {
        // all of it
      }
      Files.delete(file(part));
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  long count() {
    return count;
  }

  private Path file(int part) {
    return folder.resolve(String.valueOf(part));
  }

  private static CannotStart noRoom(IOException e) {
    return new CannotStart("核验需要的临时文件无法读写（" + System.getProperty("java.io.tmpdir") + "）。请腾出空间，或以 -Djava.io.tmpdir=目录 指定另一处后重试。", e);
  }

  @Override
  public void close() {
    for (int part = 0; part < PARTS; part++) {
      DataOutputStream written = parts[part];
      try {
        if (written != null) written.close();
        Files.deleteIfExists(file(part));
      } catch (IOException e) {
        // the machine clears its temporary files by itself
      }
    }
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // as above
    }
  }
}
