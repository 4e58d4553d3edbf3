package mingjian.infra.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// As CSV that Excel and WPS open by a double click: UTF-8 with a byte order mark, lines end as on Windows.
final class CsvLedger implements LedgerFile {
  private static final int BUFFER = 1 << 16;

  private final BufferedWriter writer;
  private final CsvWriter csv;
  private long rows;

  CsvLedger(OutputStream out) {
    writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
  }

  @Override
  public void begin(LedgerHead head, List<String> columns) throws IOException {
    writer.write('\uFEFF');
    head.lines().forEach(line -> csv.writeRecord(line.getKey(), text(line.getValue())));
    csv.writeRecord("");
    csv.writeRecord(columns);
  }

  @Override
  public void row(List<?> values) {
    csv.writeRecord(values.stream().map(CsvLedger::text).toList());
    rows++;
  }

  @Override
  public void end() throws IOException {
    csv.writeRecord(LedgerHead.closing(rows));
    csv.flush();
    writer.flush();
  }

  private static String text(Object value) {
    return value instanceof String text ? SafeText.of(text) : value.toString();
  }
}
