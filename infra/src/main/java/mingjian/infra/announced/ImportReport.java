package mingjian.infra.announced;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What the import has to say of each row, as a table that opens in any spreadsheet: line, number, field, kind, reason. Written beside and moved
/// into place at the end, so that a killed run leaves the report of the last whole one.
final class ImportReport implements AutoCloseable {
  static final String FILE_NAME = "import-report-announced-cases.csv";

  private final Path place;
  private final Path draft;
  private final CsvWriter csv;

  private ImportReport(Path place, Path draft, CsvWriter csv) {
    this.place = place;
    this.draft = draft;
    this.csv = csv;
  }

  static ImportReport in(Path folder) {
    Path draft = folder.resolve(FILE_NAME + ".part");
    try {
      Files.writeString(draft, "\uFEFF");
      CsvWriter csv = CsvWriter.builder().build(draft, java.nio.file.StandardOpenOption.APPEND);
      csv.writeRecord("行号", "编号", "栏", "类别", "说明");
      return new ImportReport(folder.resolve(FILE_NAME), draft, csv);
    } catch (IOException e) {
      throw new UncheckedIOException("无法写导入报告：" + draft + "。请检查权限和磁盘空间。", e);
    }
  }

  void add(long line, String caseId, Finding finding) {
    csv.writeRecord(String.valueOf(line), caseId, finding.field(), finding.kind().inChinese(), finding.reason());
  }

  Path finish() {
    try {
      csv.close();
      return Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("无法写导入报告：" + place + "。请检查权限和磁盘空间。", e);
    }
  }

  @Override
  public void close() {
    try {
      csv.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new UncheckedIOException("无法写导入报告：" + place + "。请检查权限和磁盘空间。", e);
    }
  }
}
