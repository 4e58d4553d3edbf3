package mingjian.infra.timelimits;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingjian.infra.CannotStart;
import org.jspecify.annotations.Nullable;

/// A table with a header whose every cell knows where it stands, so that whoever wrote it wrongly is told the place. Lines that begin with `#` are
/// remarks.
///
/// @param file as people should be told its name
public record CsvTable(String file, List<String> header, List<Row> rows) {

  /// @throws CannotStart when it isn't such a table
  public static CsvTable parse(String file, String text, List<String> header) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).commentStrategy(CommentStrategy.SKIP).allowExtraFields(true)
        .allowMissingFields(true).ofCsvRecord(text)) {
      csv.forEach(records::add);
    } catch (CsvParseException | java.io.IOException e) {
      throw new CannotStart(file + "：不是可读的CSV文件。请用UTF-8编码另存为逗号分隔的CSV，并检查引号是否成对。", e);
    }
    if (records.isEmpty() || !records.getFirst().getFields().equals(header)) {
      throw new CannotStart(file + " 第" + (records.isEmpty() ? 1 : records.getFirst().getStartingLineNumber()) + "行：表头不符。请改为“" + String.join(",", header) + "”。");
    }
    List<Row> rows = new ArrayList<>();
    for (CsvRecord each : records.subList(1, records.size())) {
      Row row = new Row(file, header, each.getStartingLineNumber(), each.getFields());
      if (each.getFieldCount() != header.size()) {
        throw row.wrong("有" + each.getFieldCount() + "列，应为" + header.size() + "列。请补齐空列，含逗号的内容须加引号。");
      }
      rows.add(row);
    }
    return new CsvTable(file, header, rows);
  }

  public record Row(String file, List<String> header, long line, List<String> fields) {
    public String text(String column) {
      return fields.get(header.indexOf(column)).strip();
    }

    public String required(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        throw wrong(column, "不得为空，请填写。");
      }
      return text;
    }

    /// Several values, divided by blanks.
    public List<String> list(String column) {
      return Arrays.stream(text(column).split("\\s+")).filter(part -> !part.isEmpty()).toList();
    }

    public LocalDate date(String column) {
      try {
        return LocalDate.parse(required(column));
      } catch (DateTimeException e) {
        throw wrong(column, "“" + text(column) + "”不是日期，须写作2026-01-01。");
      }
    }

    public @Nullable LocalDate dateOrNull(String column) {
      return text(column).isEmpty() ? null : date(column);
    }

    /// @param word what each value is called in the table
    public <T> T oneOf(String column, List<T> values, Function<T, String> word) {
      return values.stream().filter(value -> word.apply(value).equals(text(column))).findFirst().orElseThrow(() -> wrong(
          column, "“" + text(column) + "”无法识别，须为" + values.stream().map(word).collect(Collectors.joining("、")) + "之一。"));
    }

    /// @throws CannotStart where the reading refuses the text
    public <T> T read(String column, Function<String, T> reading) {
      try {
        return reading.apply(required(column));
      } catch (IllegalArgumentException e) {
        throw wrong(column, e.getMessage() + "。请更正。");
      }
    }

    public CannotStart wrong(String column, String remedy) {
      return new CannotStart(file + " 第" + line + "行，“" + column + "”列：" + remedy);
    }

    public CannotStart wrong(String remedy) {
      return new CannotStart(file + " 第" + line + "行：" + remedy);
    }
  }
}
