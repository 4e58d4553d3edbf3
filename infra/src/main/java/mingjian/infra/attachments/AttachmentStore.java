package mingjian.infra.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Contents by their SHA-256. What was kept once is never changed or removed; the same content twice is kept once.
public interface AttachmentStore extends AutoCloseable {
  /// Keeps the content; it is on disk when this returns.
  ///
  /// @param file a whole content, which the store may take away
  /// @param account who handed it in: only that account may name it in an event
  void keep(String sha256, Path file, String account) throws IOException;

  /// Whether the account itself handed in that content. To know a hash is not to have the file.
  boolean handedInBy(String sha256, String account);

  boolean has(String sha256);

  /// Empty where there is no such content. Close the stream.
  Optional<InputStream> read(String sha256) throws IOException;

  /// All hashes that are kept; close the stream.
  Stream<String> all();

  /// Brings a content over as it is, with those who handed it in.
  void bring(String sha256, AttachmentStore to) throws IOException;

  @Override
  void close();
}
