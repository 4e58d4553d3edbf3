package mingjian.infra.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.infra.timelimits.CsvTable;

/// The texts that published numbers stand in, as people know them.
public final class PublishedSources {
  private static final String FILE = "/mingjian/published/sources.csv";
  private static final List<String> HEADER = List.of("file", "issuer", "title", "publishedOn");
  private static final Map<String, PublishedSource> ALL = read();

  private PublishedSources() {}

  private static Map<String, PublishedSource> read() {
    try (InputStream in = Objects.requireNonNull(PublishedSources.class.getResourceAsStream(FILE), FILE)) {
      return CsvTable.parse(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8), HEADER).rows().stream()
          .map(row -> new PublishedSource(row.required("file"), row.text("issuer"), row.required("title"), row.dateOrNull("publishedOn")))
          .collect(Collectors.toMap(PublishedSource::file, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /// Who published it, when and under which title; of a text that isn't known here its name.
  public static List<String> told(String file, String line) {
    PublishedSource source = ALL.get(file);
    return source == null ? List.of(file) : source.told(line);
  }

  /// @param kept as a sheet keeps it: the name of the file, and where in it
  static String read(String kept) {
    String[] parts = kept.split(" ", 2);
    return String.join("，", told(parts[0], parts.length > 1 ? parts[1] : ""));
  }
}
