package mingjian.infra.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import mingjian.events.Attachment;
import org.jspecify.annotations.Nullable;

/// Takes files in, and gives them out again. Nothing is ever run, unpacked or shown as a page.
public final class Attachments {
  private static final int NAME_MAX = 200;

  private final AttachmentStore store;
  private final long bytesMax;
  private final VirusScan scan;

  /// @param scanCommand see [VirusScan]; empty for none
  public Attachments(AttachmentStore store, long bytesMax, String scanCommand) {
    this.store = store;
    this.bytesMax = bytesMax;
    this.scan = VirusScan.of(scanCommand);
  }

  /// For the chooser of a browser.
  public static String chooser() {
    return FileTypes.chooser();
  }

  /// The largest file that is taken.
  public long bytesMax() {
    return bytesMax;
  }

  /// @param given name as the sender has it
  /// @throws AttachmentRefused with a sentence for the sender
  public Attachment take(InputStream content, @Nullable String given, String account) {
    String name = nameOf(given);
    try {
      Path arriving = Files.createTempFile("mingjian-", ".attachment");
      try {
        return keep(arriving, receive(content, arriving, name), name, account);
      } finally {
        Files.deleteIfExists(arriving);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Attachment keep(Path arrived, String sha256, String name, String account) throws IOException {
    long size = Files.size(arrived);
    if (size == 0) {
      throw new AttachmentRefused("attachment-empty", name);
    }
    String type = FileTypes.of(arrived, name).orElseThrow(() -> new AttachmentRefused("attachment-type", name));
    scan.check(arrived, name);
    store.keep(sha256, arrived, account);
    return new Attachment(sha256, name, type, size);
  }

  private String receive(InputStream content, Path arriving, String name) throws IOException {
    MessageDigest digest = sha256();
    long left = bytesMax;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream file = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw new AttachmentRefused("attachment-too-large", name, bytesMax);
        }
        file.write(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Some browsers send a path; what could mislead a reader or a file system is left out.
  private static String nameOf(@Nullable String given) {
    String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\"<>|:*?]", "").strip();
    return name.isEmpty() ? "未命名" : name.length() <= NAME_MAX ? name : name.substring(name.length() - NAME_MAX);
  }

  /// The first attachment in the value that the account did not hand in itself.
  public Optional<Attachment> notHandedInBy(@Nullable Object value, String account) {
    return switch (value) {
      case Attachment attachment -> mayBeNamedBy(account, attachment) ? Optional.empty() : Optional.of(attachment);
      case Collection<?> many -> many.stream().flatMap(one -> notHandedInBy(one, account).stream()).findFirst();
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          Optional<Attachment> found = notHandedInBy(valueOf(component, record), account);
          if (found.isPresent()) yield found;
        }
        yield Optional.empty();
      }
      case null, default -> Optional.empty();
    };
  }

  /// From here on it stays, whenever it was handed in.
  private boolean mayBeNamedBy(String account, Attachment attachment) {
    try {
      return store.handedInBy(attachment.sha256(), account) && store.renew(attachment.sha256());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static @Nullable Object valueOf(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + "." + component.getName(), e);
    }
  }

  /// Empty where the content is not kept here.
  public Optional<InputStream> read(String sha256) {
    try {
      return store.read(sha256);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
