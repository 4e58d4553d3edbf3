package mingjian.infra.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `attachments/ab/ab12…` in the data folder, and beside each content an empty file per account that handed it in: `ab12….by-<account in hex>`.
public final class FolderAttachments implements AttachmentStore {
  public static final String FOLDER = "attachments";

  private final Path folder;

  /// @param dataFolder made by the first content
  public FolderAttachments(Path dataFolder) {
    this.folder = dataFolder.resolve(FOLDER);
  }

  @Override
  public void keep(String sha256, Path file, String account) throws IOException {
    Path place = place(sha256);
    Files.createDirectories(place.getParent());
    Path arriving = null;
    if (!renew(sha256)) {
      arriving = Files.createTempFile(place.getParent(), "arriving-", "");
      Files.copy(file, arriving, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel written = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
        written.force(true);
      }
    }
    settle(sha256, arriving, HexFormat.of().formatHex(account.getBytes(StandardCharsets.UTF_8)));
  }

  private synchronized void settle(String sha256, @Nullable Path arrived, String accountInHex) throws IOException {
    if (arrived != null) {
      Files.move(arrived, place(sha256), StandardCopyOption.ATOMIC_MOVE);
      settle(place(sha256).getParent());
    }
    note(sha256, accountInHex);
  }

  /// The name too is on the disk before an event may rest on it; where a system can't do that to a folder, it needs not.
  private static void settle(Path folder) throws IOException {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (AccessDeniedException windows) {
      // folders are no files there
    }
  }

  private void note(String sha256, String accountInHex) throws IOException {
    try {
      Files.createFile(by(sha256, accountInHex));
    } catch (FileAlreadyExistsException known) {
      // handed in again
    }
  }

  @Override
  public boolean handedInBy(String sha256, String account) {
    return has(sha256) && Files.exists(by(sha256, HexFormat.of().formatHex(account.getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public boolean has(String sha256) {
    return isHash(sha256) && Files.exists(place(sha256));
  }

  @Override
  public Optional<InputStream> read(String sha256) throws IOException {
    return has(sha256) ? Optional.of(Files.newInputStream(place(sha256))) : Optional.empty();
  }

  @Override
  public Stream<String> all() {
    try {
      return Files.notExists(folder) ? Stream.empty()
          : Files.walk(folder, 2).filter(Files::isRegularFile).map(file -> file.getFileName().toString()).filter(FolderAttachments::isHash).sorted();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public synchronized boolean renew(String sha256) throws IOException {
    if (!has(sha256)) return false;
    Files.setLastModifiedTime(place(sha256), FileTime.from(Instant.now()));
    return true;
  }

  @Override
  public List<String> untouchedSince(Instant then) {
    try (Stream<String> all = all()) {
      return all.filter(sha256 -> isUntouchedSince(then, sha256)).toList();
    }
  }

  private boolean isUntouchedSince(Instant then, String sha256) {
    try {
      return Files.getLastModifiedTime(place(sha256)).toInstant().isBefore(then);
    } catch (IOException goneOrUnreadable) {
      return false;
    }
  }

  @Override
  public synchronized long removeUntouchedSince(Instant then, String sha256) throws IOException {
    if (!has(sha256) || !isUntouchedSince(then, sha256)) return 0;
    long size = Files.size(place(sha256));
    for (Path note : notes(sha256)) Files.delete(note);
    Files.delete(place(sha256));
    return size;
  }

  private List<Path> notes(String sha256) throws IOException {
    try (Stream<Path> files = Files.list(place(sha256).getParent())) {
      return files.filter(file -> file.getFileName().toString().startsWith(sha256 + ".by-")).toList();
    }
  }

  @Override
  public void bring(String sha256, AttachmentStore to) throws IOException {
    for (Path note : notes(sha256)) {
      String account = note.getFileName().toString().substring(sha256.length() + 4);
      to.keep(sha256, place(sha256), new String(HexFormat.of().parseHex(account), StandardCharsets.UTF_8));
    }
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private Path by(String sha256, String accountInHex) {
    return place(sha256).resolveSibling(sha256 + ".by-" + accountInHex);
  }

  static boolean isHash(String text) {
    return text.matches("[0-9a-f]{64}");
  }

  @Override
  public void close() {}
}
