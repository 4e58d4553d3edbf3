package mingjian.infra.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// As a workbook. Dates are dates and numbers numbers; texts stand in their cells, because a table of shared ones would have to be held until the end.
/// What doesn't fit on a sheet goes on on the next. The directory of the archive comes last: without it no program opens the file.
final class XlsxLedger implements LedgerFile {
  static final int ROWS_MAX = 1_048_576;
  private static final int ROWS_HELD = 1_000;
  private static final double WIDTH = 22;
  private static final String DAY = "yyyy-mm-dd";

  private final Workbook book;
  private final int rowsPerSheet;
  private @Nullable LedgerHead head;
  private List<String> columns = List.of();
  private @Nullable Worksheet sheet;
  private int sheets;
  private int next;
  private long rows;

  /// @param rowsPerSheet the head's included
  XlsxLedger(OutputStream out, int rowsPerSheet) {
    book = new Workbook(out, "Mingjian", "1.0");
    // a third smaller than nothing, in half the time of the usual level
    book.setCompressionLevel(1);
    this.rowsPerSheet = rowsPerSheet;
  }

  @Override
  public void begin(LedgerHead head, List<String> columns) throws IOException {
    this.head = head;
    this.columns = columns;
    Worksheet first = newSheet(head);
    for (Map.Entry<String, Object> line : head.lines()) {
      write(first, 0, line.getKey());
      write(first, 1, line.getValue());
      next++;
    }
    next++;
    headings(first);
  }

  private Worksheet newSheet(LedgerHead head) throws IOException {
    if (sheet != null) sheet.finish();
    Worksheet begun = book.newWorksheet(++sheets == 1 ? "台账" : "台账" + sheets);
    String mark = SafeText.of(head.mark()).replace("&", "&&");
    begun.header(mark, Position.CENTER, 9);
    begun.footer(mark + "  第&P页，共&N页", Position.CENTER, 9);
    begun.paperSize(PaperSize.A4_PAPER);
    begun.pageOrientation("landscape");
    for (int column = 0; column < columns.size(); column++) begun.width(column, WIDTH);
    sheet = begun;
    next = 0;
    return begun;
  }

  private void headings(Worksheet on) {
    for (int column = 0; column < columns.size(); column++) {
      on.inlineString(next, column, columns.get(column));
      on.style(next, column).bold().set();
    }
    next++;
    on.freezePane(0, next);
  }

  @Override
  public void row(List<?> values) throws IOException {
    Worksheet on = open();
    if (next >= rowsPerSheet) {
      on = newSheet(begun());
      headings(on);
    }
    for (int column = 0; column < values.size(); column++) write(on, column, values.get(column));
    next++;
    rows++;
    if (next % ROWS_HELD == 0) on.flush();
  }

  private void write(Worksheet on, int column, Object value) {
    switch (value) {
      case LocalDate day -> {
        on.value(next, column, day);
        on.style(next, column).format(DAY).set();
      }
      case Long number -> on.value(next, column, number);
      default -> {
        String text = SafeText.of(value.toString());
        if (!text.isEmpty()) on.inlineString(next, column, text);
      }
    }
  }

  @Override
  public void end() throws IOException {
    Worksheet on = next >= rowsPerSheet ? newSheet(begun()) : open();
    write(on, 0, LedgerHead.closing(rows));
    on.finish();
    book.finish();
  }

  private Worksheet open() {
    if (sheet == null) throw new IllegalStateException("not begun");
    return sheet;
  }

  private LedgerHead begun() {
    if (head == null) throw new IllegalStateException("not begun");
    return head;
  }
}
