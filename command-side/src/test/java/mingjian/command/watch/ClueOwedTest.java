package mingjian.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.watch.WatchFacts.HeadClue;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.clue.TargetRank;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 直报、抄报 (DOMAIN 1C rows 26 and 27).
class ClueOwedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final PartialDate RECEIVED = PartialDate.of(2026, 3, 1);
  private static final WorkAbout ABOUT = new WorkAbout(List.of(new PersonId("person-head")), null, null, Secrecy.INTERNAL);
  private static final Guard GUARD = new Guard(WorkCollection.CLUES, "clue-1");

  private static List<Finding> find(PartialDate received, @Nullable LocalDate upwardDueOn, boolean inspected, boolean reported, boolean copied) {
    return ClueOwed.find(
        new HeadClue(new FileRef("clue-1"), GUARD, "某局长问题", ABOUT, TargetRank.UNIT_HEAD, received, upwardDueOn, inspected, reported, copied), TODAY);
  }

  @Test
  void a_clue_about_a_head_is_reported_upward_by_its_day() {
    assertThat(find(RECEIVED, TODAY.minusDays(1), false, false, false)).singleElement().satisfies(found -> {
      assertThat(found.rule()).isEqualTo(WatchRule.CLUE_NOT_REPORTED_UPWARD);
      assertThat(found.facts().getFirst().text()).contains("应于2026年3月1日前直报");
    });
    assertThat(find(RECEIVED, TODAY, false, false, false)).as("on the day itself").isEmpty();
    assertThat(find(RECEIVED, TODAY.minusDays(1), false, true, false)).as("reported").isEmpty();
  }

  @Test
  void where_nobody_set_a_day_it_is_owed_from_the_day_after_it_came_in() {
    assertThat(find(RECEIVED, null, false, false, false)).extracting(Finding::rule).containsExactly(WatchRule.CLUE_NOT_REPORTED_UPWARD);
    assertThat(find(PartialDate.UNKNOWN, null, false, false, false)).hasSize(1);
    assertThat(find(PartialDate.of(TODAY), null, false, false, false)).isEmpty();
  }

  @Test
  void what_an_inspection_found_of_a_head_is_copied_too() {
    assertThat(find(RECEIVED, null, true, true, false)).extracting(Finding::rule).containsExactly(WatchRule.FINDING_NOT_COPIED);
    assertThat(find(RECEIVED, null, true, true, true)).isEmpty();
    assertThat(find(RECEIVED, null, false, true, false)).as("not from an inspection").isEmpty();
  }

  @Test
  void both_are_for_the_readers_of_the_clue_alone() {
    assertThat(find(RECEIVED, null, true, false, false)).hasSize(2).allSatisfy(found -> assertThat(found.guard()).isEqualTo(GUARD));
  }
}
