package mingjian.infra.web.pages;

import static mingjian.infra.web.pages.Told.entry;
import static mingjian.infra.web.pages.Told.marked;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingjian.infra.web.pages.Comparison.Changed;
import mingjian.infra.web.pages.Comparison.Difference;
import mingjian.infra.web.pages.Thing.Fact;
import mingjian.query.leadertimeline.MarkKind;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final TimelineEntry OLD = entry(1, "2015-03-04", DossierLane.CASES);
  private static final TimelineEntry OTHER = entry(2, "2016", DossierLane.TALKS);

  @Test
  void what_stands_on_the_right_only_is_new() {
    Comparison comparison = compared(List.of(OLD), List.of(OLD, OTHER));
    assertThat(comparison.counts()).isEqualTo(Map.of(Difference.SAME, 1L, Difference.ADDED, 1L));
    assertThat(comparison.differing()).singleElement().matches(line -> line.entry().equals(OTHER) && !line.onLeft());
  }

  @Test
  void what_stands_on_the_left_only_is_told_too() {
    assertThat(compared(List.of(OLD, OTHER), List.of(OTHER)).differing()).singleElement().matches(line -> line.difference() == Difference.ABSENT && !line.onRight());
  }

  @Test
  void what_was_corrected_in_between_is_marked() {
    assertThat(compared(List.of(OLD), List.of(marked(OLD, MarkKind.CORRECTED, 9))).counts()).containsOnlyKeys(Difference.CORRECTED);
    assertThat(compared(List.of(OLD), List.of(marked(OLD, MarkKind.CLEARED, 9))).counts()).containsOnlyKeys(Difference.CLEARED);
  }

  @Test
  void what_was_corrected_before_both_is_the_same() {
    TimelineEntry corrected = marked(OLD, MarkKind.CORRECTED, 9);
    assertThat(compared(List.of(corrected), List.of(corrected)).differing()).isEmpty();
  }

  @Test
  void what_was_corrected_on_the_left_alone_is_no_news_on_the_right() {
    assertThat(compared(List.of(marked(OLD, MarkKind.CORRECTED, 9)), List.of(OLD)).counts()).containsOnlyKeys(Difference.MARKED_BEFORE);
  }

  @Test
  void entries_stand_newest_first() {
    assertThat(compared(List.of(), List.of(OLD, OTHER)).lines()).extracting(line -> line.entry().position()).containsExactly(2L, 1L);
  }

  @Test
  void facts_that_read_otherwise_are_shown_with_both_readings() {
    Comparison comparison = Comparison.of(List.of(), List.of(), facts("职务", "副局长", "任职", "甲", "状态", "在职"), facts("职务", "局长", "任职", "甲", "任职", "乙", "状态", "在职"));
    assertThat(comparison.facts()).containsExactly(new Changed("职务", "副局长", "局长"), new Changed("任职", "甲", "甲；乙"));
  }

  @Test
  void a_fact_that_nobody_knew_then_was_nothing() {
    assertThat(Comparison.of(List.of(), List.of(), List.of(), facts("职务", "局长")).facts()).containsExactly(new Changed("职务", "", "局长"));
  }

  private static Comparison compared(List<TimelineEntry> left, List<TimelineEntry> right) {
    return Comparison.of(left, right, List.of(), List.of());
  }

  private static List<Fact> facts(String... pairs) {
    return IntStream.range(0, pairs.length / 2).mapToObj(i -> new Fact(pairs[2 * i], Cell.of(pairs[2 * i + 1]))).toList();
  }
}
