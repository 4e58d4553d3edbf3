package mingjian.query.accountability;

import static mingjian.events.accountability.DutyTier.FIRST;
import static mingjian.events.accountability.DutyTier.IMPORTANT_LEADING;
import static mingjian.events.accountability.DutyTier.LEADING;
import static mingjian.events.accountability.DutyTier.SUPERVISION;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DivisionId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.Derivation;
import mingjian.events.accountability.DutyChange;
import mingjian.events.accountability.DutyChangeKind;
import mingjian.events.accountability.DutyDerivation;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutyQuestion;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.ExemptReason;
import mingjian.events.accountability.FindingReason;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.Overlap;
import mingjian.events.accountability.ReopenReason;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.CandidatesDerived;
import mingjian.events.accountability.ReviewEvent.MissingExplained;
import mingjian.events.accountability.ReviewEvent.PersonExempted;
import mingjian.events.accountability.ReviewEvent.PersonHeard;
import mingjian.events.accountability.ReviewEvent.ResponsibilityEstablished;
import mingjian.events.accountability.ReviewEvent.ReviewAppealFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewClosed;
import mingjian.events.accountability.ReviewEvent.ReviewNotStarted;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewEvent.ReviewRecalculationFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewReopened;
import mingjian.events.accountability.ReviewEvent.ReviewReopenedOnAppeal;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewState;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.registry.TenureKind;
import org.junit.jupiter.api.Test;

class AccountabilityViewTest {
  private static final ReviewId REVIEW = new ReviewId("review-1");
  private static final CaseId CASE = new CaseId("case-1");
  private static final UnitId BUREAU = new UnitId("unit-bureau");
  private static final PersonId HEAD = new PersonId("person-head");
  private static final PersonId DEPUTY = new PersonId("person-deputy");
  private static final PartialDate DAY = PartialDate.of(2026, 2, 1);
  private static final DocumentRef PAPER = new DocumentRef("任职通知", "组任〔2014〕3号", PartialDate.of(2014, 1, 1));
  private static final Approval APPROVAL = new Approval("某县纪委监委", "主要负责人", new StaffId("zhuyao01"), DAY, PAPER);

  @Test
  void each_tier_shows_its_candidates_with_days_and_evidence() {
    AccountabilityTable table = table(opened(), derived());

    AccountabilityTable.Line head = line(table, FIRST, HEAD);
    assertThat(head.overlap()).isEqualTo("365天，占100%");
    assertThat(head.evidence()).containsExactly("任职：局长，2014年1月1日至今，《任职通知》（组任〔2014〕3号，2014年1月1日）");
    assertThat(head.stateName()).isEqualTo("待查");
    assertThat(head.next()).contains("HearResponsiblePerson").doesNotContain("EstablishResponsibility");
    assertThat(line(table, LEADING, DEPUTY).evidence().getFirst()).startsWith("分工：分管工程建设（招投标）");
  }

  @Test
  void an_empty_tier_shows_why_it_is_empty() {
    AccountabilityTable table = table(opened(), derived());
    assertThat(tier(table, SUPERVISION).gaps()).containsExactly("M5 派驻监督未覆盖（2015年1月1日至2015年12月31日）");
    assertThat(tier(table, IMPORTANT_LEADING).lines()).isEmpty();
  }

  @Test
  void each_missing_flag_says_what_to_do_and_whether_it_was_explained() {
    AccountabilityTable table = table(opened(), derived(), new MissingExplained(REVIEW, CASE, MissingFlag.M5, "由县纪委直接监督。", DAY));

    assertThat(table.flags()).extracting(AccountabilityTable.Flag::flag).containsExactly(MissingFlag.M5, MissingFlag.M9, MissingFlag.M10);
    assertThat(table.flags().getFirst().isExplained()).isTrue();
    assertThat(table.flags().getFirst().explanation()).isEqualTo("由县纪委直接监督。");
    assertThat(table.flags().getLast().isExplained()).isFalse();
    assertThat(table.flags()).allSatisfy(it -> assertThat(it.advice()).doesNotStartWith("flag."));
    assertThat(table.mayClose()).isFalse();
  }

  @Test
  void a_finding_shows_reason_article_measure_and_when_the_person_was_heard() {
    AccountabilityTable.Line deputy = line(table(opened(), derived(), heard(DEPUTY), established()), LEADING, DEPUTY);

    assertThat(deputy.state()).isEqualTo(CandidateState.ESTABLISHED);
    assertThat(deputy.found()).isEqualTo("主要领导责任");
    assertThat(deputy.reason()).isEqualTo("应发现未发现（问责条例第七条）");
    assertThat(deputy.measures()).isEqualTo("诫勉");
    assertThat(deputy.heardOn()).isEqualTo(DAY);
    assertThat(deputy.flags()).doesNotContain(MissingFlag.M9);
  }

  @Test
  void an_exemption_shows_its_reason() {
    AccountabilityTable.Line head = line(table(opened(), derived(), exempted()), FIRST, HEAD);
    assertThat(head.stateName()).isEqualTo("免责");
    assertThat(head.reason()).startsWith("集体决策中明确反对");
  }

  @Test
  void after_reopening_a_finding_stands_to_be_examined_again() {
    AccountabilityTable table = table(opened(), derived(), heard(DEPUTY), established(), exempted(), closed(),
        new ReviewReopened(REVIEW, CASE, ReopenReason.APPEAL, "申诉", APPROVAL, List.of(DEPUTY), DAY));

    assertThat(table.state()).isEqualTo("重新开启");
    assertThat(line(table, LEADING, DEPUTY).reexamined()).isTrue();
    assertThat(line(table, LEADING, DEPUTY).next()).containsExactly("UpholdFinding", "CorrectFinding");
  }

  @Test
  void after_an_appeal_a_finding_stands_to_be_examined_again_when_a_person_reopened_it_and_not_before() {
    AppealId appeal = new AppealId("appeal-1");
    ReviewEvent flagged = new ReviewAppealFlagged(REVIEW, CASE, appeal, AppealOutcome.REVOKED, List.of(DEPUTY), DAY);
    assertThat(line(table(opened(), derived(), heard(DEPUTY), established(), closed(), flagged), LEADING, DEPUTY).reexamined()).isFalse();

    AccountabilityTable table = table(opened(), derived(), heard(DEPUTY), established(), closed(), flagged,
        new ReviewReopenedOnAppeal(REVIEW, CASE, appeal, "原处分已撤销", APPROVAL, List.of(DEPUTY), DAY));
    assertThat(table.state()).isEqualTo("重新开启");
    assertThat(line(table, LEADING, DEPUTY).reexamined()).isTrue();
    assertThat(line(table, LEADING, DEPUTY).next()).containsExactly("UpholdFinding", "CorrectFinding");
  }

  @Test
  void late_facts_are_told_and_change_nothing() {
    AccountabilityTable table = table(opened(), derived(), new ReviewRecalculationFlagged(REVIEW, CASE, 99,
        List.of(new DutyChange(DutyChangeKind.CANDIDATE_APPEARED, new PersonId("person-x"), null, FIRST, null)), List.of(), DAY));

    assertThat(table.changes()).containsExactly("应新增待查责任人：第一责任 person-x");
    assertThat(tier(table, FIRST).lines()).hasSize(1);
  }

  @Test
  void a_review_not_started_says_why() {
    AccountabilityRow row = given(new AccountabilityView()).happened(REVIEW.value(),
        new ReviewNotStarted(REVIEW, CASE, NotStartedReason.BELOW_THRESHOLD, null, APPROVAL, DAY)).row(REVIEW.value());

    assertThat(row.progress().state()).isEqualTo(ReviewState.DISMISSED);
    assertThat(row.notStarted()).isEqualTo(NotStartedReason.BELOW_THRESHOLD);
    assertThat(AccountabilityTable.of(row).tiers()).isEmpty();
  }

  @Test
  void the_content_is_for_leaders_and_the_team_alone() {
    var view = given(new AccountabilityView()).happened(REVIEW.value(), opened());
    assertThat(view.rolesThatSee(REVIEW.value())).containsExactlyInAnyOrder(Role.SECTION_HEAD, Role.DEPUTY_LEAD, Role.HEAD);
    assertThat(view.seenBy("case:case-1")).hasSize(1);
    assertThat(view.seenBy("case:case-2")).isEmpty();
  }

  @Test
  void a_fold_takes_events_in_any_order() {
    List<ReviewEvent> told = new ArrayList<>(List.of(opened(), derived(), heard(DEPUTY), established(), exempted(), closed()));
    Collections.reverse(told);
    assertThat(table(told.toArray(ReviewEvent[]::new))).isNotNull();
  }

  @Test
  void days_are_said_as_exactly_as_they_are_known() {
    assertThat(AccountabilityTable.overlap(new Overlap(1, 31L, 16, 508))).isEqualTo("1至31天，占1.6%至50.8%");
    assertThat(AccountabilityTable.overlap(new Overlap(368, 1096L, 1000, 1000))).isEqualTo("368至1096天，占100%");
    assertThat(AccountabilityTable.overlap(Overlap.NOT_COUNTED)).isEqualTo("天数不明");
    assertThat(AccountabilityTable.overlap(new Overlap(5, null, 0, 1000))).isEqualTo("至少5天");
  }

  private static AccountabilityTable table(ReviewEvent... events) {
    return AccountabilityTable.of(given(new AccountabilityView()).happened(REVIEW.value(), events).row(REVIEW.value()));
  }

  private static AccountabilityTable.Tier tier(AccountabilityTable table, DutyTier tier) {
    return table.tiers().stream().filter(it -> it.tier() == tier).findFirst().orElseThrow();
  }

  private static AccountabilityTable.Line line(AccountabilityTable table, DutyTier tier, PersonId person) {
    return tier(table, tier).lines().stream().filter(it -> person.equals(it.person())).findFirst().orElseThrow();
  }

  private static CaseFacts facts() {
    return new CaseFacts(CASE, BUREAU, Set.of(FieldOfWork.CONSTRUCTION),
        new Period(PartialDate.of(2015, 1, 1), PartialDate.of(2015, 12, 31)), List.of(new PersonId("person-clerk")), Set.of(), true, false,
        false);
  }

  private static DutyFacts duties() {
    Period since = Period.since(PartialDate.of(2014, 1, 1));
    return new DutyFacts(
        List.of(new DutyFacts.Held(new TenureId("t-1"), HEAD, BUREAU, "局长", true, TenureKind.REGULAR, since, PAPER, false),
            new DutyFacts.Held(new TenureId("t-2"), DEPUTY, BUREAU, "副局长", false, TenureKind.REGULAR, since, PAPER, false)),
        List.of(new DutyFacts.Divided(new DivisionId("d-1"), BUREAU, DEPUTY, Set.of(FieldOfWork.CONSTRUCTION), since, PAPER)),
        List.of(), List.of());
  }

  private static ReviewOpened opened() {
    return new ReviewOpened(REVIEW, CASE, ReviewMode.DOUBLE, List.of(), false, List.of(APPROVAL), null, null, facts(), duties(), 41, false, DAY);
  }

  private static CandidatesDerived derived() {
    Derivation derivation = DutyDerivation.derive(
        new DutyQuestion(facts(), List.of(), ReviewMode.DOUBLE, false, duties(), DecisionFacts.NONE, Set.of(), LocalDate.of(2026, 3, 2)));
    return new CandidatesDerived(REVIEW, CASE, facts(), 42, derivation, derivation.persons(), DAY);
  }

  private static PersonHeard heard(PersonId person) {
    return new PersonHeard(REVIEW, CASE, person, null, null, Set.of(new StaffId("a"), new StaffId("b")), "我有责任。", PAPER, Set.of(), DAY);
  }

  private static ResponsibilityEstablished established() {
    return new ResponsibilityEstablished(REVIEW, CASE, DEPUTY, null, LEADING, Responsibility.MAIN_LEADING, "问责条例第七条",
        FindingReason.FAILED_TO_DISCOVER, "未开展检查。", false, Set.of(AccountabilityMeasure.ADMONITION), "某县纪委", new StaffId("bumen01"), APPROVAL, DAY);
  }

  private static PersonExempted exempted() {
    return new PersonExempted(REVIEW, CASE, HEAD, null, FIRST, ExemptReason.OBJECTED_IN_DECISION, "会上反对。", List.of(PAPER),
        new StaffId("bumen01"), APPROVAL, DAY);
  }

  private static ReviewClosed closed() {
    return new ReviewClosed(REVIEW, CASE, APPROVAL, "办结", List.of(HEAD, DEPUTY), DAY);
  }
}
