package mingjian.infra.announced;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A file of announced cases, read row by row.
///
/// @param rows how many rows follow the header
record AnnouncedFile(Path path, long rows) {
  /// A line of the file, whatever it holds.
  record Line(long number, List<String> fields) {
    boolean isRow() {
      return fields.size() == AnnouncedRow.HEADER.size();
    }

    AnnouncedRow row() {
      return AnnouncedRow.of(number, fields);
    }
  }

  /// @throws BadFile when the file can't be read as what it should be; nothing was imported then
  static AnnouncedFile checked(Path path) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new BadFile("文件不存在或无法读取：" + path.getFileName());
    }
    try {
      long records = FileCheck.records(path);
      checkHeader(path);
      return new AnnouncedFile(path, records - 1);
    } catch (IOException e) {
      throw new BadFile("读取文件时出错：" + path.getFileName() + "。");
    }
  }

  void forEach(Consumer<Line> reader) {
    try (InputStream in = Files.newInputStream(path); CsvReader<CsvRecord> csv = reader(in)) {
      boolean header = true;
      for (CsvRecord record : csv) {
        if (!header) {
          reader.accept(new Line(record.getStartingLineNumber(), record.getFields()));
        }
        header = false;
      }
    } catch (IOException e) {
      throw new BadFile("读取文件时出错：" + path.getFileName() + "。");
    }
  }

  private static void checkHeader(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path); CsvReader<CsvRecord> csv = reader(in)) {
      List<String> header = csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
      if (!header.equals(AnnouncedRow.HEADER)) {
        throw new BadFile(1, "表头不符。应为“" + String.join(",", AnnouncedRow.HEADER) + "”，实为“" + String.join(",", header) + "”。");
      }
    }
  }

  private static CsvReader<CsvRecord> reader(InputStream in) {
    return CsvReader.builder().detectBomHeader(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(in, StandardCharsets.UTF_8);
  }
}
