package mingjian.infra.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Whether each kept content still is what its hash says, and copies of those that are. What a server removes meanwhile is not missing.
public final class AttachmentCheck {
  private AttachmentCheck() {}

  /// @param kept how many there are; @param damaged hashes of those whose content is another
  public record Found(long kept, List<String> damaged) {}

  public static Found of(AttachmentStore store) {
    List<String> damaged = new ArrayList<>();
    long kept = 0;
    try (Stream<String> all = store.all()) {
      for (String sha256 : (Iterable<String>) all::iterator) {
        kept++;
        if (!isWhole(store, sha256) && store.has(sha256)) damaged.add(sha256);
      }
    }
    return new Found(kept, List.copyOf(damaged));
  }

  /// Brings over what the other lacks. What is damaged stays behind: the other may have it whole from an earlier time.
  ///
  /// @return what was found in the source
  public static Found bring(AttachmentStore from, AttachmentStore to) {
    List<String> damaged = new ArrayList<>();
    long kept = 0;
    try (Stream<String> all = from.all()) {
      for (String sha256 : (Iterable<String>) all::iterator) {
        kept++;
        if (to.has(sha256)) continue;
        if (isWhole(from, sha256)) from.bring(sha256, to);
        else if (from.has(sha256)) damaged.add(sha256);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new Found(kept, List.copyOf(damaged));
  }

  private static boolean isWhole(AttachmentStore store, String sha256) {
    try (DigestInputStream content = new DigestInputStream(open(store, sha256), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest()).equals(sha256);
    } catch (IOException unreadable) {
      return false;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(AttachmentStore store, String sha256) throws IOException {
    return store.read(sha256).orElseThrow(() -> new IOException("gone: " + sha256));
  }
}
