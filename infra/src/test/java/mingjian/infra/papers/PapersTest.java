package mingjian.infra.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {
  @TempDir Path folder;

  record Text(String text) {}

  record Fact(String label, Text value) {}

  record Table(String title, String note, List<String> headings, List<List<Text>> lines, String empty) {}

  record Paper(String title, List<Fact> facts, List<Table> tables, String writing, List<String> blanks, List<String> signatures) {}

  private static Map<String, Object> paper(int lines) {
    List<List<Text>> steps = java.util.stream.IntStream.rangeClosed(1, lines).mapToObj(n -> List.of(new Text("第" + n + "步"))).toList();
    return Map.of("mark", "打印：某室主任", "sheet", new Paper("谈话呈批表", List.of(new Fact("事由", new Text("<b>工程招标</b>的廉政提醒"))),
        List.of(new Table("办理经过", null, List.of("事项"), steps, "还没有记录。")), "谈话内容", List.of("分管领导批示"), List.of("谈话对象")));
  }

  private Papers papers() {
    assumeTrue(PaperFont.of("").isPresent(), "没有运行：本机没有中文字体（apt-get install fonts-wqy-microhei）");
    return new Papers(folder, "");
  }

  private static String read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a_sheet_is_printed_in_chinese_type_that_travels_with_it() throws IOException {
    byte[] pdf = papers().pdf("talk-approval", paper(2));
    assertThat(read(pdf)).contains("谈话呈批表", "事由", "<b>工程招标</b>的廉政提醒", "第1步", "分管领导批示", "谈话对象（签名）", "打印：某室主任", "第 1 页，共 1 页");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var name : document.getPage(0).getResources().getFontNames()) {
        assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
      }
    }
  }

  @Test
  void a_long_one_goes_on_over_pages_that_are_numbered() throws IOException {
    String text = read(papers().pdf("talk-approval", paper(200)));
    assertThat(text).contains("第1步", "第200步", "第 2 页，共 ").doesNotContain("共 1 页");
  }

  @Test
  void an_office_lays_a_sheet_out_otherwise() throws IOException {
    Papers papers = papers();
    Files.writeString(folder.resolve("talk-approval.html"), "<html><body style='font-family: paper'>本县格式 <b th:text='${sheet.title}'>x</b></body></html>");
    assertThat(read(papers.pdf("talk-approval", paper(1)))).contains("本县格式", "谈话呈批表").doesNotContain("事由");
    assertThat(read(papers.pdf("talk-record", paper(1)))).as("the others stay").contains("事由");
  }

  @Test
  void a_broken_template_is_named_with_its_line() throws IOException {
    Papers papers = papers();
    Files.writeString(folder.resolve("sheet.html"), "<html>\n<body>\n<p th:text='${sheet.titel}'>x</p></body></html>");
    assertThatThrownBy(() -> papers.pdf("sheet", paper(1))).isInstanceOfSatisfying(PaperProblem.class, problem -> {
      assertThat(problem.code()).isEqualTo("paper-template-broken");
      assertThat(problem.sentence()).contains("papers/sheet.html", "第3行", "titel", "移走该文件").doesNotContain("org.", "Exception");
    });
    Files.writeString(folder.resolve("sheet.html"), "<html><body><p th:text='${'>x</p></body></html>");
    assertThatThrownBy(() -> papers.pdf("sheet", paper(1))).isInstanceOf(PaperProblem.class).hasMessageContaining("papers/sheet.html");
  }

  @Test
  void nothing_is_fetched_for_a_sheet() throws IOException {
    Papers papers = papers();
    Path secret = Files.writeString(folder.resolve("secret.txt"), "不得外传");
    Files.writeString(folder.resolve("sheet.html"), "<html><head><link rel='stylesheet' href='" + secret.toUri() + "'></head><body style='font-family: paper'>"
        + "<img src='" + secret.toUri() + "'><object data='" + secret.toUri() + "'></object>本页</body></html>");
    assertThat(read(papers.pdf("sheet", paper(1)))).contains("本页").doesNotContain("不得外传");
  }

  @Test
  void where_there_is_no_chinese_font_it_says_what_to_install() {
    Papers papers = new Papers(folder, folder.resolve("none.ttf").toString());
    assertThatThrownBy(() -> papers.pdf("sheet", paper(1))).isInstanceOf(PaperProblem.class).hasMessageContaining("fonts-wqy-microhei");
  }
}
