package mingjian.infra.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import mingjian.events.export.ExportFormat;

/// A list on its way into a file, written from top to bottom and never held. In this order: `begin`, `row` for each, `end`. A file without its end is not
/// whole and doesn't look it.
public interface LedgerFile {
  void begin(LedgerHead head, List<String> columns) throws IOException;

  /// @param values text, `Long` or `LocalDate`, as many as there are columns
  void row(List<?> values) throws IOException;

  /// Writes the closing line and whatever makes the file readable; the stream stays open.
  void end() throws IOException;

  static LedgerFile of(ExportFormat format, OutputStream out) {
    return switch (format) {
      case XLSX -> new XlsxLedger(out, XlsxLedger.ROWS_MAX);
      case CSV -> new CsvLedger(out);
      case OCEL, XES, NDJSON -> throw new IllegalArgumentException("台账只能导出为XLSX或CSV：" + format);
    };
  }
}
