package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.PAPER;
import static mingjian.command.casefile.CaseWords.accepted;
import static mingjian.command.casefile.CaseWords.decided;
import static mingjian.command.casefile.CaseWords.identity;
import static mingjian.command.casefile.CaseWords.inHearing;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.opened;
import static mingjian.command.casefile.CaseWords.punished;
import static mingjian.command.casefile.CaseWords.served;
import static mingjian.command.casefile.CaseWords.so;
import static mingjian.command.casefile.CaseWords.stated;
import static mingjian.command.casefile.CaseWords.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.EffectPeriod;
import mingjian.events.casefile.InvestigationEvent.SubjectIdentityRecorded;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.SanctionWarning;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.Subject;
import mingjian.events.casefile.SubjectState;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.supervision.PriorKind;
import mingjian.events.supervision.PriorMatter;
import org.junit.jupiter.api.Test;

class SanctionTest {
  private static final IdentityStatus RETIRED = identity(PoliticalStatus.PARTY_MEMBER, ServiceStatus.RETIRED);
  private static final IdentityStatus NO_MEMBER = identity(PoliticalStatus.MASSES, ServiceStatus.IN_SERVICE);

  private static Scenario file(CaseEvent... past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  @Test
  void a_warning_of_the_party_has_effect_for_a_year_by_article_ten() {
    SanctionImposed event = imposed(decided(), impose(SanctionKind.PARTY, Penalty.PARTY_WARNING));
    assertThat(event.effect()).isEqualTo(new EffectPeriod(
        "中国共产党纪律处分条例（2023年）", "第十条", 12, new Period(on("2025-11-12"), on("2026-11-11"))));
    assertThat(event.warnings()).isEmpty();
  }

  @Test
  void a_demerit_has_effect_for_twelve_months_whoever_decides_it() {
    assertThat(imposed(decided(), impose(SanctionKind.GOVERNMENT, Penalty.DEMERIT)).effect())
        .isEqualTo(imposed(decided(), impose(SanctionKind.APPOINTING_BODY, Penalty.DEMERIT)).effect())
        .extracting(EffectPeriod::months).isEqualTo(12);
  }

  @Test
  void a_probation_is_for_one_year_or_for_two() {
    assertThat(imposed(decided(), impose(Penalty.PARTY_PROBATION, 24, "2025-11-12")).effect())
        .extracting(EffectPeriod::months).isEqualTo(24);
    file(decided()).when(impose(Penalty.PARTY_PROBATION, 18, "2025-11-12")).thenRejected("months-unfit");
    file(decided()).when(impose(Penalty.PARTY_PROBATION, null, "2025-11-12")).thenRejected("months-required");
  }

  @Test
  void several_of_the_commission_may_be_joined_up_to_48_months() {
    SanctionImposed joined = imposed(decided(), joined(SanctionKind.GOVERNMENT, Penalty.DEMERIT, 48));
    assertThat(joined.effect()).isEqualTo(new EffectPeriod(
        "公职人员政务处分法", "第八条、第十五条", 48, new Period(on("2025-11-12"), on("2029-11-11"))));
    assertThat(joined.warnings()).containsExactly(SanctionWarning.TERM_JOINED);
    file(decided()).when(joined(SanctionKind.GOVERNMENT, Penalty.DEMERIT, 49)).thenRejected("months-unfit");
    file(decided()).when(joined(SanctionKind.GOVERNMENT, Penalty.DEMERIT, 6)).thenRejected("months-unfit");
  }

  @Test
  void one_of_the_party_may_add_what_is_left_of_an_earlier_one_and_no_more() {
    NoFacts warned = having(Penalty.PARTY_WARNING, "2026-02-09");
    ImposeSanction longer = joined(SanctionKind.PARTY, Penalty.SERIOUS_WARNING, 21);
    SanctionImposed added = (SanctionImposed) file(decided()).knowing(warned).when(longer).events().getFirst();
    assertThat(added.effect()).extracting(EffectPeriod::article, EffectPeriod::months).containsExactly("第十条", 21);
    assertThat(added.warnings()).containsExactly(SanctionWarning.TERM_JOINED);
    file(decided()).knowing(warned).when(joined(SanctionKind.PARTY, Penalty.SERIOUS_WARNING, 22)).thenRejected("months-unfit");
    file(decided()).when(longer).thenRejected("months-unfit");
    file(decided()).knowing(having(Penalty.PARTY_WARNING, "2025-11-11")).when(longer).thenRejected("months-unfit");
    file(decided()).knowing(having(Penalty.DEMERIT, "2026-02-09")).when(longer).thenRejected("months-unfit");
  }

  @Test
  void a_decision_known_to_the_month_starts_no_clock() {
    SanctionImposed event = imposed(decided(), impose(Penalty.PARTY_WARNING, null, "2025-12"));
    assertThat(event.effect()).isNull();
    assertThat(event.warnings()).containsExactly(SanctionWarning.TERM_UNKNOWN);
  }

  @Test
  void before_the_rule_in_the_table_no_period_is_made_up() {
    CaseEvent[] old = {CaseWords.existing(
        new Standing(DIRECTOR, SubjectState.DECIDED, on("2019-03-01"), null))};
    assertThat(imposed(old, impose(Penalty.PARTY_WARNING, null, "2019-03-05")).effect()).isNull();
  }

  @Test
  void who_is_no_member_gets_no_sanction_of_the_party() {
    assertThat(file(decidedAs(NO_MEMBER)).when(impose(SanctionKind.PARTY, Penalty.PARTY_WARNING)).thenRejected("sanction-unfit").inChinese())
        .isEqualTo("处分种类与人员身份不符。");
  }

  @Test
  void who_has_retired_gets_one_of_the_party_but_none_of_the_commission() {
    file(decidedAs(RETIRED)).when(impose(SanctionKind.PARTY, Penalty.PARTY_WARNING)).events();
    file(decidedAs(RETIRED)).when(impose(SanctionKind.GOVERNMENT, Penalty.DEMERIT)).thenRejected("sanction-unfit");
  }

  @Test
  void what_counts_is_who_the_person_was_on_that_day() {
    CaseEvent[] retiredLater =
        so(decided(), new SubjectIdentityRecorded(CASE, DIRECTOR, RETIRED, null, on("2025-12-31")));
    file(retiredLater).when(impose(SanctionKind.GOVERNMENT, Penalty.DEMERIT)).events();
    file(retiredLater).when(new ImposeSanction(
            CASE, DIRECTOR, SanctionKind.GOVERNMENT, Penalty.DEMERIT, null, "某县监委", List.of(APPROVAL), PAPER, on("2026-01-05")))
        .thenRejected("sanction-unfit");
  }

  @Test
  void an_unverified_identity_warns_and_does_not_block() {
    assertThat(imposed(decidedAs(IdentityStatus.UNKNOWN), impose(SanctionKind.PARTY, Penalty.PARTY_WARNING)).warnings())
        .containsExactly(SanctionWarning.IDENTITY_UNVERIFIED);
  }

  @Test
  void a_penalty_belongs_to_its_kind() {
    file(decided()).when(impose(SanctionKind.PARTY, Penalty.DEMERIT)).thenRejected("penalty-not-of-kind");
  }

  @Test
  void each_kind_is_imposed_once() {
    file(punished()).when(impose(SanctionKind.PARTY, Penalty.PARTY_WARNING)).thenRejected("already-sanctioned");
  }

  @Test
  void out_of_the_party_and_out_of_office_is_derived() {
    SanctionImposed second = imposed(punished(), impose(SanctionKind.GOVERNMENT, Penalty.EXPULSION));
    assertThat(second.warnings()).isEmpty();
    CaseProgress progress = CaseProgress.NONE;
    for (CaseEvent event : so(punished(), second)) {
      progress = progress.after(event);
    }
    assertThat(progress.of(DIRECTOR).orElseThrow().isDoublyExpelled()).isTrue();
  }

  @Test
  void a_mismatch_warns_and_does_not_block() {
    assertThat(imposed(punished(), impose(SanctionKind.GOVERNMENT, Penalty.DEMERIT)).warnings())
        .containsExactly(SanctionWarning.PENALTIES_MISMATCHED);
  }

  @Test
  void the_last_outcome_closes_the_case() {
    assertThat(file(decided()).when(impose(SanctionKind.PARTY, Penalty.PARTY_WARNING)).events())
        .last().isEqualTo(new CaseClosed(CASE, List.of(DIRECTOR), on("2025-11-12")));
  }

  @Test
  void nobody_is_sanctioned_before_the_decision() {
    file(inHearing()).when(impose(SanctionKind.PARTY, Penalty.PARTY_WARNING)).thenRejected("wrong-state");
    file(decided()).when(impose(Penalty.PARTY_WARNING, null, "2025-11-09")).thenRejected("before-decision");
  }

  @Test
  void a_sanction_needs_its_approval() {
    file(decided()).when(new ImposeSanction(
            CASE, DIRECTOR, SanctionKind.PARTY, Penalty.PARTY_WARNING, null, "某县纪委", List.of(), PAPER, on("2025-11-12")))
        .thenRejected("field-required");
  }

  private static NoFacts having(Penalty penalty, String until) {
    PriorMatter prior = new PriorMatter(DIRECTOR, PriorKind.SANCTION, penalty, on("2025-02-10"), new Period(on("2025-02-10"), on(until)));
    return new NoFacts() {
      @Override
      public List<PriorMatter> priorsOf(PersonId person) {
        return List.of(prior);
      }
    };
  }

  private static ImposeSanction joined(SanctionKind kind, Penalty penalty, int months) {
    return new ImposeSanction(CASE, DIRECTOR, kind, penalty, months, "某县纪委监委", List.of(APPROVAL), PAPER, on("2025-11-12"));
  }

  private static CaseEvent[] decidedAs(IdentityStatus identity) {
    return new CaseEvent[] {
      opened(new Subject(DIRECTOR, identity, null)), served(DIRECTOR), stated(DIRECTOR), transferred(DIRECTOR),
      accepted(DIRECTOR), decided(DIRECTOR)
    };
  }

  private static SanctionImposed imposed(CaseEvent[] past, ImposeSanction command) {
    return (SanctionImposed) file(past).when(command).events().getFirst();
  }

  private static ImposeSanction impose(SanctionKind kind, Penalty penalty) {
    return new ImposeSanction(CASE, DIRECTOR, kind, penalty, null, "某县纪委监委", List.of(APPROVAL), PAPER, on("2025-11-12"));
  }

  private static ImposeSanction impose(Penalty penalty, Integer months, String date) {
    return new ImposeSanction(
        CASE, DIRECTOR, SanctionKind.PARTY, penalty, months, "某县纪委", List.of(APPROVAL), PAPER, PartialDate.parse(date));
  }
}
