package mingjian.infra.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

  private static List<String> told(ReportDefinition definition) {
    return new ReportSheet("figures", "统计报表", definition.written(), 1, List.of(), List.of()).told();
  }
}
