package mingjian.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingjian.command.watch.WatchFacts.BreachedFile;
import mingjian.command.watch.WatchFacts.HeadInOffice;
import mingjian.command.watch.WatchFacts.MatterMetAbout;
import mingjian.command.watch.WatchFacts.NominatedSubject;
import mingjian.command.watch.WatchFacts.OverdueFile;
import mingjian.command.watch.WatchFacts.OwedInquiry;
import mingjian.events.CaseId;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.FileRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.Words;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts.Nominated;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.registry.TenureKind;
import mingjian.events.talk.EntryTalk;
import mingjian.events.watch.WatchRule;
import mingjian.events.work.Guard;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final PersonId HEAD = new PersonId("person-head");
  private static final UnitId UNIT = new UnitId("unit-1");
  private static final WatchRules FIVE_FIELDS = new WatchRules(
      Set.of(FieldOfWork.PERSONNEL, FieldOfWork.FINANCE, FieldOfWork.CONSTRUCTION, FieldOfWork.PROCUREMENT, FieldOfWork.APPROVAL), 5, 12, 30);

  private static Held since(PartialDate from) {
    return new Held(new TenureId("tenure-1"), HEAD, UNIT, "局长", true, TenureKind.REGULAR, Period.since(from), null, false);
  }

  private static Divided manages(FieldOfWork field, Period when) {
    return new Divided(new DivisionId("division-1"), UNIT, HEAD, Set.of(field), when, null);
  }

  private static HeadInOffice head(Held tenure, Divided... divisions) {
    return new HeadInOffice(tenure, List.of(divisions));
  }

  private static List<Finding> found(WatchRules rules, HeadInOffice head) {
    return found(rules, Knowing.of(head).talkedOn(LAST_MONTH));
  }

  private static List<Finding> found(WatchRules rules, Knowing facts) {
    List<Finding> found = new ArrayList<>();
    rules.look(facts, TODAY, found::add);
    found.forEach(finding -> assertThat(finding.headline() + finding.facts()).doesNotContain("value.", "{"));
    return found;
  }

  private static final WorkAbout OF_UNIT = new WorkAbout(List.of(), UNIT, null, Secrecy.INTERNAL);
  private static final PartialDate TWO_YEARS_AGO = PartialDate.of(2024, 3, 1);
  private static final PartialDate LAST_MONTH = PartialDate.of(2026, 2, 2);

  @Test
  void a_head_who_manages_a_forbidden_field_is_named_with_post_and_division() {
    List<Finding> found = found(FIVE_FIELDS, head(since(TWO_YEARS_AGO), manages(FieldOfWork.FINANCE, Period.since(TWO_YEARS_AGO))));
    assertThat(found).singleElement().satisfies(finding -> {
      assertThat(finding.rule()).isEqualTo(WatchRule.HEAD_MANAGES_FORBIDDEN_FIELD);
      assertThat(finding.about().persons()).containsExactly(HEAD);
      assertThat(finding.facts()).hasSize(2);
    });
  }

  @Test
  void a_head_who_manages_another_field_or_did_so_before_is_not() {
    Period past = new Period(TWO_YEARS_AGO, PartialDate.of(2025, 1, 1));
    assertThat(found(FIVE_FIELDS, head(since(TWO_YEARS_AGO), manages(FieldOfWork.EDUCATION, Period.since(TWO_YEARS_AGO))))).isEmpty();
    assertThat(found(FIVE_FIELDS, head(since(TWO_YEARS_AGO), manages(FieldOfWork.FINANCE, past)))).isEmpty();
  }

  @Test
  void where_the_locality_forbids_four_fields_the_fifth_is_free() {
    WatchRules four = new WatchRules(Set.of(FieldOfWork.PERSONNEL, FieldOfWork.FINANCE, FieldOfWork.CONSTRUCTION, FieldOfWork.PROCUREMENT), 5, 12, 30);
    HeadInOffice head = head(since(TWO_YEARS_AGO), manages(FieldOfWork.APPROVAL, Period.since(TWO_YEARS_AGO)));
    assertThat(found(FIVE_FIELDS, head)).hasSize(1);
    assertThat(found(four, head)).isEmpty();
  }

  @Test
  void a_term_is_over_its_limit_the_day_after_and_not_on_the_day() {
    assertThat(found(FIVE_FIELDS, head(since(PartialDate.of(2021, 3, 1))))).extracting(Finding::rule).containsExactly(WatchRule.TERM_OVER_LIMIT);
    assertThat(found(FIVE_FIELDS, head(since(PartialDate.of(2021, 3, 2))))).isEmpty();
  }

  @Test
  void a_beginning_known_to_the_year_counts_from_its_last_day() {
    assertThat(found(FIVE_FIELDS, head(since(PartialDate.ofYear(2021))))).isEmpty();
    assertThat(found(FIVE_FIELDS, head(since(PartialDate.ofYear(2020))))).hasSize(1);
    assertThat(found(FIVE_FIELDS, head(since(PartialDate.UNKNOWN)))).isEmpty();
  }

  @Test
  void a_head_to_whom_no_superior_head_talked_for_a_year_is_owed_a_talk() {
    Knowing head = Knowing.of(head(since(TWO_YEARS_AGO)));
    assertThat(found(FIVE_FIELDS, head.talkedOn(PartialDate.of(2025, 3, 1)))).extracting(Finding::rule).containsExactly(WatchRule.TALK_OWED);
    assertThat(found(FIVE_FIELDS, head.talkedOn(PartialDate.of(2025, 3, 2)))).isEmpty();
    assertThat(found(FIVE_FIELDS, Knowing.of(head(since(PartialDate.of(2025, 6, 1)), manages(FieldOfWork.LAND, Period.since(TWO_YEARS_AGO))))))
        .as("in office for less than a year; the entry talk is another rule").extracting(Finding::rule).doesNotContain(WatchRule.TALK_OWED);
  }

  @Test
  void a_talk_owed_last_year_is_the_same_reminder_while_it_is_open_and_another_after_a_decision() {
    Knowing head = Knowing.of(head(since(TWO_YEARS_AGO)));
    assertThat(found(FIVE_FIELDS, head.open(WatchRule.TALK_OWED, "tenure-1:2025"))).extracting(Finding::key).containsExactly("tenure-1:2025");
    assertThat(found(FIVE_FIELDS, head)).extracting(Finding::key).containsExactly("tenure-1:2026");
  }

  @Test
  void a_new_head_owes_an_entry_talk_around_the_first_day() {
    Knowing appointed = Knowing.of(head(since(PartialDate.of(2026, 1, 5))));
    assertThat(found(FIVE_FIELDS, appointed)).extracting(Finding::rule).containsExactly(WatchRule.PRE_APPOINTMENT_TALK_MISSING);
    assertThat(found(FIVE_FIELDS, appointed.entered(new EntryTalk(PartialDate.of(2025, 12, 28), null)))).isEmpty();
    assertThat(found(FIVE_FIELDS, Knowing.of(head(since(PartialDate.of(2026, 2, 20)))))).as("there is still time").isEmpty();
  }

  @Test
  void a_talk_about_the_post_ends_it_however_early_or_late_and_one_about_another_does_not() {
    PartialDate from = PartialDate.of(2026, 1, 5);
    Knowing appointed = Knowing.of(head(since(from)));
    assertThat(found(FIVE_FIELDS, appointed.entered(new EntryTalk(PartialDate.of(2026, 3, 1), from)))).as("late, but held").isEmpty();
    assertThat(found(FIVE_FIELDS, appointed.entered(new EntryTalk(PartialDate.of(2025, 10, 1), from)))).as("early, as the rate counts it").isEmpty();
    assertThat(found(FIVE_FIELDS, appointed.entered(new EntryTalk(PartialDate.of(2026, 3, 1), PartialDate.of(2026, 2, 20))))).hasSize(1);
    assertThat(found(FIVE_FIELDS, appointed.entered(new EntryTalk(PartialDate.of(2025, 10, 1), null)))).hasSize(1);
  }

  @Test
  void what_was_raised_is_still_found_when_nothing_of_that_age_is_raised_anew() {
    Knowing longAgo = Knowing.of(head(since(TWO_YEARS_AGO))).talkedOn(LAST_MONTH);
    assertThat(found(FIVE_FIELDS, longAgo)).isEmpty();
    assertThat(found(FIVE_FIELDS, longAgo.open(WatchRule.PRE_APPOINTMENT_TALK_MISSING, "tenure-1"))).extracting(Finding::rule)
        .containsExactly(WatchRule.PRE_APPOINTMENT_TALK_MISSING);
    assertThat(found(FIVE_FIELDS, longAgo.open(WatchRule.PRE_APPOINTMENT_TALK_MISSING, "tenure-1").entered(new EntryTalk(LAST_MONTH, TWO_YEARS_AGO))))
        .as("until the talk is held").isEmpty();
  }

  @Test
  void a_file_that_tells_of_breaches_names_each_of_them() {
    Finding found = WatchRules.breached(new BreachedFile(
        new FileRef("matter-1"), "某项目安排", OF_UNIT, null, List.of("MeetingFlaw.HEAD_NOT_LAST", "MeetingFlaw.QUORUM_SHORT")));
    assertThat(found.rule()).isEqualTo(WatchRule.RULE_BREACHED);
    assertThat(found.facts()).hasSize(2).allSatisfy(fact -> assertThat(fact.text()).doesNotContain("MeetingFlaw"));
  }

  @Test
  void misconduct_that_had_begun_when_somebody_was_nominated_is_named_and_later_one_is_not() {
    Nominated nominated = new Nominated(HEAD, new PersonId("person-nominator"), "局长", TWO_YEARS_AGO, null);
    assertThat(begun(nominated, facts(PartialDate.of(2023, 1, 1), false), false)).isNotNull();
    assertThat(begun(nominated, facts(LAST_MONTH, false), false)).isNull();
    assertThat(begun(nominated, facts(PartialDate.of(2023, 1, 1), true), false)).as("withdrawn").isNull();
  }

  @Test
  void where_the_inquiry_includes_the_nomination_nothing_is_left_to_remind_of() {
    Nominated nominated = new Nominated(HEAD, new PersonId("person-nominator"), "局长", TWO_YEARS_AGO, null);
    assertThat(begun(nominated, facts(PartialDate.of(2023, 1, 1), false), true)).isNull();
  }

  private static @Nullable Finding begun(Nominated nominated, CaseFacts facts, boolean checked) {
    return WatchRules.begunBeforeNomination(new NominatedSubject(nominated, new FileRef("appointment-1"), facts, checked));
  }

  private static CaseFacts facts(PartialDate from, boolean withdrawn) {
    return new CaseFacts(new CaseId("case-1"), UNIT, Set.of(FieldOfWork.LAND), Period.since(from), List.of(HEAD), Set.of(), true, withdrawn, false);
  }

  @Test
  void what_is_overdue_and_an_inquiry_that_is_owed_are_named_with_their_file() {
    OverdueFile rectification = new OverdueFile(new FileRef("rect-1"), "整改", true, OF_UNIT, null, LocalDate.of(2026, 2, 1), "");
    OverdueFile warning = new OverdueFile(new FileRef("warning-1"), "某局预警", false, new WorkAbout(List.of(HEAD), null, null, Secrecy.INTERNAL), null, LocalDate.of(2026, 2, 1), "某局");
    OwedInquiry owed = new OwedInquiry(new CaseId("case-1"), List.of(HEAD), "2026年1月1日");
    List<Finding> found = found(FIVE_FIELDS, Knowing.of().overdue(rectification, warning).owed(owed));
    assertThat(found).extracting(Finding::rule).containsExactly(WatchRule.RECTIFICATION_OVERDUE, WatchRule.REPLY_OVERDUE, WatchRule.DOUBLE_INQUIRY_OWED);
    assertThat(found).allSatisfy(finding -> assertThat(finding.facts()).allSatisfy(fact -> assertThat(fact.file()).isNotNull()));
    assertThat(found.getLast().about().relatedCase()).as("only those see it who see the case").isEqualTo(new CaseId("case-1"));
  }

  @Test
  void a_reminder_of_a_file_that_few_may_read_bears_its_guard() {
    Guard guard = new Guard(WorkCollection.CLUES, "clue-1");
    OverdueFile clue = new OverdueFile(new FileRef("clue-1"), "反映某局长的问题", false, OF_UNIT, guard, LocalDate.of(2026, 2, 1), "第一室");
    assertThat(WatchRules.overdue(clue).guard()).isEqualTo(guard);
    assertThat(WatchRules.overdue(clue).facts().getFirst().behind()).isEqualTo(new FoundFact.DueDay());
  }

  @Test
  void the_next_stage_that_is_due_and_unpublished_is_named() {
    assertThat(WatchRules.stageUnpublished(met(true, false))).satisfies(found -> {
      assertThat(found.rule()).isEqualTo(WatchRule.STAGE_UNPUBLISHED);
      assertThat(found.headline()).contains(Words.of(PublicationStage.PRE));
    });
    assertThat(WatchRules.stageUnpublished(met(true, false, PublicationStage.PRE)).headline()).contains(Words.of(PublicationStage.MID));
    assertThat(WatchRules.stageUnpublished(met(true, true, PublicationStage.PRE, PublicationStage.MID)).headline()).contains(Words.of(PublicationStage.POST));
  }

  @Test
  void a_stage_is_not_due_before_what_it_tells_of() {
    assertThat(WatchRules.stageUnpublished(met(true, false, PublicationStage.PRE, PublicationStage.MID))).as("no result yet").isNull();
    assertThat(WatchRules.stageUnpublished(met(false, false, PublicationStage.PRE))).as("nothing is carried out").isNull();
    assertThat(WatchRules.stageUnpublished(met(true, true, PublicationStage.values()))).isNull();
  }

  private static MatterMetAbout met(boolean adopted, boolean implemented, PublicationStage... published) {
    return new MatterMetAbout(new FileRef("matter-1"), "某项目安排", OF_UNIT, LAST_MONTH, adopted, implemented, Set.of(published));
  }
}
