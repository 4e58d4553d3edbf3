package mingjian.infra.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.metadata.Metadata;

/// Which files are taken: papers, tables, pictures, sound and film. The ending and the content must agree; what a browser would run is not among them.
final class FileTypes {
  /// Ending and what the content may look like, the first being what the file is called afterwards.
  private static final Map<String, Set<String>> TAKEN = taken();

  private FileTypes() {}

  private static Map<String, Set<String>> taken() {
    Map<String, Set<String>> taken = new LinkedHashMap<>();
    taken.put("pdf", Set.of("application/pdf"));
    for (String packed : new String[] {"docx", "xlsx", "pptx", "ofd", "wps"}) {
      taken.put(packed, Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice"));
    }
    for (String office : new String[] {"doc", "xls", "ppt"}) {
      taken.put(office, Set.of("application/x-tika-msoffice"));
    }
    taken.put("jpg", Set.of("image/jpeg"));
    taken.put("jpeg", Set.of("image/jpeg"));
    taken.put("png", Set.of("image/png"));
    taken.put("tif", Set.of("image/tiff"));
    taken.put("tiff", Set.of("image/tiff"));
    taken.put("txt", Set.of("text/plain"));
    taken.put("csv", Set.of("text/plain"));
    taken.put("mp3", Set.of("audio/mpeg"));
    taken.put("wav", Set.of("audio/vnd.wave"));
    taken.put("mp4", Set.of("video/quicktime", "video/mp4", "application/mp4"));
    return taken;
  }

  static String allTaken() {
    return String.join("、", TAKEN.keySet());
  }

  /// For the chooser of a browser: `.pdf,.docx`.
  static String chooser() {
    return "." + String.join(",.", TAKEN.keySet());
  }

  /// @return the media type of the content; empty where the ending isn't taken or the content is something else
  static Optional<String> of(Path file, String name) throws IOException {
    int dot = name.lastIndexOf('.');
    Set<String> expected = TAKEN.getOrDefault(dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT), Set.of());
    String found = contentOf(file);
    return expected.contains(found) ? Optional.of(found) : Optional.empty();
  }

  private static String contentOf(Path file) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      return new DefaultDetector().detect(content, new Metadata()).toString();
    }
  }
}
