package mingjian.command.accountability;

import static mingjian.command.accountability.ReviewStory.after;
import static mingjian.command.accountability.ReviewWords.CULPRIT;
import static mingjian.command.accountability.ReviewWords.DAY;
import static mingjian.command.accountability.ReviewWords.DEPUTY;
import static mingjian.command.accountability.ReviewWords.HEAD;
import static mingjian.command.accountability.ReviewWords.REVIEW;
import static mingjian.command.accountability.ReviewWords.announce;
import static mingjian.command.accountability.ReviewWords.approvedBy;
import static mingjian.command.accountability.ReviewWords.close;
import static mingjian.command.accountability.ReviewWords.correct;
import static mingjian.command.accountability.ReviewWords.establish;
import static mingjian.command.accountability.ReviewWords.exempt;
import static mingjian.command.accountability.ReviewWords.explain;
import static mingjian.command.accountability.ReviewWords.hear;
import static mingjian.command.accountability.ReviewWords.identify;
import static mingjian.command.accountability.ReviewWords.open;
import static mingjian.command.accountability.ReviewWords.paper;
import static mingjian.events.accountability.DutyTier.FIRST;
import static mingjian.events.accountability.DutyTier.LEADING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.accountability.ReviewCommand.FlagAppeal;
import mingjian.command.accountability.ReviewCommand.MarkNotApplicable;
import mingjian.command.accountability.ReviewCommand.ReopenOnAppeal;
import mingjian.command.accountability.ReviewCommand.RestoreReputation;
import mingjian.command.accountability.ReviewCommand.SettleAppealFlag;
import mingjian.command.accountability.ReviewCommand.UpholdFinding;
import mingjian.events.AppealId;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.ReviewEvent.ReviewAppealFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewReopenedOnAppeal;
import mingjian.events.accountability.ReviewState;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.AppealTaken;
import org.junit.jupiter.api.Test;

/// The decision of a case is changed on appeal: its review is flagged, and people decide what follows (DOMAIN 5.4).
class ReviewAppealTest {
  private static final AppealId APPEAL = new AppealId("appeal-1");
  private static final FlagAppeal FLAG = new FlagAppeal(REVIEW, APPEAL);
  private static final ReopenOnAppeal REOPEN = new ReopenOnAppeal(REVIEW, APPEAL, "原处分已撤销", approvedBy("zhuyao01"), DAY);
  private static final SettleAppealFlag SETTLE = new SettleAppealFlag(REVIEW, APPEAL, "仅减轻处分，事实未变", approvedBy("zhuyao01"));

  @Test
  void a_revoked_decision_flags_the_review_and_changes_nothing_in_it() {
    ReviewStory story = decided(AppealOutcome.REVOKED, resolved().then(close()));
    ReviewAppealFlagged flagged = story.then(FLAG, ReviewAppealFlagged.class);

    assertThat(flagged.persons()).containsExactly(DEPUTY);
    assertThat(story.now().state()).isEqualTo(ReviewState.CLOSED);
    assertThat(story.now().find(DEPUTY, null, LEADING).orElseThrow().reexamined()).isFalse();
    story.records(FLAG, 0);
  }

  @Test
  void an_upheld_one_or_a_complaint_about_a_measure_does_not() {
    decided(AppealOutcome.UPHELD, resolved()).refuses(FLAG, "appeal-changed-nothing");
    ReviewStory story = resolved();
    story.world.appeals = List.of(appeal(AppealKind.MEASURE_COMPLAINT, AppealOutcome.REVOKED));
    story.refuses(FLAG, "appeal-changed-nothing");
    resolved().refuses(FLAG, "appeal-changed-nothing");
  }

  @Test
  void a_person_reopens_it_citing_the_appeal_and_each_finding_is_to_be_examined_again() {
    ReviewStory story = decided(AppealOutcome.REVOKED, resolved().then(close())).then(FLAG);
    ReviewReopenedOnAppeal reopened = story.then(REOPEN, ReviewReopenedOnAppeal.class);

    assertThat(reopened.appealId()).isEqualTo(APPEAL);
    assertThat(reopened.persons()).containsExactly(DEPUTY);
    assertThat(story.now().state()).isEqualTo(ReviewState.REOPENED);
    assertThat(story.now().find(DEPUTY, null, LEADING).orElseThrow().reexamined()).isTrue();
    assertThat(story.now().find(DEPUTY, null, LEADING).orElseThrow().state()).as("nothing is taken back by itself").isEqualTo(CandidateState.ESTABLISHED);
    assertThat(story.now().unanswered()).isEmpty();
    story.refuses(close(), "review-unresolved");
    story.then(new UpholdFinding(REVIEW, DEPUTY, null, LEADING, "领导责任仍然成立", approvedBy("zhuyao01")), close());
  }

  @Test
  void nobody_reopens_it_on_an_appeal_that_changed_nothing_or_was_answered() {
    resolved().then(close()).refuses(REOPEN, "appeal-not-flagged");
    ReviewStory story = decided(AppealOutcome.CHANGED, resolved().then(close())).then(FLAG, SETTLE);
    story.refuses(REOPEN, "appeal-not-flagged");
    story.refuses(SETTLE, "appeal-not-flagged");
  }

  @Test
  void somebody_may_decide_that_it_stands_and_says_why() {
    ReviewStory story = decided(AppealOutcome.CHANGED, resolved().then(close())).then(FLAG);
    story.refuses(new SettleAppealFlag(REVIEW, APPEAL, " ", approvedBy("zhuyao01")), "field-required");
    story.then(SETTLE);
    assertThat(story.now().state()).isEqualTo(ReviewState.CLOSED);
    assertThat(story.now().unanswered()).isEmpty();
  }

  @Test
  void a_review_does_not_close_over_an_appeal_that_nobody_answered() {
    ReviewStory story = decided(AppealOutcome.CHANGED, resolved()).then(FLAG);
    story.refuses(close(), "appeal-unanswered");
    story.then(SETTLE, close());
  }

  @Test
  void who_was_wrongly_found_responsible_is_restored() {
    ReviewStory story = decided(AppealOutcome.REVOKED, resolved().then(close())).then(FLAG, REOPEN);
    RestoreReputation restore = new RestoreReputation(REVIEW, DEPUTY, "局机关", paper("澄清函"), DAY);
    story.refuses(restore, "nothing-to-restore");
    story.then(correct(DEPUTY, LEADING), new MarkNotApplicable(REVIEW, DEPUTY, null, LEADING, "原案撤销", DAY), restore, close());
  }

  private static ReviewStory decided(AppealOutcome outcome, ReviewStory story) {
    story.world.appeals = List.of(appeal(AppealKind.RE_EXAMINATION, outcome));
    return story;
  }

  private static AppealTaken appeal(AppealKind kind, AppealOutcome outcome) {
    return new AppealTaken(APPEAL, CULPRIT, kind, null,
        new AppealTaken.Decision(outcome, null, AppealOrgan.ORIGINAL, "某县监委", paper("复审决定书"), approvedBy("zhuyao01"), DAY));
  }

  /// Head exempted, deputy established and told; the rest explained.
  private static ReviewStory resolved() {
    return after(open(), identify(), hear(HEAD), exempt(HEAD, FIRST), hear(DEPUTY), establish(DEPUTY, LEADING), announce(),
        explain(MissingFlag.M5), explain(MissingFlag.M10));
  }
}
