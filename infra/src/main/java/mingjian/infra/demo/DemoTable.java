package mingjian.infra.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The breadth of the demo county is data: `mingjian/demo/*.csv`, a line a unit, a case, a file of supervision. Days are counted back from today.
final class DemoTable {
  private DemoTable() {}

  /// @param number of the line, beginning with 1
  record Row(int number, NamedCsvRecord fields) {
    String text(String field) {
      return fields.getField(field);
    }

    boolean has(String field) {
      return !text(field).isEmpty();
    }

    long days(String field) {
      return Long.parseLong(text(field));
    }

    List<String> words(String field) {
      return Stream.of(text(field).split(" ")).filter(word -> !word.isEmpty()).toList();
    }
  }

  static List<Row> rows(String table) {
    String path = "/mingjian/demo/" + table + ".csv";
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(DemoTable.class.getResourceAsStream(path), path);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(fields -> rows.add(new Row(rows.size() + 1, fields)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return List.copyOf(rows);
  }
}
