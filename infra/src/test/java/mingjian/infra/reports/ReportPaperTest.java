package mingjian.infra.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingjian.infra.papers.PaperProblem;
import mingjian.infra.papers.Papers;
import mingjian.infra.reports.ReportPaper.Bar;
import mingjian.infra.reports.ReportSheet.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportPaperTest {
  private static final Table TABLE = new Table("立案", List.of("地区", "年份", "件", "人次"), List.of(
      List.of("某县", "2025", "40", "小于5"), List.of("某市", "2026", "10", "12"), List.of("某区", "2026", "0", "24")));

  @Test
  void each_column_of_numbers_is_drawn_by_its_own_scale() {
    List<ReportPaper.Chart> charts = ReportPaper.drawn(TABLE).charts();
    assertThat(charts).extracting(ReportPaper.Chart::title).as("a year is no figure").containsExactly("件", "人次");
    assertThat(charts.getFirst().bars()).containsExactly(new Bar("某县", "40", 90), new Bar("某市", "10", 22), new Bar("某区", "0", 0));
    assertThat(charts.getLast().bars().getFirst()).as("what is kept back is not drawn").isEqualTo(new Bar("某县", "小于5", 0));
  }

  @Test
  void the_whole_is_no_bar_among_its_parts() {
    Table table = new Table("立案", List.of("地区", "件"), List.of(List.of("合计", "50"), List.of("某县", "40"), List.of("某市", "10")));
    assertThat(ReportPaper.drawn(table).charts().getFirst().bars()).containsExactly(new Bar("某县", "40", 90), new Bar("某市", "10", 22));
    assertThat(ReportPaper.drawn(new Table("立案", List.of("地区", "件"), List.of(List.of("合计", "40"), List.of("某县", "40")))).charts()).isEmpty();
  }

  @Test
  void one_row_is_no_picture() {
    assertThat(ReportPaper.drawn(new Table("立案", List.of("地区", "件"), List.of(List.of("某县", "4")))).charts()).isEmpty();
  }

  private static List<ReportPaper.Chart> charts(String title, List<String> headings, List<String>... rows) {
    return ReportPaper.drawn(new Table(title, headings, List.of(rows))).charts();
  }

  @Test
  @SuppressWarnings("unchecked")
  void months_are_lines_and_a_month_without_any_counts_as_none() {
    List<ReportPaper.Chart> charts = charts(ReportMaker.MONTHS, List.of("月份", "立案（件）", "结案（件）"),
        List.of("2025-11", "4", "0"), List.of("2026-01", "2", "7"), List.of("2026（月份不详）", "9", "0"));
    PaperLines lines = charts.getFirst().lines();
    assertThat(charts).singleElement().extracting(ReportPaper.Chart::bars).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).isEmpty();
    assertThat(lines.names()).containsExactly("立案（件）", "结案（件）");
    assertThat(lines.months()).containsExactly("2025-11", "2025-12", "2026-01");
    assertThat(lines.values()).isEqualTo("4,0,2;0,0,7");
    assertThat(lines.most()).isEqualTo(7);
    assertThat(charts(ReportMaker.MONTHS, List.of("月份", "立案（件）"), List.of("2026-01", "3"))).as("one month is no line").singleElement()
        .satisfies(chart -> assertThat(chart.bars()).containsExactly(new Bar("2026-01", "3", 90)));
  }

  @Test
  @SuppressWarnings("unchecked")
  void stages_places_and_the_rate_are_drawn_without_a_group() {
    List<ReportPaper.Chart> stages = charts(ReportMaker.STAGES, List.of("阶段", "件数", "中位数", "九成以内"), List.of("审理", "3", "20", "30"));
    assertThat(stages).extracting(ReportPaper.Chart::title).as("days, not cases").containsExactly("中位数（天）", "九成以内（天）");
    assertThat(charts(ReportMaker.PLACES, List.of("地区", "立案（件）"), List.of("某县", "1"), List.of("某市", "4")).getFirst().bars())
        .as("most first").containsExactly(new Bar("某市", "4", 90), new Bar("某县", "1", 22));
    assertThat(charts(ReportMaker.RATE, List.of("措施", "已验收或者免于整改", "整改率"), List.of("8", "5", "62.5%")).getFirst().bars())
        .containsExactly(new Bar("整改率", "62.5%", 55));
  }

  @Test
  void the_paper_bears_the_figures_of_the_sheet() throws IOException {
    ReportSheet sheet = new ReportSheet("figures", "某县统计报表", Map.of("期间", "2026年"), 77, List.of("公开通报不计入本机关数字"), List.of(
        TABLE, new Table(ReportMaker.MONTHS, List.of("月份", "立案（件）"), List.of(List.of("2025-12", "4"), List.of("2026-02", "2")))));
    byte[] pdf;
    try {
      pdf = ReportPaper.pdf(new Papers(Path.of("nowhere"), ""), sheet);
    } catch (PaperProblem noFont) {
      assumeTrue(false, "没有运行：本机没有中文字体（apt-get install fonts-wqy-microhei）");
      return;
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("某县统计报表", "截至第77号事件", "某县", "40", "24", "期间：2026年", "公开通报不计入本机关数字", "2026-01", "据截至第77号事件的记录");
      assertThat(new String(document.getPage(0).getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1)).as("a line is drawn").contains("Do");
    }
  }
}
