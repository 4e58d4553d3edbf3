package mingjian.infra.announced;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rows for tests, as words.
final class Rows {
  private Rows() {}

  static AnnouncedRow row(String position) {
    return row("140000", "安和市", "云溪县", position);
  }

  static AnnouncedRow row(String provinceCode, String prefecture, String county, String position) {
    return new AnnouncedRow(2, "1", provinceCode, prefecture, "", county, "", position, "9", "涉嫌受贿", "2015", "3");
  }

  static AnnouncedRow announced(String year, String month) {
    return new AnnouncedRow(2, "1", "140000", "安和市", "149900", "云溪县", "149921", "云溪县林业局局长", "9", "受贿", year, month);
  }

  static AnnouncedRow reason(String reason) {
    return new AnnouncedRow(2, "1", "140000", "安和市", "149900", "云溪县", "149921", "云溪县林业局局长", "9", reason, "2015", "3");
  }

  /// The records of a CSV after its header.
  static List<List<String>> records(InputStream in) {
    try (in; CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(in, StandardCharsets.UTF_8)) {
      return csv.stream().skip(1).map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
