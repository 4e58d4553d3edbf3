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

  @Test
  void the_paper_bears_the_figures_of_the_sheet() throws IOException {
    ReportSheet sheet = new ReportSheet("figures", "某县统计报表", Map.of("期间", "2026年"), 77, List.of("公开通报不计入本机关数字"), List.of(TABLE));
    byte[] pdf;
    try {
      pdf = ReportPaper.pdf(new Papers(Path.of("nowhere"), ""), sheet);
    } catch (PaperProblem noFont) {
      assumeTrue(false, "没有运行：本机没有中文字体（apt-get install fonts-wqy-microhei）");
      return;
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("某县统计报表", "截至第77号事件", "某县", "40", "24", "期间：2026年", "公开通报不计入本机关数字");
    }
  }
}
