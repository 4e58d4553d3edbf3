package mingjian.infra.web.forms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Cells as a spreadsheet puts them on the clipboard: tabs between columns, line ends between rows, a cell with either of them in it in quotes.
record PastedBlock(List<List<String>> rows) {

  /// Rows with nothing in them are left out; what else stands in a cell keeps its place.
  static PastedBlock of(String text) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> cells = CsvReader.builder().fieldSeparator('\t').allowExtraCharsAfterClosingQuote(true).allowExtraFields(true)
        .allowMissingFields(true).ofCsvRecord(text)) {
      cells.forEach(row -> rows.add(row.getFields().stream().map(PastedBlock::clean).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.removeIf(row -> row.stream().allMatch(String::isEmpty));
    return new PastedBlock(List.copyOf(rows));
  }

  /// Spreadsheets pad with spaces that don't break and are no letters.
  private static String clean(String cell) {
    return cell.replace('\u00a0', ' ').replace('\u3000', ' ').replace("\r\n", "\n").strip();
  }
}
