package mingjian.infra.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingjian.query.figures.Dimension;
import mingjian.query.figures.FigureAsk;
import mingjian.query.figures.Span;
import org.junit.jupiter.api.Test;

class ReportSheetTest {
  private static final Span YEAR = Span.year(2020);

  @Test
  void what_was_asked_is_told_in_chinese() {
    FigureAsk ask = new FigureAsk(YEAR, List.of(Dimension.LEVEL, Dimension.MONTH), Map.of(Dimension.PLACE, "某省|某市"));
    assertThat(told(ReportDefinition.of(ask, true))).containsExactly(
        "报表：统计报表", "期间：2020-01-01至2020-12-31", "分组：级别；月份", "限于：某省、某市（地区）", "对外公布：是，隐去小数");
    assertThat(told(ReportDefinition.of(FigureAsk.of(YEAR), false))).contains("分组：不分组", "限于：不限", "对外公布：否");
  }

  /// And the names of files in what is kept, or reports that were frozen before would no longer have their bytes.
  @Test
  void a_person_reads_who_published_a_number_when_and_under_which_title() {
    ReportSheet sheet = sheet("000_aff474c33219fda5.txt T1", "004_5b9f46af9ddfb09b.txt 第三篇、第四篇", "unknown.txt T9");
    assertThat(sheet.forReading().tables().getFirst().rows()).containsExactly(
        List.of("广安", "中国纪检监察报，2021年2月25日，访谈：重庆大足、四川广安、广西柳州"), List.of("广安", "刊发者未登记，日期未登记，五篇汇编：第三篇、第四篇"), List.of("广安", "unknown.txt"));
    assertThat(new String(ReportFormat.JSON.write(sheet), StandardCharsets.UTF_8)).contains("000_aff474c33219fda5.txt T1");
    assertThat(List.of(ReportFormat.CSV, ReportFormat.HTML)).allSatisfy(format ->
        assertThat(new String(format.write(sheet), StandardCharsets.UTF_8)).contains("中国纪检监察报").doesNotContain("000_aff474c33219fda5.txt"));
  }

  @Test
  void each_published_number_stands_in_a_text_that_is_known() {
    assertThat(PublishedFigures.read()).allSatisfy(figure -> assertThat(PublishedSources.told(figure.sourceFile(), figure.line())).hasSize(3).doesNotContain(figure.sourceFile()));
  }

  private static ReportSheet sheet(String... sources) {
    return new ReportSheet("guangan-2020", "公布数字", Map.of(), 1, List.of(), List.of(new ReportSheet.Table(
        "公布数", List.of("地区", "出处"), Stream.of(sources).map(source -> List.of("广安", source)).toList())));
  }

  private static List<String> told(ReportDefinition definition) {
    return new ReportSheet("figures", "统计报表", definition.written(), 1, List.of(), List.of()).told();
  }
}
