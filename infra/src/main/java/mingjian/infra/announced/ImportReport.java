package mingjian.infra.announced;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import mingjian.infra.CannotStart;

/// What the import has to say of each row, as a table that opens in any spreadsheet: line, number, field, kind, reason. Written beside and moved
/// into place at the end, so that a killed run leaves the report of the last whole one.
final class ImportReport implements AutoCloseable {
  static final String FILE_NAME = "import-report-announced-cases.csv";

  private final Path place;
  private final Path draft;
  private final CsvWriter csv;
  private boolean finished;

  private ImportReport(Path place, Path draft, CsvWriter csv) {
    this.place = place;
    this.draft = draft;
    this.csv = csv;
  }

  static ImportReport in(Path folder) {
    Path draft = folder.resolve(FILE_NAME + ".part");
    try {
      // Spreadsheets take a file for UTF-8 by its byte order mark.
      Files.writeString(draft, "\uFEFF");
      CsvWriter csv = CsvWriter.builder().build(draft, StandardOpenOption.APPEND);
      csv.writeRecord("行号", "编号", "栏", "类别", "说明");
      return new ImportReport(folder.resolve(FILE_NAME), draft, csv);
    } catch (IOException e) {
      throw unwritable(draft, e);
    }
  }

  void add(long line, String caseId, Finding finding) {
    try {
      csv.writeRecord(String.valueOf(line), caseId, finding.field(), finding.kind().inChinese(), finding.reason());
    } catch (UncheckedIOException e) {
      throw unwritable(draft, e);
    }
  }

  void finish() {
    try {
      csv.close();
      Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      finished = true;
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  /// Leaves no draft behind when the run broke off; why it did is the better message.
  @Override
  public void close() {
    if (finished) {
      return;
    }
    try (csv) {
      Files.deleteIfExists(draft);
    } catch (IOException ignored) {
      // The draft is overwritten by the next run.
    }
  }

  private static CannotStart unwritable(Path file, Exception cause) {
    return new CannotStart("无法写导入报告：" + file + "。请检查权限和磁盘空间，再次运行即可接着导入。", cause);
  }
}
