package mingjian.infra.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import mingjian.events.export.ExportFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
  private static final LedgerHead HEAD = new LedgerHead("案件", "状态：立案", "书记（H403）", "2026-03-02 10:00", 99, 2, "export-1");
  private static final List<String> COLUMNS = List.of("案件", "立案日期", "对象");
  private static final List<Object> FIRST = List.of("=1+1，\"甲\"\n乙", LocalDate.of(2016, 3, 4), 3L);
  private static final List<Object> SECOND = List.of("2016年第2号案件", "2016年", -5L);

  @TempDir
  private Path folder;

  private static void write(LedgerFile file, boolean toTheEnd) throws IOException {
    file.begin(HEAD, COLUMNS);
    file.row(FIRST);
    file.row(SECOND);
    if (toTheEnd) file.end();
  }

  @Test
  void csv_opens_in_a_spreadsheet_and_says_where_it_ends() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(LedgerFile.of(ExportFormat.CSV, out), true);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(
        """
        \uFEFF台账名称,案件
        筛选条件,状态：立案
        导出人,书记（H403）
        导出时间,2026-03-02 10:00
        截至,第99号记录
        行数,2
        导出登记号,export-1

        案件,立案日期,对象
        "'=1+1，""甲""NEWLINE乙",2016-03-04,3
        2016年第2号案件,2016年,-5
        共2行，完
        """.replace("\n", "\r\n").replace("NEWLINE", "\n"));
  }

  @Test
  void a_workbook_has_dates_numbers_texts_and_its_mark_on_every_printed_page() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(LedgerFile.of(ExportFormat.XLSX, out), true);
    List<Row> rows = rows(out, 0);
    assertThat(rows).hasSize(7 + 1 + 2 + 1);
    Row first = rows.get(8);
    assertThat(first.getCellText(0)).isEqualTo("'=1+1，\"甲\"\n乙");
    assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(first.getCellAsDate(1)).hasValueSatisfying(at -> assertThat(at.toLocalDate()).isEqualTo(LocalDate.of(2016, 3, 4)));
    assertThat(first.getCellAsNumber(2)).hasValueSatisfying(number -> assertThat(number.longValue()).isEqualTo(3));
    assertThat(rows.get(9).getCellText(1)).isEqualTo("2016年");
    assertThat(rows.get(10).getCellText(0)).isEqualTo("共2行，完");
    assertThat(unzipped(out, "xl/worksheets/sheet1.xml")).contains("<oddHeader>", "<oddFooter>", "（H403）".replace("（", "&#xff08;").replace("）", "&#xff09;"), "export-1").doesNotContain("<f>");
  }

  @Test
  void what_does_not_fit_on_a_sheet_goes_on_on_the_next() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxLedger file = new XlsxLedger(out, 12);
    file.begin(HEAD, COLUMNS);
    for (int i = 0; i < 20; i++) file.row(List.of("第" + i, "", 1L));
    file.end();
    List<String> told = new ArrayList<>();
    for (int sheet = 0; sheet < 3; sheet++) {
      List<Row> rows = rows(out, sheet);
      assertThat(rows).hasSizeLessThanOrEqualTo(12);
      rows.stream().map(row -> row.getCellText(0)).filter(text -> text.startsWith("第") || text.startsWith("共")).forEach(told::add);
    }
    assertThat(told).hasSize(21).startsWith("第0", "第1").endsWith("第19", "共20行，完");
  }

  @Test
  void a_file_that_broke_off_does_not_look_whole() throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    HeldOutput held = new HeldOutput(csv);
    write(LedgerFile.of(ExportFormat.CSV, held), false);
    assertThat(csv.toString(StandardCharsets.UTF_8)).doesNotContain("完");
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    write(LedgerFile.of(ExportFormat.XLSX, xlsx), false);
    assertThatThrownBy(() -> rows(xlsx, 0)).isInstanceOf(Exception.class);
  }

  private static List<Row> rows(ByteArrayOutputStream out, int sheet) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      Sheet found = book.getSheet(sheet).orElseThrow();
      return found.read().stream().filter(row -> row.stream().anyMatch(LedgerFileTest::isThere)).toList();
    }
  }

  private static boolean isThere(Cell cell) {
    return cell != null && !cell.getText().isEmpty();
  }

  private String unzipped(ByteArrayOutputStream out, String name) throws IOException {
    Path file = Files.write(folder.resolve("ledger.xlsx"), out.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
