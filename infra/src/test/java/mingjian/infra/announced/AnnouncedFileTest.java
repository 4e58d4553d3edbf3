package mingjian.infra.announced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncedFileTest {
  private static final String HEADER = String.join(",", AnnouncedRow.HEADER) + "\n";
  private static final String ROW = "1,140000,安和市,149900,云溪县,149921,云溪县水务局局长,9,受贿,2015,3\n";

  @TempDir Path folder;

  @Test
  void a_file_is_read_row_by_row_with_its_lines() throws IOException {
    List<AnnouncedFile.Line> lines = lines(HEADER + ROW + "\n" + ROW.replace("受贿", "\"受贿，\n行贿\"") + ROW);

    assertThat(lines).extracting(AnnouncedFile.Line::number).containsExactly(2L, 4L, 6L);
    assertThat(lines.get(1).row().reason()).isEqualTo("受贿，\n行贿");
  }

  @Test
  void rows_are_counted_before_they_are_read() throws IOException {
    assertThat(checked(HEADER + ROW + "\n" + ROW.replace("受贿", "\"受贿，\n行贿\"") + ROW.strip()).rows()).isEqualTo(3);
  }

  @Test
  void a_byte_order_mark_and_carriage_returns_do_no_harm() throws IOException {
    assertThat(lines("\uFEFF" + (HEADER + ROW).replace("\n", "\r\n"))).singleElement()
        .satisfies(line -> assertThat(line.row().month()).isEqualTo("3"));
  }

  @Test
  void another_header_is_refused() {
    assertThatThrownBy(() -> checked(HEADER.replace("month", "monat") + ROW)).isInstanceOf(BadFile.class)
        .hasMessageStartingWith("第1行：表头不符。").hasMessageEndingWith("未导入任何内容。");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> checked("")).isInstanceOf(BadFile.class).hasMessageContaining("表头不符");
  }

  @Test
  void a_quote_left_open_is_refused_by_its_line() {
    assertThatThrownBy(() -> checked(HEADER + ROW + ROW.replace("受贿", "\"受贿") + ROW)).isInstanceOf(BadFile.class)
        .hasMessage("第3行：引号没有闭合。未导入任何内容。");
  }

  @Test
  void a_quote_left_open_before_another_quote_is_refused_by_its_line() {
    assertThatThrownBy(() -> checked(HEADER + ROW.replace("受贿", "\"受贿") + ROW.replace("受贿", "\"受贿\""))).isInstanceOf(BadFile.class)
        .hasMessageStartingWith("第2行：引号没有闭合");
  }

  @Test
  void bytes_that_are_no_text_are_refused_by_their_line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((HEADER + ROW + "2,").getBytes(StandardCharsets.UTF_8));
    bytes.write(0xC8);
    bytes.write(",\n".getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("cases.csv");
    Files.write(file, bytes.toByteArray());

    assertThatThrownBy(() -> AnnouncedFile.checked(file)).isInstanceOf(BadFile.class)
        .hasMessage("第3行：不是有效的UTF-8文本，请另存为UTF-8后重试。未导入任何内容。");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> AnnouncedFile.checked(folder.resolve("none.csv"))).isInstanceOf(BadFile.class).hasMessage("文件不存在或无法读取：none.csv");
  }

  @Test
  void a_line_of_too_few_fields_is_no_row() throws IOException {
    assertThat(lines(HEADER + "1,140000\n")).singleElement().satisfies(line -> assertThat(line.isRow()).isFalse());
  }

  private List<AnnouncedFile.Line> lines(String text) throws IOException {
    List<AnnouncedFile.Line> lines = new ArrayList<>();
    checked(text).forEach(lines::add);
    return lines;
  }

  private AnnouncedFile checked(String text) throws IOException {
    return AnnouncedFile.checked(Files.writeString(folder.resolve("cases.csv"), text));
  }
}
