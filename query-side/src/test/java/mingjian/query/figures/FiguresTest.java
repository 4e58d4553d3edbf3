package mingjian.query.figures;

import static mingjian.query.figures.Dimension.FIELD;
import static mingjian.query.figures.Dimension.MONTH;
import static mingjian.query.figures.FigureMeasure.HEAD_PERSONS;
import static mingjian.query.figures.FigureMeasure.OPENED_CASES;
import static mingjian.query.figures.FigureMeasure.OPENED_PERSONS;
import static mingjian.query.figures.FigureMeasure.OPENED_PERSON_TIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Place;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.supervision.FigureUnit;
import mingjian.query.figures.Span.Within;
import org.junit.jupiter.api.Test;

/// Measures, groups and what is hidden outside.
class FiguresTest {
  private static final Span YEAR = Span.year(2025);

  @Test
  void numbers_of_one_unit_are_added() {
    assertThat(new Measure(FigureUnit.CASES, 2).plus(new Measure(FigureUnit.CASES, 3))).isEqualTo(new Measure(FigureUnit.CASES, 5));
  }

  @Test
  void numbers_of_two_units_are_not() {
    for (FigureUnit one : FigureUnit.values()) {
      for (FigureUnit other : FigureUnit.values()) {
        if (one != other) {
          assertThatIllegalArgumentException().isThrownBy(() -> new Measure(one, 25).plus(new Measure(other, 312))).withMessageContaining("不能相加");
        }
      }
    }
  }

  @Test
  void a_date_counts_where_all_its_days_lie_in_the_span() {
    assertThat(YEAR.within(PartialDate.ofYear(2025))).isEqualTo(Within.YES);
    assertThat(YEAR.within(PartialDate.of(2025, 12, 31))).isEqualTo(Within.YES);
    assertThat(YEAR.within(PartialDate.of(2026, 1, 1))).isEqualTo(Within.NO);
  }

  @Test
  void a_date_that_may_lie_beside_it_counts_nowhere() {
    Span january = new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
    assertThat(january.within(PartialDate.ofYear(2025))).isEqualTo(Within.UNSURE);
    assertThat(january.within(PartialDate.UNKNOWN)).isEqualTo(Within.UNSURE);
    assertThat(january.within(PartialDate.ofMonth(2025, 2))).isEqualTo(Within.NO);
  }

  @Test
  void a_case_with_two_persons_is_one_case_and_a_person_in_two_cases_one_person() {
    FigureTable table = figures(List.of(), opened("case-1", "a", 1), opened("case-1", "b", 1), opened("case-2", "a", 2))
        .table(List.of(OPENED_CASES, OPENED_PERSONS, OPENED_PERSON_TIMES));
    assertThat(table.whole(OPENED_CASES).measure()).isEqualTo(new Measure(FigureUnit.CASES, 2));
    assertThat(table.whole(OPENED_PERSONS).measure()).isEqualTo(new Measure(FigureUnit.PERSONS, 2));
    assertThat(table.whole(OPENED_PERSON_TIMES).measure()).isEqualTo(new Measure(FigureUnit.PERSON_TIMES, 3));
  }

  @Test
  void groups_are_counted_each_for_itself_and_open_to_what_they_count() {
    Figures figures = figures(List.of(MONTH, FIELD), opened("case-1", "a", 1), opened("case-2", "a", 2), opened("case-3", "b", 2));
    FigureTable table = figures.table(List.of(OPENED_PERSONS));
    assertThat(table.lines()).extracting(FigureTable.Line::group).containsExactly(List.of("2025-01", "工程"), List.of("2025-02", "工程"));
    assertThat(table.lines()).extracting(line -> line.cell(OPENED_PERSONS).measure().number()).containsExactly(1L, 2L);
    assertThat(table.whole(OPENED_PERSONS).measure().number()).as("no sum of the lines").isEqualTo(2);
    assertThat(figures.behind(OPENED_PERSONS, List.of("2025-02", "工程"))).extracting(FigureFact::file).containsExactly("case-2", "case-3");
  }

  @Test
  void only_heads_count_as_heads() {
    FigureFact head = opened("case-1", "a", 1);
    Figures figures = new Figures(FigureAsk.of(YEAR), List.of(head, opened("case-2", "b", 1)), List.of(), (dimension, fact) -> "", Set.of("a case-1"));
    assertThat(figures.table(List.of(HEAD_PERSONS)).whole(HEAD_PERSONS).measure().number()).isEqualTo(1);
    assertThat(figures.behind(HEAD_PERSONS, List.of())).containsExactly(head);
  }

  @Test
  void a_question_has_two_groups_at_most_and_no_group_twice() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FigureAsk(YEAR, List.of(MONTH, MONTH), Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new FigureAsk(YEAR, List.of(MONTH, FIELD, Dimension.PLACE), Map.of()));
  }

  @Test
  void outside_a_number_below_five_is_hidden_and_with_it_one_more_so_that_the_whole_tells_nothing() {
    FigureTable table = SmallCells.hidden(monthly(4, 9, 20));
    assertThat(texts(table)).containsExactly(SmallCells.HIDDEN, SmallCells.HIDDEN, "20");
    assertThat(table.whole(OPENED_CASES).text()).isEqualTo("33");
  }

  @Test
  void two_small_ones_hide_each_other_and_nothing_else() {
    assertThat(texts(SmallCells.hidden(monthly(3, 4, 9)))).containsExactly(SmallCells.HIDDEN, SmallCells.HIDDEN, "9");
    assertThat(texts(SmallCells.hidden(monthly(5, 6)))).containsExactly("5", "6");
  }

  @Test
  void a_small_whole_is_hidden_too() {
    assertThat(SmallCells.hidden(monthly(2)).whole(OPENED_CASES).text()).isEqualTo(SmallCells.HIDDEN);
  }

  @Test
  void median_and_ninetieth_are_days_of_cases_there_are() {
    List<FigureFact> closed = IntStream.rangeClosed(1, 10).mapToObj(days -> fact(FigureKind.CLOSED, "case-" + days).counting(1, "INVESTIGATION:" + days * 10)).toList();
    assertThat(StageDays.of(closed)).containsExactly(new StageDays(CaseStage.INVESTIGATION, 10, 50, 90));
    assertThat(StageDays.of(List.of(fact(FigureKind.CLOSED, "case-1")))).isEmpty();
  }

  @Test
  void a_rate_of_nothing_is_none() {
    assertThat(RectificationRate.of(List.of()).inChinese()).isEqualTo("没有整改措施");
    assertThat(RectificationRate.of(List.of(fact(FigureKind.RECTIFICATION, "rect-1").counting(2, "2/3"))).inChinese()).isEqualTo("66.6%");
  }

  @Test
  void a_rank_that_says_no_level_keeps_to_itself() {
    assertThat(RankLevel.of("县处级副职")).isEqualTo("县处级");
    assertThat(RankLevel.of("四级调研员")).isEqualTo("其他（四级调研员）");
  }

  @Test
  void a_fact_is_read_as_it_was_written() {
    FigureFact whole = fact(FigureKind.SANCTIONED, "case-1").about("person-1", "unit-1")
        .in(new Place("511600", "四川省", "广安市", null), Set.of(FieldOfWork.FINANCE, FieldOfWork.LAND), "专项甲、专项乙").ranked("县处级正职", FormOfDiscipline.THIRD)
        .counting(7, "细目 1");
    assertThat(FigureFact.decoded(whole.encoded())).isEqualTo(whole);
    FigureFact bare = fact(FigureKind.TALK, "talk-1");
    assertThat(FigureFact.decoded(bare.encoded())).isEqualTo(bare);
  }

  private static FigureTable monthly(int... cases) {
    List<FigureFact> facts = new ArrayList<>();
    for (int month = 1; month <= cases.length; month++) {
      for (int n = 0; n < cases[month - 1]; n++) {
        facts.add(opened("case-" + month + "-" + n, "p" + month + "-" + n, month));
      }
    }
    return figures(List.of(MONTH), facts.toArray(FigureFact[]::new)).table(List.of(OPENED_CASES));
  }

  private static List<String> texts(FigureTable table) {
    return table.lines().stream().map(line -> line.cell(OPENED_CASES).text()).toList();
  }

  private static Figures figures(List<Dimension> by, FigureFact... facts) {
    return new Figures(
        new FigureAsk(YEAR, by, Map.of()), List.of(facts), List.of(),
        (dimension, fact) -> dimension == MONTH ? fact.on().toString().substring(0, 7) : "工程", Set.of());
  }

  private static FigureFact opened(String file, String person, int month) {
    return FigureFact.of(FigureKind.OPENED, PartialDate.of(2025, month, 3), file, 1).about(person, null);
  }

  private static FigureFact fact(FigureKind kind, String file) {
    return FigureFact.of(kind, PartialDate.of(2025, 3, 1), file, 4);
  }
}
