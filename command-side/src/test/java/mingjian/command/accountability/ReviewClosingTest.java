package mingjian.command.accountability;

import static mingjian.command.accountability.ReviewStory.after;
import static mingjian.command.accountability.ReviewWords.DAY;
import static mingjian.command.accountability.ReviewWords.DEPUTY;
import static mingjian.command.accountability.ReviewWords.FORMER;
import static mingjian.command.accountability.ReviewWords.HEAD;
import static mingjian.command.accountability.ReviewWords.REVIEW;
import static mingjian.command.accountability.ReviewWords.announce;
import static mingjian.command.accountability.ReviewWords.approvedBy;
import static mingjian.command.accountability.ReviewWords.close;
import static mingjian.command.accountability.ReviewWords.correct;
import static mingjian.command.accountability.ReviewWords.establish;
import static mingjian.command.accountability.ReviewWords.establishOrganisation;
import static mingjian.command.accountability.ReviewWords.exempt;
import static mingjian.command.accountability.ReviewWords.explain;
import static mingjian.command.accountability.ReviewWords.facts;
import static mingjian.command.accountability.ReviewWords.hear;
import static mingjian.command.accountability.ReviewWords.hearOrganisation;
import static mingjian.command.accountability.ReviewWords.identify;
import static mingjian.command.accountability.ReviewWords.open;
import static mingjian.command.accountability.ReviewWords.paper;
import static mingjian.events.accountability.DutyTier.FIRST;
import static mingjian.events.accountability.DutyTier.LEADING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import mingjian.command.accountability.ReviewCommand.AnnounceAccountability;
import mingjian.command.accountability.ReviewCommand.FlagRecalculation;
import mingjian.command.accountability.ReviewCommand.MarkNotApplicable;
import mingjian.command.accountability.ReviewCommand.RecheckReview;
import mingjian.command.accountability.ReviewCommand.ReopenReview;
import mingjian.command.accountability.ReviewCommand.SettleRecalculation;
import mingjian.command.accountability.ReviewCommand.UpholdFinding;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyChangeKind;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.ReopenReason;
import mingjian.events.accountability.ReviewEvent.ReviewClosed;
import mingjian.events.accountability.ReviewEvent.ReviewRecalculationFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewReopened;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewState;
import org.junit.jupiter.api.Test;

/// Announcing, closing, opening again, and facts that come late (DOMAIN 4.2, 5.4).
class ReviewClosingTest {
  @Test
  void a_review_closes_when_everybody_is_resolved_and_everything_explained() {
    ReviewStory story = resolved();
    ReviewClosed closed = story.then(close(), ReviewClosed.class);
    assertThat(closed.persons()).containsExactly(HEAD, DEPUTY);
    assertThat(story.now().state()).isEqualTo(ReviewState.CLOSED);
  }

  @Test
  void a_review_with_a_candidate_in_question_stays_open() {
    assertThat(after(open(), identify(), hear(DEPUTY), establish(DEPUTY, LEADING)).refuses(close(), "review-unresolved").inChinese())
        .isEqualTo("尚有待查责任人或缺位岗位，不能办结双查。");
  }

  @Test
  void a_review_with_an_unexplained_gap_stays_open() {
    after(open(), identify(), exempt(HEAD, FIRST), exempt(DEPUTY, LEADING), explain(MissingFlag.M5)).refuses(close(), "review-unresolved");
  }

  @Test
  void a_finding_must_be_announced_before_the_review_closes() {
    ReviewStory story = after(open(), identify(), exempt(HEAD, FIRST), hear(DEPUTY), establish(DEPUTY, LEADING), explain(MissingFlag.M5),
        explain(MissingFlag.M9), explain(MissingFlag.M10));
    story.refuses(close(), "decision-not-announced");
    story.refuses(new AnnounceAccountability(REVIEW, paper("问责决定书"), "局机关党员干部大会", Set.of(), DAY), "announced-by-nobody");
    story.then(announce(), close());
  }

  @Test
  void where_nobody_is_responsible_there_is_nothing_to_announce() {
    ReviewStory story = after(open(), identify(), exempt(HEAD, FIRST), new MarkNotApplicable(REVIEW, DEPUTY, null, LEADING, "登记有误", DAY));
    story.refuses(announce(), "nobody-established");
    story.then(explain(MissingFlag.M5), explain(MissingFlag.M9), explain(MissingFlag.M10), close());
  }

  @Test
  void only_what_is_missing_is_explained() {
    after(open(), identify()).refuses(explain(MissingFlag.M4), "nothing-missing");
  }

  @Test
  void an_organisation_answers_through_its_people_too() {
    ReviewStory story = after(open(ReviewMode.TRIPLE), identify(), exempt(HEAD, FIRST), exempt(DEPUTY, LEADING), hearOrganisation(),
        establishOrganisation(), announce(), explain(MissingFlag.M5), explain(MissingFlag.M9), explain(MissingFlag.M10));
    story.refuses(close(), "organisation-without-person");
  }

  @Test
  void a_reopened_review_asks_again_about_each_finding() {
    ReviewStory story = resolved().then(close());
    ReviewReopened reopened = story.then(
        new ReopenReview(REVIEW, ReopenReason.APPEAL, "本人申诉", approvedBy("zhuyao01"), DAY), ReviewReopened.class);

    assertThat(reopened.persons()).containsExactly(DEPUTY);
    story.refuses(close(), "review-unresolved");
    story.then(new UpholdFinding(REVIEW, DEPUTY, null, LEADING, "复查认为原认定正确。", approvedBy("zhuyao01")), close());
  }

  @Test
  void an_exempted_person_may_be_established_after_an_appeal_was_decided() {
    ReviewStory story = resolved().then(close(), new ReopenReview(REVIEW, ReopenReason.ERROR, "免责依据不实", approvedBy("zhuyao01"), DAY),
        correct(HEAD, FIRST), hear(HEAD), establish(HEAD, FIRST),
        new UpholdFinding(REVIEW, DEPUTY, null, LEADING, "维持", approvedBy("zhuyao01")));
    story.refuses(close(), "decision-not-announced");
    story.refuses(new UpholdFinding(REVIEW, DEPUTY, null, LEADING, "维持", approvedBy("zhuyao01")), "nothing-to-reexamine");
    story.then(announce(), close());
  }

  @Test
  void a_withdrawn_case_makes_each_finding_one_to_recheck() {
    ReviewStory story = resolved().then(close());
    story.world.caseFacts = facts(false, true, false);
    ReviewReopened reopened = story.then(recheck(), ReviewReopened.class);

    assertThat(reopened.reasonCode()).isEqualTo(ReopenReason.CASE_CHANGED);
    assertThat(reopened.persons()).containsExactly(DEPUTY);
    assertThat(story.now().state()).isEqualTo(ReviewState.REOPENED);
    assertThat(story.now().find(DEPUTY, null, LEADING).orElseThrow().reexamined()).isTrue();
    assertThat(story.now().find(DEPUTY, null, LEADING).orElseThrow().state()).isEqualTo(CandidateState.ESTABLISHED);
    story.refuses(close(), "review-unresolved");
    story.then(correct(DEPUTY, LEADING), new MarkNotApplicable(REVIEW, DEPUTY, null, LEADING, "原案撤销", DAY), close());
  }

  @Test
  void an_announced_review_is_rechecked_too() {
    ReviewStory story = resolved();
    story.world.caseFacts = facts(false, true, false);
    story.then(recheck());
    assertThat(story.now().state()).isEqualTo(ReviewState.REOPENED);
  }

  @Test
  void nothing_is_rechecked_while_the_case_stands() {
    resolved().then(close()).refuses(recheck(), "case-not-withdrawn");
  }

  @Test
  void a_review_without_a_finding_yet_is_dismissed_and_not_rechecked() {
    ReviewStory story = after(open());
    story.world.caseFacts = facts(false, true, false);
    story.refuses(recheck(), "wrong-state");
  }

  @Test
  void an_open_review_is_not_reopened() {
    after(open(), identify()).refuses(new ReopenReview(REVIEW, ReopenReason.APPEAL, "申诉", approvedBy("zhuyao01"), DAY), "wrong-state");
  }

  @Test
  void a_tenure_recorded_after_closing_raises_a_flag_and_rewrites_nothing() {
    ReviewStory story = resolved().then(close());
    story.records(new FlagRecalculation(REVIEW), 0);
    story.world.tenure("tenure-former", FORMER, true, "2015-06-01", paper("任职通知"));
    ReviewRecalculationFlagged flagged = story.then(new FlagRecalculation(REVIEW), ReviewRecalculationFlagged.class);

    assertThat(flagged.changes().getFirst().kind()).isIn(DutyChangeKind.CANDIDATE_APPEARED, DutyChangeKind.OVERLAP_CHANGED);
    assertThat(flagged.persons()).contains(FORMER);
    assertThat(story.now().state()).isEqualTo(ReviewState.CLOSED);
    assertThat(story.now().candidates()).hasSize(2);
    story.records(new FlagRecalculation(REVIEW), 0);
  }

  @Test
  void somebody_looks_at_the_flag_or_derives_again() {
    ReviewStory story = resolved().then(close());
    story.refuses(new SettleRecalculation(REVIEW, "不影响认定", approvedBy("zhuyao01")), "nothing-flagged");
    story.world.tenure("tenure-former", FORMER, true, "2015-06-01", paper("任职通知"));
    story.then(new FlagRecalculation(REVIEW), new SettleRecalculation(REVIEW, "不影响认定", approvedBy("zhuyao01")));
    assertThat(story.now().changes()).isEmpty();
  }

  @Test
  void deriving_again_keeps_what_was_decided() {
    ReviewStory story = resolved().then(close(), new ReopenReview(REVIEW, ReopenReason.LATE_FACT, "补录任职", approvedBy("zhuyao01"), DAY));
    story.world.tenure("tenure-former", FORMER, true, "2015-06-01", paper("任职通知"));
    story.then(identify());

    assertThat(story.now().find(DEPUTY, null, LEADING).orElseThrow().state()).isEqualTo(CandidateState.ESTABLISHED);
    assertThat(story.now().find(FORMER, null, FIRST).orElseThrow().state()).isEqualTo(CandidateState.PENDING);
  }

  private static RecheckReview recheck() {
    return new RecheckReview(REVIEW, "认定的事实不成立", approvedBy("zhuyao01"), DAY);
  }

  /// Head exempted, deputy established and told; the rest explained.
  private static ReviewStory resolved() {
    return after(open(), identify(), hear(HEAD), exempt(HEAD, FIRST), hear(DEPUTY), establish(DEPUTY, LEADING), announce(),
        explain(MissingFlag.M5), explain(MissingFlag.M10));
  }
}
