package mingjian.infra.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A file that is there whole or not at all, and on record before it is there. A job can't write into the log beside a server, so its record is a line of
/// `exports.log` in the data folder.
final class RecordedFile {
  static final String LOG = "exports.log";

  private final Path file;
  private final Path log;

  RecordedFile(Path file, Path dataFolder) {
    this.file = file.toAbsolutePath();
    this.log = dataFolder.resolve(LOG);
  }

  /// What was written, for the record: rows or events, and the position they stand for.
  record Content(long rows, long position) {}

  @FunctionalInterface
  interface Writing {
    Content to(OutputStream out) throws IOException;
  }

  /// @param about who, what and on which approval, in columns
  Content write(List<String> about, String at, Writing writing) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Content content;
      try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16), digest)) {
        content = writing.to(out);
      }
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      record(at, about, content, HexFormat.of().formatHex(digest.digest()));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return content;
    } catch (IOException e) {
      throw new IllegalArgumentException("无法写入：" + e.getMessage() + "。请检查目录是否存在、是否可写、空间是否足够。", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      deleteQuietly(part);
    }
  }

  private void record(String at, List<String> about, Content content, String sha256) throws IOException {
    Files.createDirectories(log.getParent());
    String line = String.join("\t", at, String.join("\t", about), Long.toString(content.rows()), Long.toString(content.position()), sha256, file.toString());
    Files.writeString(log, line.replace('\n', ' ').replace('\r', ' ') + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  Path log() {
    return log;
  }

  private static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // what kept us from writing keeps us from clearing away
    }
  }
}
