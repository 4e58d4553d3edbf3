package mingjian.infra.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.metadata.Metadata;

/// Which files are taken: papers, tables, pictures, sound and film. The ending and the content must agree; what a browser would run is not among them.
final class FileTypes {
  /// Ending and what the content may look like, the first being what the file is called afterwards.
  private static final Map<String, Set<String>> TAKEN = taken();
  /// What a package of that ending has to hold: any archive can be renamed. 文件 of WPS are packages or older files, and are taken as they are.
  private static final Map<String, String> PARTS = Map.of(
      "docx", "[Content_Types].xml", "xlsx", "[Content_Types].xml", "pptx", "[Content_Types].xml", "ofd", "OFD.xml");
  private static final String PACKED = "application/zip";
  private static final String UNKNOWN = "application/octet-stream";
  private static final String PLAIN = "text/plain";
  /// What a Chinese Windows writes by itself; GB18030 has GBK in it.
  private static final Charset NATIONAL = Charset.forName("GB18030");

  private FileTypes() {}

  private static Map<String, Set<String>> taken() {
    Map<String, Set<String>> taken = new LinkedHashMap<>();
    taken.put("pdf", Set.of("application/pdf"));
    for (String packed : new String[] {"docx", "xlsx", "pptx", "ofd", "wps"}) {
      taken.put(packed, Set.of(PACKED, "application/x-tika-ooxml", "application/x-tika-msoffice"));
    }
    for (String office : new String[] {"doc", "xls", "ppt"}) {
      taken.put(office, Set.of("application/x-tika-msoffice"));
    }
    taken.put("jpg", Set.of("image/jpeg"));
    taken.put("jpeg", Set.of("image/jpeg"));
    taken.put("png", Set.of("image/png"));
    taken.put("tif", Set.of("image/tiff"));
    taken.put("tiff", Set.of("image/tiff"));
    taken.put("txt", Set.of(PLAIN));
    taken.put("csv", Set.of(PLAIN));
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
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    Set<String> expected = TAKEN.getOrDefault(ending, Set.of());
    String found = contentOf(file);
    if (found.equals(UNKNOWN) && expected.contains(PLAIN) && isNationalText(file)) {
      return Optional.of(PLAIN);
    }
    boolean whole = !found.equals(PACKED) || !PARTS.containsKey(ending) || has(file, PARTS.get(ending));
    return expected.contains(found) && whole ? Optional.of(found) : Optional.empty();
  }

  /// The list of a package is read, nothing of it is unpacked.
  private static boolean has(Path file, String part) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(part) != null;
    } catch (ZipException noPackage) {
      return false;
    }
  }

  /// Asked only of what was taken for nothing else before, so for no page and no program.
  private static boolean isNationalText(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file, NATIONAL)) {
      for (int letter = text.read(); letter >= 0; letter = text.read()) {
        if (Character.isISOControl(letter) && "\t\n\r\f".indexOf(letter) < 0) return false;
      }
      return true;
    } catch (CharacterCodingException noText) {
      return false;
    }
  }

  private static String contentOf(Path file) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      return new DefaultDetector().detect(content, new Metadata()).toString();
    }
  }
}
