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
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

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
    if (Files.notExists(place)) {
      Path arriving = Files.createTempFile(place.getParent(), "arriving-", "");
      Files.copy(file, arriving, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel written = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
      settle(place.getParent());
    }
    note(sha256, HexFormat.of().formatHex(account.getBytes(StandardCharsets.UTF_8)));
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
  public void bring(String sha256, AttachmentStore to) throws IOException {
    try (Stream<Path> notes = Files.list(place(sha256).getParent())) {
      for (Path note : notes.filter(file -> file.getFileName().toString().startsWith(sha256 + ".by-")).toList()) {
        String account = note.getFileName().toString().substring(sha256.length() + 4);
        to.keep(sha256, place(sha256), new String(HexFormat.of().parseHex(account), StandardCharsets.UTF_8));
      }
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
