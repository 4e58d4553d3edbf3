package mingjian.command.casework;

import static mingjian.command.casework.CaseworkWords.APPEAL;
import static mingjian.command.casework.CaseworkWords.APPROVAL;
import static mingjian.command.casework.CaseworkWords.CASE;
import static mingjian.command.casework.CaseworkWords.DIRECTOR;
import static mingjian.command.casework.CaseworkWords.FRESH;
import static mingjian.command.casework.CaseworkWords.HEARD;
import static mingjian.command.casework.CaseworkWords.INVESTIGATED;
import static mingjian.command.casework.CaseworkWords.OTHER;
import static mingjian.command.casework.CaseworkWords.PAPER;
import static mingjian.command.casework.CaseworkWords.RELATED;
import static mingjian.command.casework.CaseworkWords.accept;
import static mingjian.command.casework.CaseworkWords.assign;
import static mingjian.command.casework.CaseworkWords.correctAppeal;
import static mingjian.command.casework.CaseworkWords.decide;
import static mingjian.command.casework.CaseworkWords.decided;
import static mingjian.command.casework.CaseworkWords.file;
import static mingjian.command.casework.CaseworkWords.on;
import static mingjian.command.casework.CaseworkWords.refuse;
import static mingjian.command.casework.CaseworkWords.restore;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Limits;
import mingjian.command.NoFacts;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.casework.AppealCommand.AcceptAppeal;
import mingjian.events.Secrecy;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealEvent;
import mingjian.events.casework.AppealEvent.AppealAccepted;
import mingjian.events.casework.AppealEvent.AppealDecided;
import mingjian.events.casework.AppealEvent.AppealFiled;
import mingjian.events.casework.AppealEvent.AppealOfficersAssigned;
import mingjian.events.casework.AppealEvent.AppealRecordCorrected;
import mingjian.events.casework.AppealEvent.AppealRefused;
import mingjian.events.casework.AppealEvent.RestorationRecorded;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.RestorationKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppealTest {
  private static final WorkAbout ABOUT = new WorkAbout(List.of(DIRECTOR), null, CASE, Secrecy.INTERNAL);

  private static Scenario scenario(AppealEvent... past) {
    return Scenario.scenario(new AppealDecider()).given(past).knowing(decided(SubjectState.ANNOUNCED));
  }

  @Test
  void an_announced_decision_may_be_appealed_within_a_month() {
    scenario().when(file()).then(filed(Penalty.MAJOR_DEMERIT));
  }

  @Test
  void one_not_announced_may_not_but_a_measure_may() {
    Scenario undecided = Scenario.scenario(new AppealDecider()).knowing(decided(SubjectState.SANCTIONED));
    undecided.when(file()).thenRejected("appeal-before-announcement");
    undecided.when(file(AppealKind.MEASURE_COMPLAINT, null, "2025-12-01", null)).events();
  }

  @Test
  void later_than_a_month_needs_a_reason() {
    scenario().when(file(AppealKind.RE_EXAMINATION, Penalty.MAJOR_DEMERIT, "2025-12-21", null)).thenRejected("appeal-late-unexplained");
    scenario().when(file(AppealKind.RE_EXAMINATION, Penalty.MAJOR_DEMERIT, "2025-12-21", "住院治疗")).events();
    scenario().when(file(AppealKind.RE_EXAMINATION, Penalty.MAJOR_DEMERIT, "2025-12-20", null)).events();
  }

  @Test
  void the_term_follows_the_rule_in_force_when_the_decision_was_received() {
    scenario().knowing(decided(SubjectState.ANNOUNCED, Limits.NONE)).when(file(AppealKind.RE_EXAMINATION, Penalty.MAJOR_DEMERIT, "2025-12-21", null)).events();
    scenario().when(file(AppealKind.RE_VERIFICATION, Penalty.MAJOR_DEMERIT, "2025-12-21", null)).thenRejected("appeal-late-unexplained");
    scenario().when(file(AppealKind.RE_VERIFICATION, Penalty.MAJOR_DEMERIT, "2025-12-20", null)).events();
  }

  @Test
  void for_a_party_appeal_no_term_runs() {
    scenario().when(file(AppealKind.PARTY_RECONSIDERATION, Penalty.SERIOUS_WARNING, "2026-02-20", null)).events();
  }

  @Test
  void nobody_appeals_who_is_no_subject() {
    Scenario.scenario(new AppealDecider()).knowing(new NoFacts()).when(file()).thenRejected("appellant-not-a-subject");
  }

  @Test
  void an_appeal_is_of_the_kind_of_its_penalty_and_against_one_that_was_imposed() {
    scenario().when(file(AppealKind.RE_EXAMINATION, Penalty.SERIOUS_WARNING, "2025-12-01", null)).thenRejected("appeal-kind-unfit");
    scenario().when(file(AppealKind.PARTY_REVIEW, Penalty.PARTY_EXPULSION, "2025-12-01", null)).thenRejected("appeal-against-nothing");
    scenario().when(file(AppealKind.RE_EXAMINATION, Penalty.MAJOR_DEMERIT, "2025-11-19", null)).thenRejected("appeal-before-receipt");
  }

  @Test
  void what_the_superior_organ_decided_on_verification_is_final() {
    Rejection refusal = knowing(AppealKind.RE_VERIFICATION, Penalty.MAJOR_DEMERIT, AppealOrgan.SUPERIOR).when(file()).thenRejected("appeal-decided-finally");
    assertThat(refusal.inChinese()).contains("某市监委", "2025年11月25日", "政务处分复核", "最终决定");
    knowing(AppealKind.RE_VERIFICATION, null, AppealOrgan.SUPERIOR).when(file()).thenRejected("appeal-decided-finally");
    knowing(AppealKind.RE_VERIFICATION, Penalty.MAJOR_DEMERIT, null).when(file()).thenRejected("appeal-decided-finally");
  }

  @Test
  void so_is_what_the_national_commission_decided_on_re_examination() {
    knowing(AppealKind.RE_EXAMINATION, Penalty.MAJOR_DEMERIT, AppealOrgan.NATIONAL_COMMISSION).when(file()).thenRejected("appeal-decided-finally");
  }

  @Test
  void a_re_examination_by_the_organ_itself_is_not_and_another_decision_is_another_matter() {
    knowing(AppealKind.RE_EXAMINATION, Penalty.MAJOR_DEMERIT, AppealOrgan.ORIGINAL).when(file()).events();
    knowing(AppealKind.RE_VERIFICATION, Penalty.MAJOR_DEMERIT, AppealOrgan.SUPERIOR)
        .when(file(AppealKind.PARTY_REVIEW, Penalty.SERIOUS_WARNING, "2025-12-01", null)).events();
    knowing(AppealKind.RE_VERIFICATION, Penalty.MAJOR_DEMERIT, AppealOrgan.SUPERIOR)
        .when(file(AppealKind.MEASURE_COMPLAINT, null, "2025-12-01", null)).events();
  }

  private static Scenario knowing(AppealKind kind, @Nullable Penalty against, @Nullable AppealOrgan organ) {
    return Scenario.scenario(new AppealDecider()).knowing(CaseworkWords.after(kind, against, organ));
  }

  @Test
  void an_appeal_is_accepted_with_the_day_by_which_it_is_decided() {
    scenario(filed(Penalty.MAJOR_DEMERIT)).when(accept()).then(accepted());
    scenario(filed(Penalty.MAJOR_DEMERIT)).when(new AcceptAppeal(APPEAL, LocalDate.of(2025, 12, 4), "申诉办理组", APPROVAL, on("2025-12-05")))
        .thenRejected("decided-by-before-acceptance");
  }

  @Test
  void or_refused_with_a_reason() {
    scenario(filed(null)).when(refuse()).then(new AppealRefused(APPEAL, ABOUT, "不属于受理范围", APPROVAL, on("2025-12-05")));
  }

  @Test
  void others_than_those_of_the_case_handle_it() {
    scenario(filed(null), accepted()).when(assign(FRESH, OTHER)).then(
        new AppealOfficersAssigned(APPEAL, ABOUT, List.of(FRESH, OTHER), List.of(), APPROVAL, on("2025-12-06")));
  }

  @Test
  void those_of_the_case_may_not() {
    scenario(filed(null), accepted()).when(assign(FRESH, INVESTIGATED)).thenRejected("appeal-officer-of-case");
    scenario(filed(null), accepted()).when(assign(HEARD)).thenRejected("appeal-officer-of-case");
    scenario(filed(null), accepted()).when(assign()).thenRejected("reviewing-staff-missing");
    scenario(filed(null), accepted()).when(assign(FRESH, FRESH)).thenRejected("reviewing-staff-twice");
  }

  @Test
  void nor_may_who_has_to_withdraw() {
    scenario(filed(null), accepted()).when(assign(FRESH, RELATED)).thenRejected("must-withdraw");
  }

  @Test
  void who_is_replaced_may_no_longer_read_it() {
    AppealOfficersAssigned again = (AppealOfficersAssigned) inHand(Penalty.MAJOR_DEMERIT).when(assign(OTHER)).events().getFirst();
    assertThat(again.withdrawn()).containsExactly(FRESH);
    assertThat(again.granted()).containsExactly(OTHER);
    assertThat(again.opensCase()).isTrue();
  }

  @Test
  void a_decision_may_uphold_lighten_or_revoke() {
    inHand(Penalty.MAJOR_DEMERIT).when(decide(AppealOutcome.UPHELD, null)).then(decision(AppealOutcome.UPHELD, null));
    inHand(Penalty.MAJOR_DEMERIT).when(decide(AppealOutcome.CHANGED, Penalty.DEMERIT)).then(decision(AppealOutcome.CHANGED, Penalty.DEMERIT));
    inHand(Penalty.MAJOR_DEMERIT).when(decide(AppealOutcome.REVOKED, null)).events();
    inHand(null).when(decide(AppealOutcome.CHANGED, null)).events();
  }

  @Test
  void it_may_not_aggravate() {
    inHand(Penalty.MAJOR_DEMERIT).when(decide(AppealOutcome.CHANGED, Penalty.REMOVAL)).thenRejected("appeal-aggravates");
    inHand(Penalty.MAJOR_DEMERIT).when(decide(AppealOutcome.CHANGED, Penalty.PARTY_WARNING)).thenRejected("appeal-aggravates");
    inHand(null).when(decide(AppealOutcome.CHANGED, Penalty.WARNING)).thenRejected("appeal-aggravates");
  }

  @Test
  void a_change_names_another_penalty_and_only_a_change_does() {
    inHand(Penalty.MAJOR_DEMERIT).when(decide(AppealOutcome.CHANGED, null)).thenRejected("changed-penalty-missing");
    inHand(Penalty.MAJOR_DEMERIT).when(decide(AppealOutcome.CHANGED, Penalty.MAJOR_DEMERIT)).thenRejected("changed-penalty-missing");
    inHand(Penalty.MAJOR_DEMERIT).when(decide(AppealOutcome.UPHELD, Penalty.WARNING)).thenRejected("penalty-without-change");
  }

  @Test
  void what_was_wrong_is_put_right_and_nothing_else() {
    after(AppealOutcome.REVOKED).when(restore(Set.of(RestorationKind.REPUTATION))).then(
        new RestorationRecorded(APPEAL, ABOUT, Set.of(RestorationKind.REPUTATION), "在单位范围内宣布", null, on("2026-01-10")));
    after(AppealOutcome.UPHELD).when(restore(Set.of(RestorationKind.PAY))).thenRejected("appeal-was-upheld");
    after(AppealOutcome.REVOKED).when(restore(Set.of())).thenRejected("restoration-empty");
  }

  @Test
  void a_wrong_record_is_corrected_beside_the_first() {
    AppealRecordCorrected corrected = (AppealRecordCorrected) scenario(filed(null)).when(correctAppeal()).events().getFirst();
    assertThat(corrected.corrects()).isEqualTo("event-1");
  }

  private static Scenario inHand(@Nullable Penalty against) {
    return scenario(filed(against), accepted(), new AppealOfficersAssigned(APPEAL, ABOUT, List.of(FRESH), List.of(), APPROVAL, on("2025-12-06")));
  }

  private static Scenario after(AppealOutcome outcome) {
    AppealEvent[] past = {
      filed(Penalty.MAJOR_DEMERIT), accepted(), new AppealOfficersAssigned(APPEAL, ABOUT, List.of(FRESH), List.of(), APPROVAL, on("2025-12-06"))
    };
    return scenario(Stream.concat(Arrays.stream(past), Stream.of(decision(outcome, null))).toArray(AppealEvent[]::new));
  }

  private static AppealFiled filed(@Nullable Penalty against) {
    return new AppealFiled(
        APPEAL, ABOUT, "对记大过不服", AppealKind.RE_EXAMINATION, against, on("2025-11-20"), null, "认为处分过重", PAPER, on("2025-12-01"));
  }

  private static AppealAccepted accepted() {
    return new AppealAccepted(APPEAL, ABOUT, LocalDate.of(2026, 1, 5), "申诉办理组", APPROVAL, on("2025-12-05"));
  }

  private static AppealDecided decision(AppealOutcome outcome, @Nullable Penalty changedTo) {
    return new AppealDecided(APPEAL, ABOUT, outcome, changedTo, "某县监委", "事实清楚", PAPER, APPROVAL, on("2025-12-28"), AppealOrgan.ORIGINAL,
        AppealKind.RE_EXAMINATION);
  }
}
