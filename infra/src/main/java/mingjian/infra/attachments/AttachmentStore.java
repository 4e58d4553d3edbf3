package mingjian.infra.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Contents by their SHA-256. What was kept once is never changed; the same content twice is kept once. What nobody names is removed after a time, by [AttachmentSweep] alone.
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

  /// Somebody is about to name it: it is as new as one that was handed in just now.
  ///
  /// @return false where there is no such content
  boolean renew(String sha256) throws IOException;

  /// Hashes that were handed in or renewed before then and not since.
  List<String> untouchedSince(Instant then);

  /// Removes the content and who handed it in.
  ///
  /// @return how large it was; 0 where it was handed in or renewed since, and stays
  long removeUntouchedSince(Instant then, String sha256) throws IOException;

  /// Brings a content over as it is, with those who handed it in.
  void bring(String sha256, AttachmentStore to) throws IOException;

  @Override
  void close();
}
