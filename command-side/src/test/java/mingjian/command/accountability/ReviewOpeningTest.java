package mingjian.command.accountability;

import static mingjian.command.accountability.ReviewStory.after;
import static mingjian.command.accountability.ReviewWords.BUREAU;
import static mingjian.command.accountability.ReviewWords.CASE;
import static mingjian.command.accountability.ReviewWords.CULPRIT;
import static mingjian.command.accountability.ReviewWords.DAY;
import static mingjian.command.accountability.ReviewWords.DEPUTY;
import static mingjian.command.accountability.ReviewWords.FORMER;
import static mingjian.command.accountability.ReviewWords.HEAD;
import static mingjian.command.accountability.ReviewWords.REVIEW;
import static mingjian.command.accountability.ReviewWords.approvedBy;
import static mingjian.command.accountability.ReviewWords.establish;
import static mingjian.command.accountability.ReviewWords.exempt;
import static mingjian.command.accountability.ReviewWords.facts;
import static mingjian.command.accountability.ReviewWords.hear;
import static mingjian.command.accountability.ReviewWords.identify;
import static mingjian.command.accountability.ReviewWords.open;
import static mingjian.command.accountability.ReviewWords.paper;
import static mingjian.events.accountability.DutyTier.FIRST;
import static mingjian.events.accountability.DutyTier.IMPORTANT_LEADING;
import static mingjian.events.accountability.DutyTier.NOMINATION;
import static mingjian.events.accountability.DutyTier.SUPERIOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.SeveralFiles;
import mingjian.command.accountability.ReviewCommand.DeclineReview;
import mingjian.command.accountability.ReviewCommand.DismissReview;
import mingjian.command.accountability.ReviewCommand.IdentifyResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.OpenAccountabilityReview;
import mingjian.command.accountability.ReviewCommand.ReopenReview;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.ReviewId;
import mingjian.events.TenureId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.EdgeNote;
import mingjian.events.accountability.EvidenceKind;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.ReopenReason;
import mingjian.events.accountability.ReviewEvent.CandidateAdded;
import mingjian.events.accountability.ReviewEvent.CandidatesDerived;
import mingjian.events.accountability.ReviewEvent.ReviewNotStarted;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewState;
import org.junit.jupiter.api.Test;

/// Starting and identifying (DOMAIN 4.3, 8.1.9): each rule, allowed and refused.
class ReviewOpeningTest {
  @Test
  void a_decided_case_may_be_reviewed_and_what_was_cited_is_kept() {
    ReviewOpened opened = new ReviewStory().then(open(), ReviewOpened.class);

    assertThat(opened.caseFacts()).isEqualTo(facts(true, false, false));
    assertThat(opened.cited().tenures()).hasSize(2);
    assertThat(opened.factsPosition()).isEqualTo(41);
    assertThat(opened.claims()).containsExactly("review-of:case-1");
  }

  @Test
  void an_undecided_case_may_be_reviewed_only_by_a_rule_that_says_so() {
    ReviewStory story = new ReviewStory();
    story.world.caseFacts = facts(false, false, false);

    story.refuses(open(), "case-not-decided");
    story.then(new OpenAccountabilityReview(REVIEW, CASE, ReviewMode.DOUBLE, List.of(), false, List.of(approvedBy("zhuyao01")), null,
        "某市一案双查实施办法第五条", DAY));
  }

  @Test
  void a_case_without_unit_field_or_period_may_not_be_reviewed() {
    ReviewStory story = new ReviewStory();
    story.world.caseFacts = new CaseFacts(CASE, BUREAU, Set.of(), null, List.of(CULPRIT), Set.of(), true, false, false);

    assertThat(story.refuses(open(), "case-facts-missing").inChinese()).isEqualTo("案件缺少单位、工作领域或违纪期间，无法开展一案双查。");
  }

  @Test
  void a_withdrawn_case_and_one_of_others_may_not_be_reviewed() {
    ReviewStory story = new ReviewStory();
    story.world.caseFacts = facts(true, true, false);
    story.refuses(open(), "case-withdrawn");
    story.world.caseFacts = facts(true, false, true);
    story.refuses(open(), "case-of-others");
  }

  @Test
  void a_case_that_does_not_exist_may_not_be_reviewed() {
    ReviewStory story = new ReviewStory();
    story.world.unknown.add(CASE.value());
    story.refuses(open(), "not-found");
  }

  @Test
  void a_case_has_one_review() {
    OpenAccountabilityReview c = open();
    new SeveralFiles(new ReviewWords.World(), new ReviewDecider()).send(c).refuses(
        new OpenAccountabilityReview(new ReviewId("review-2"), c.caseId(), c.mode(), c.otherUnits(), c.directlyLed(), c.approvals(), null, null, DAY), "review-of-taken");
  }

  @Test
  void a_review_needs_its_approval() {
    new ReviewStory().refuses(
        new OpenAccountabilityReview(REVIEW, CASE, ReviewMode.DOUBLE, List.of(), false, List.of(), null, null, DAY), "review-without-approval");
  }

  @Test
  void a_directly_led_organisation_needs_the_party_committee_too() {
    ReviewStory story = new ReviewStory();
    story.refuses(new OpenAccountabilityReview(REVIEW, CASE, ReviewMode.DOUBLE, List.of(), true, List.of(approvedBy("zhuyao01")), null, null,
        DAY), "party-committee-approval-missing");
    story.then(new OpenAccountabilityReview(REVIEW, CASE, ReviewMode.DOUBLE, List.of(), true, List.of(approvedBy("zhuyao01")),
        approvedBy("shuji01"), null, DAY));
  }

  @Test
  void not_starting_needs_a_reason_code_and_other_needs_words() {
    ReviewStory story = new ReviewStory();
    story.refuses(new DeclineReview(REVIEW, CASE, NotStartedReason.OTHER, null, approvedBy("zhuyao01")), "field-required");
    ReviewNotStarted recorded = story.then(
        new DeclineReview(REVIEW, CASE, NotStartedReason.BELOW_THRESHOLD, null, approvedBy("zhuyao01")), ReviewNotStarted.class);
    assertThat(recorded.occurredOn()).isEqualTo(DAY);
    story.refuses(identify(), "wrong-state");
  }

  @Test
  void an_opened_review_may_be_dismissed_until_somebody_is_named() {
    var dismissal = new DismissReview(REVIEW, NotStartedReason.UNRELATED_TO_DUTY, null, approvedBy("zhuyao01"));
    assertThat(after(open(), dismissal).now().state()).isEqualTo(ReviewState.DISMISSED);
    after(open(), identify()).refuses(dismissal, "wrong-state");
  }

  @Test
  void a_dismissed_review_may_be_taken_up_again_but_one_never_opened_may_not() {
    var reopen = new ReopenReview(REVIEW, ReopenReason.ERROR, "发现新情况", approvedBy("zhuyao01"), DAY);
    after(open(), new DismissReview(REVIEW, NotStartedReason.UNRELATED_TO_DUTY, null, approvedBy("zhuyao01")), reopen).then(identify());
    after(new DeclineReview(REVIEW, CASE, NotStartedReason.BELOW_THRESHOLD, null, approvedBy("zhuyao01"))).refuses(reopen, "review-never-opened");
  }

  @Test
  void nothing_is_recorded_ahead_of_its_day() {
    new ReviewStory().refuses(new OpenAccountabilityReview(REVIEW, CASE, ReviewMode.DOUBLE, List.of(), false,
        List.of(approvedBy("zhuyao01")), null, null, PartialDate.of(2026, 3, 3)), "in-the-future");
  }

  @Test
  void candidates_are_derived_at_the_position_that_is_cited() {
    ReviewStory story = after(open());
    story.world.position = 77;
    CandidatesDerived derived = story.then(identify(), CandidatesDerived.class);

    assertThat(derived.factsPosition()).isEqualTo(77);
    assertThat(derived.persons()).containsExactly(HEAD, DEPUTY);
    assertThat(story.now().state()).isEqualTo(ReviewState.IDENTIFYING);
  }

  @Test
  void who_is_under_investigation_is_shown_and_not_inquired_into() {
    ReviewStory story = after(open());
    story.world.investigated.add(HEAD);
    story.then(identify());

    assertThat(story.now().find(HEAD, null, FIRST).orElseThrow().candidate().notes()).contains(EdgeNote.UNDER_INVESTIGATION);
    story.refuses(hear(HEAD), "not-a-candidate");
    story.refuses(exempt(HEAD, FIRST), "only-shown");
    story.then(hear(DEPUTY));
  }

  @Test
  void who_came_under_investigation_since_may_not_be_heard_or_established() {
    ReviewStory story = after(open(), identify(), hear(HEAD));
    story.world.investigated.add(HEAD);

    story.refuses(hear(HEAD), "person-under-investigation");
    story.refuses(establish(HEAD, FIRST), "person-under-investigation");
  }

  @Test
  void a_candidate_by_hand_cites_a_record_that_meets_the_period() {
    ReviewStory story = after(open(), identify());
    story.world.tenure("tenure-former", FORMER, false, "2015-07-01", paper("任职通知"));
    CandidateAdded added = story.then(byHand(new TenureId("tenure-former"), List.of()), CandidateAdded.class);

    assertThat(added.overlap().daysMin()).isEqualTo(184);
    assertThat(story.now().find(FORMER, null, IMPORTANT_LEADING)).isPresent();
  }

  @Test
  void a_candidate_by_hand_without_a_record_or_paper_is_refused() {
    ReviewStory story = after(open(), identify());
    assertThat(story.refuses(byHand(null, List.of()), "no-duty-cited").inChinese()).isEqualTo("未引用任职或分工依据，不能列为责任人。");
    story.refuses(byHand(new TenureId("tenure-head"), List.of()), "no-duty-cited");
  }

  @Test
  void a_duty_under_another_entry_of_the_same_person_is_his() {
    ReviewStory story = after(open(), identify());
    story.world.oneAndTheSame.addAll(Set.of(FORMER, HEAD));
    story.then(byHand(new TenureId("tenure-head"), List.of()));
  }

  @Test
  void the_other_entry_of_the_subject_may_not_be_a_candidate() {
    ReviewStory story = after(open(), identify());
    story.world.oneAndTheSame.addAll(Set.of(FORMER, CULPRIT));
    story.refuses(byHand(null, List.of(paper("会议记录"))), "direct-responsibility-is-no-review-matter");
  }

  @Test
  void a_duty_that_began_after_the_misconduct_names_nobody() {
    ReviewStory story = after(open(), identify());
    story.world.tenure("tenure-former", FORMER, false, "2016-01-01", paper("任职通知"));
    story.refuses(byHand(new TenureId("tenure-former"), List.of()), "duty-outside-period");
  }

  @Test
  void minutes_attached_to_a_candidate_settle_the_missing_minutes() {
    ReviewStory story = after(open(), identify());
    assertThat(story.now().missing()).contains(MissingFlag.M10);
    story.then(byHand(null, List.of(paper("党组会议纪要"))));
    assertThat(story.now().missing()).doesNotContain(MissingFlag.M10);
  }

  @Test
  void a_candidate_is_entered_once_per_tier_and_never_as_superior() {
    ReviewStory story = after(open(), identify());
    story.refuses(new IdentifyResponsiblePerson(REVIEW, HEAD, null, FIRST, new TenureId("tenure-head"), null, List.of(), null, "一把手", DAY),
        "already-candidate");
    story.refuses(new IdentifyResponsiblePerson(REVIEW, FORMER, null, SUPERIOR, null, null, List.of(paper("任职通知")), null, "上级", DAY),
        "tier-only-shown");
  }

  @Test
  void exactly_one_of_person_and_organisation_is_meant() {
    ReviewStory story = after(open(), identify());
    story.refuses(new IdentifyResponsiblePerson(REVIEW, HEAD, BUREAU, NOMINATION, null, null, List.of(paper("推荐表")), null, "推荐人", DAY),
        "person-or-organisation");
    story.then(new IdentifyResponsiblePerson(REVIEW, HEAD, null, NOMINATION, null, null, List.of(paper("推荐表")), EvidenceKind.OTHER, "首提人", DAY));
  }

  private static IdentifyResponsiblePerson byHand(TenureId tenure, List<DocumentRef> papers) {
    return new IdentifyResponsiblePerson(REVIEW, FORMER, null, IMPORTANT_LEADING, tenure, null, papers, EvidenceKind.MEETING, "参与决策", DAY);
  }
}
