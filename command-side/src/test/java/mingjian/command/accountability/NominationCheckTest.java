package mingjian.command.accountability;

import static mingjian.command.accountability.ReviewStory.after;
import static mingjian.command.accountability.ReviewWords.CULPRIT;
import static mingjian.command.accountability.ReviewWords.FORMER;
import static mingjian.command.accountability.ReviewWords.REVIEW;
import static mingjian.command.accountability.ReviewWords.approvedBy;
import static mingjian.command.accountability.ReviewWords.identify;
import static mingjian.command.accountability.ReviewWords.open;
import static mingjian.command.accountability.ReviewWords.paper;
import static mingjian.events.accountability.DutyTier.NOMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.accountability.ReviewCommand.FlagRecalculation;
import mingjian.command.accountability.ReviewCommand.IncludeNominationCheck;
import mingjian.events.PartialDate;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.DecisionFacts.Nominated;
import mingjian.events.accountability.DutyChange;
import mingjian.events.accountability.ReviewEvent.ReviewRecalculationFlagged;
import org.junit.jupiter.api.Test;

/// 用人失察: who nominated the culprit is asked about where somebody decided so (DOMAIN 5.2).
class NominationCheckTest {
  private static final IncludeNominationCheck INCLUDE = new IncludeNominationCheck(REVIEW, "提任前已有反映", approvedBy("zhuyao01"));

  @Test
  void a_nominator_is_a_candidate_where_the_review_includes_the_check() {
    ReviewStory story = nominated("2015-06-01", after(open())).then(INCLUDE, identify());
    assertThat(story.now().find(FORMER, null, NOMINATION)).isPresent();
  }

  @Test
  void and_not_where_it_does_not() {
    ReviewStory story = nominated("2015-06-01", after(open())).then(identify());
    assertThat(story.now().find(FORMER, null, NOMINATION)).isEmpty();
  }

  @Test
  void nor_where_the_misconduct_began_on_the_day_or_later() {
    assertThat(nominated("2015-01-01", after(open())).then(INCLUDE, identify()).now().find(FORMER, null, NOMINATION)).isEmpty();
    assertThat(nominated("2014-12-31", after(open())).then(INCLUDE, identify()).now().find(FORMER, null, NOMINATION)).isEmpty();
    assertThat(nominated("2015-01-02", after(open())).then(INCLUDE, identify()).now().find(FORMER, null, NOMINATION)).isPresent();
  }

  @Test
  void including_it_later_flags_what_would_be_derived_now() {
    ReviewStory story = nominated("2015-06-01", after(open())).then(identify(), INCLUDE);
    ReviewRecalculationFlagged flagged = story.then(new FlagRecalculation(REVIEW), ReviewRecalculationFlagged.class);
    assertThat(flagged.changes()).extracting(DutyChange::tier).contains(NOMINATION);
  }

  @Test
  void it_is_included_once_and_with_a_reason() {
    ReviewStory story = after(open());
    story.refuses(new IncludeNominationCheck(REVIEW, " ", approvedBy("zhuyao01")), "field-required");
    story.then(INCLUDE).refuses(INCLUDE, "nominations-checked-already");
  }

  private static ReviewStory nominated(String on, ReviewStory story) {
    story.world.decisions = new DecisionFacts(List.of(), List.of(new Nominated(CULPRIT, FORMER, "科长", PartialDate.parse(on), paper("推荐材料"))));
    return story;
  }
}
