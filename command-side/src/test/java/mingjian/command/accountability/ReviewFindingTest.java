package mingjian.command.accountability;

import static mingjian.command.accountability.ReviewStory.after;
import static mingjian.command.accountability.ReviewWords.CULPRIT;
import static mingjian.command.accountability.ReviewWords.DAY;
import static mingjian.command.accountability.ReviewWords.DEPUTY;
import static mingjian.command.accountability.ReviewWords.FORMER;
import static mingjian.command.accountability.ReviewWords.HEAD;
import static mingjian.command.accountability.ReviewWords.PROPOSER;
import static mingjian.command.accountability.ReviewWords.REVIEW;
import static mingjian.command.accountability.ReviewWords.approvedBy;
import static mingjian.command.accountability.ReviewWords.correct;
import static mingjian.command.accountability.ReviewWords.establish;
import static mingjian.command.accountability.ReviewWords.exempt;
import static mingjian.command.accountability.ReviewWords.hear;
import static mingjian.command.accountability.ReviewWords.identify;
import static mingjian.command.accountability.ReviewWords.open;
import static mingjian.command.accountability.ReviewWords.paper;
import static mingjian.events.accountability.DutyTier.FIRST;
import static mingjian.events.accountability.DutyTier.LEADING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.Scenario;
import mingjian.command.accountability.ReviewCommand.AddEvidence;
import mingjian.command.accountability.ReviewCommand.EstablishResponsibility;
import mingjian.command.accountability.ReviewCommand.ExemptFromResponsibility;
import mingjian.command.accountability.ReviewCommand.HearResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IdentifyResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.RestoreReputation;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.EvidenceKind;
import mingjian.events.accountability.ExemptReason;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewEvent.PersonHeard;
import mingjian.events.accountability.ReviewState;
import org.junit.jupiter.api.Test;

/// Hearing and finding (DOMAIN 4.3, 问责条例 5、6、8、17、21条): each rule, allowed and refused.
class ReviewFindingTest {
  @Test
  void a_heard_person_may_be_established() {
    ReviewStory story = after(open(), identify(), hear(DEPUTY), establish(DEPUTY, LEADING));
    assertThat(story.now().find(DEPUTY, null, LEADING).orElseThrow().state()).isEqualTo(CandidateState.ESTABLISHED);
    assertThat(story.now().state()).isEqualTo(ReviewState.UNDER_DECISION);
  }

  @Test
  void an_unheard_person_may_not() {
    assertThat(after(open(), identify()).refuses(establish(DEPUTY, LEADING), "person-not-heard").inChinese())
        .isEqualTo("未听取本人说明，不能认定责任。");
  }

  @Test
  void direct_responsibility_is_found_by_the_case_and_never_here() {
    ReviewStory story = after(open(), identify(), hear(DEPUTY));
    assertThat(story.refuses(establish(DEPUTY, LEADING, Responsibility.DIRECT, AccountabilityMeasure.ADMONITION, "zhuyao01"),
        "direct-responsibility-is-no-review-matter").inChinese()).isEqualTo("直接责任人由案件审理认定，不作为问责对象。");
    story.refuses(establish(CULPRIT, LEADING), "direct-responsibility-is-no-review-matter");
    story.refuses(new IdentifyResponsiblePerson(REVIEW, CULPRIT, null, LEADING, null, null, List.of(paper("分工")), null, "当事人", DAY),
        "direct-responsibility-is-no-review-matter");
  }

  @Test
  void what_is_found_must_fit_the_post() {
    after(open(), identify(), hear(DEPUTY)).refuses(
        establish(DEPUTY, LEADING, Responsibility.SUPERVISION, AccountabilityMeasure.ADMONITION, "zhuyao01"), "responsibility-not-of-this-post");
  }

  @Test
  void the_measure_must_fit_person_or_organisation() {
    after(open(), identify(), hear(DEPUTY)).refuses(
        establish(DEPUTY, LEADING, Responsibility.MAIN_LEADING, AccountabilityMeasure.ORGANISATION_REORGANISED, "zhuyao01"),
        "measure-not-for-this-target");
  }

  @Test
  void a_finding_without_any_measure_is_refused() {
    EstablishResponsibility c = establish(DEPUTY, LEADING);
    after(open(), identify(), hear(DEPUTY)).refuses(
        new EstablishResponsibility(c.reviewId(), c.person(), c.organisation(), c.tier(), c.responsibility(), c.rule(), c.reasonCode(), c.causalFacts(),
            c.foundAndHandled(), Set.of(), c.decidedBy(), c.proposer(), c.approval()),
        "measure-missing");
  }

  @Test
  void who_proposed_it_may_not_approve_it() {
    after(open(), identify(), hear(DEPUTY)).refuses(
        establish(DEPUTY, LEADING, Responsibility.MAIN_LEADING, AccountabilityMeasure.ADMONITION, PROPOSER.value()), "approver-is-proposer");
  }

  @Test
  void nobody_has_a_hand_in_what_is_found_of_himself() {
    ReviewStory story = after(open(), identify(), hear(DEPUTY));
    story.world.holders.put(PROPOSER, DEPUTY);
    story.refuses(establish(DEPUTY, LEADING), "recused-takes-step");
    story.refuses(exempt(DEPUTY, LEADING), "recused-takes-step");
    story.world.holders.clear();
    story.world.holders.put(new StaffId("zhuyao01"), DEPUTY);
    story.refuses(establish(DEPUTY, LEADING), "recused-takes-step");
    story.world.holders.clear();
    story.world.holders.put(PROPOSER, HEAD);
    story.then(establish(DEPUTY, LEADING));
  }

  @Test
  void nor_has_a_subject_of_the_case() {
    ReviewStory story = after(open(), identify(), hear(DEPUTY));
    story.world.holders.put(PROPOSER, CULPRIT);
    story.refuses(establish(DEPUTY, LEADING), "recused-takes-step");
  }

  @Test
  void nobody_hears_himself_and_a_hearing_of_an_earlier_day_is_marked() {
    ReviewStory story = after(open(), identify());
    story.world.holders.put(new StaffId("chengban02"), DEPUTY);
    HearResponsiblePerson c = hear(DEPUTY);
    story.refuses(new HearResponsiblePerson(REVIEW, DEPUTY, null, null, c.heardBy(), c.statement(), c.record(), PartialDate.of(Scenario.TODAY)),
        "handler-must-recuse");
    assertThat(story.then(c, PersonHeard.class).flaws()).containsExactly(ProcedureFlaw.RECUSED_TOOK_PART);
    assertThat(after(open(), identify()).then(hear(DEPUTY), PersonHeard.class).flaws()).isEmpty();
  }

  @Test
  void nobody_is_established_without_a_paper_that_binds_him_to_the_duty() {
    ReviewStory story = new ReviewStory();
    story.world.tenures.clear();
    story.world.tenure("tenure-head", HEAD, true, "2014-01-01", null);
    story.then(open(), identify(), hear(HEAD));

    story.refuses(establish(HEAD, FIRST), "duty-without-document");
    story.then(new AddEvidence(REVIEW, HEAD, null, FIRST, EvidenceKind.TENURE, "任职通知复印件", paper("任职通知"), DAY));
    assertThat(story.now().find(HEAD, null, FIRST).orElseThrow().missing()).doesNotContain(MissingFlag.M1);
    story.then(establish(HEAD, FIRST));
  }

  @Test
  void a_hearing_by_one_person_is_recorded_and_marked() {
    PersonHeard heard = after(open(), identify()).then(hear(HEAD, "chengban01"), PersonHeard.class);
    assertThat(heard.flaws()).containsExactly(ProcedureFlaw.ONE_PERSON);
    after(open(), identify()).refuses(hear(HEAD, new String[0]), "heard-by-nobody");
  }

  @Test
  void a_stranger_to_the_review_is_not_heard() {
    after(open(), identify()).refuses(hear(FORMER), "not-a-candidate");
    after(open(), identify(), hear(DEPUTY)).refuses(establish(DEPUTY, FIRST), "no-such-candidate");
  }

  @Test
  void an_exemption_needs_its_evidence() {
    ReviewStory story = after(open(), identify());
    assertThat(story.refuses(new ExemptFromResponsibility(REVIEW, HEAD, null, FIRST, ExemptReason.NOT_IN_OFFICE, "学习培训", List.of(), PROPOSER,
        approvedBy("zhuyao01")), "exemption-without-evidence").inChinese()).isEqualTo("免责须选择法定情形并附证据。");
    story.then(exempt(HEAD, FIRST));
  }

  @Test
  void what_is_found_is_found_once() {
    ReviewStory story = after(open(), identify(), hear(DEPUTY), establish(DEPUTY, LEADING));
    story.refuses(exempt(DEPUTY, LEADING), "already-resolved");
  }

  @Test
  void a_finding_goes_back_only_by_a_correction_with_reason() {
    ReviewStory story = after(open(), identify(), hear(DEPUTY), establish(DEPUTY, LEADING));
    story.refuses(new ReviewCommand.CorrectFinding(REVIEW, DEPUTY, null, LEADING, " ", approvedBy("zhuyao01")), "finding-corrected-without-reason");
    story.refuses(correct(HEAD, FIRST), "nothing-to-correct");
    story.then(correct(DEPUTY, LEADING));
    assertThat(story.now().find(DEPUTY, null, LEADING).orElseThrow().state()).isEqualTo(CandidateState.PENDING);
  }

  @Test
  void who_was_wrongly_found_responsible_is_put_right() {
    var restore = new RestoreReputation(REVIEW, DEPUTY, "原公布范围", paper("澄清通知"), DAY);
    ReviewStory story = after(open(), identify(), hear(DEPUTY), establish(DEPUTY, LEADING));
    story.refuses(restore, "nothing-to-restore");
    story.then(correct(DEPUTY, LEADING), exempt(DEPUTY, LEADING), restore);
  }
}
