package mingjian.command.casefile;

import static mingjian.command.casefile.CaseWords.APPROVAL;
import static mingjian.command.casefile.CaseWords.CASE;
import static mingjian.command.casefile.CaseWords.DIRECTOR;
import static mingjian.command.casefile.CaseWords.LEADER;
import static mingjian.command.casefile.CaseWords.SECOND;
import static mingjian.command.casefile.CaseWords.STRANGER;
import static mingjian.command.casefile.CaseWords.announced;
import static mingjian.command.casefile.CaseWords.approval;
import static mingjian.command.casefile.CaseWords.executed;
import static mingjian.command.casefile.CaseWords.existing;
import static mingjian.command.casefile.CaseWords.on;
import static mingjian.command.casefile.CaseWords.open;
import static mingjian.command.casefile.CaseWords.punished;
import static mingjian.command.casefile.CaseWords.so;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.Limits;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.casefile.MeasureCommand.EndMeasure;
import mingjian.command.casefile.MeasureCommand.ExtendMeasure;
import mingjian.command.casefile.MeasureCommand.RecalculateLiuzhi;
import mingjian.command.casefile.MeasureCommand.RecordMeasure;
import mingjian.command.casefile.MeasureCommand.RecordMeasureNotice;
import mingjian.events.Approval;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Role;
import mingjian.events.StaffId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FilingEvent.CaseArchived;
import mingjian.events.casefile.MeasureBasis.TermUnit;
import mingjian.events.casefile.MeasureBasis;
import mingjian.events.casefile.MeasureEvent.LiuzhiRecalculated;
import mingjian.events.casefile.MeasureEvent.MeasureEnded;
import mingjian.events.casefile.MeasureEvent.MeasureExtended;
import mingjian.events.casefile.MeasureEvent.MeasureNoticeRecorded;
import mingjian.events.casefile.MeasureEvent.MeasureTaken;
import mingjian.events.casefile.MeasureKind;
import mingjian.events.talk.Recording;
import mingjian.events.talk.RecordingState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Today is 2 March 2026; what was done before that day is recorded as it was.
class MeasureTest {
  /// 留置: three months, extended once here; six in all.
  private static final MeasureBasis LIUZHI = new MeasureBasis("监察法", "第四十八条", "2024年修正", 1, 6, TermUnit.MONTHS);
  private static final MeasureBasis AT_ONCE = new MeasureBasis("监察法", "第四十四条", null, 0, null, null);
  private static final Recording FILMED = new Recording(RecordingState.PRESENT, null, null);
  private static final Recording NOT_FILMED = new Recording(RecordingState.ABSENT, "设备故障", null);

  private static Scenario file(CaseEvent... past) {
    return Scenario.scenario(new CaseDecider()).given(past);
  }

  @Test
  void a_measure_with_basis_approval_pair_and_certificate_may_be_recorded() {
    file(open()).when(liuzhi("2025-07-01", "2025-10-01")).then(taken());
  }

  @Test
  void a_measure_of_today_without_approval_may_not() {
    file(open()).when(interrogation("2026-03-02", null, List.of(LEADER, SECOND), true, FILMED)).thenRejected("measure-without-approval-or-pair");
  }

  @Test
  void a_measure_of_today_by_one_person_may_not() {
    file(open()).when(interrogation("2026-03-02", APPROVAL, List.of(LEADER), true, FILMED)).thenRejected("measure-without-approval-or-pair");
  }

  @Test
  void a_measure_of_today_without_certificate_or_recording_may_not() {
    file(open()).when(interrogation("2026-03-02", APPROVAL, List.of(LEADER, SECOND), false, FILMED)).thenRejected("certificate-not-shown");
    file(open()).when(interrogation("2026-03-02", APPROVAL, List.of(LEADER, SECOND), true, NOT_FILMED)).thenRejected("measure-not-recorded");
  }

  @Test
  void what_was_done_wrong_earlier_is_recorded_and_marked() {
    assertThat(flaws(interrogation("2025-08-01", null, List.of(LEADER), false, NOT_FILMED))).containsExactlyInAnyOrder(
        ProcedureFlaw.APPROVAL_MISSING, ProcedureFlaw.ONE_PERSON, ProcedureFlaw.CERTIFICATE_NOT_SHOWN, ProcedureFlaw.NOT_RECORDED);
    assertThat(flaws(interrogation("2025-08-01", approval("2025-08-03"), List.of(LEADER, SECOND), true, FILMED)))
        .containsExactly(ProcedureFlaw.APPROVED_AFTERWARDS);
  }

  @Test
  void of_an_existing_case_everything_may_be_recorded() {
    var measure = interrogation("2026-03-02", null, List.of(LEADER), true, FILMED);
    MeasureTaken taken = (MeasureTaken) file(existing()).when(measure).events().getFirst();
    assertThat(taken.flaws()).contains(ProcedureFlaw.ONE_PERSON);
  }

  @Test
  void a_term_beyond_the_basis_is_refused_today_and_marked_afterwards() {
    file(open()).when(liuzhi("2026-03-02", "2026-10-02")).thenRejected("measure-beyond-limit");
    assertThat(flaws(liuzhi("2025-07-01", "2026-01-02"))).containsExactly(ProcedureFlaw.MEASURE_BEYOND_LIMIT);
  }

  @Test
  void an_archived_case_takes_no_measure_and_a_hearing_officer_none_at_all() {
    CaseEvent[] archived = so(punished(), announced(DIRECTOR), executed(DIRECTOR), new CaseArchived(CASE, "2025-07", null, on("2026-01-10")));
    file(archived).when(liuzhi("2025-07-01", "2025-10-01")).thenRejected("wrong-state");
    file(open()).by(Role.HEARING_OFFICER).when(liuzhi("2025-07-01", "2025-10-01")).thenRejected("not-permitted");
  }

  @Test
  void a_number_is_used_once() {
    file(so(open(), taken())).when(liuzhi("2025-11-01", "2025-12-01")).thenRejected("measure-number-taken");
  }

  @Test
  void a_personal_measure_needs_a_subject_of_the_case_after_its_opening() {
    file(open()).when(measure(null, MeasureKind.LIUZHI, null, "2025-07-01")).thenRejected("measure-without-subject");
    file(open()).when(measure(STRANGER, MeasureKind.LIUZHI, null, "2025-07-01")).thenRejected("not-a-subject");
    file(open()).when(measure(DIRECTOR, MeasureKind.LIUZHI, null, "2025-05-01")).thenRejected("before-opening");
  }

  @Test
  void a_witness_may_be_asked_before_the_opening() {
    file(open()).when(measure(null, MeasureKind.INQUIRY, "工程招标经过", "2025-05-01")).events();
  }

  @Test
  void of_a_technical_measure_no_details_are_stored() {
    file(open()).when(measure(DIRECTOR, MeasureKind.TECHNICAL, "对象", "2025-07-01")).thenRejected("technical-details-not-stored");
    file(open()).when(measure(DIRECTOR, MeasureKind.TECHNICAL, null, "2025-07-01")).events();
  }

  @Test
  void who_is_to_withdraw_takes_no_measure_and_one_of_an_earlier_day_is_marked() {
    NoFacts own = NoFacts.holding(SECOND, DIRECTOR);
    file(open()).knowing(own).when(interrogation("2026-03-02", APPROVAL, List.of(LEADER, SECOND), true, FILMED)).thenRejected("must-withdraw");
    MeasureTaken taken =
        (MeasureTaken) file(open()).knowing(own).when(interrogation("2025-07-01", APPROVAL, List.of(LEADER, SECOND), true, FILMED)).events().getFirst();
    assertThat(taken.flaws()).containsExactly(ProcedureFlaw.RECUSED_TOOK_PART);
    file(open()).knowing(NoFacts.holding(SECOND, STRANGER)).when(interrogation("2026-03-02", APPROVAL, List.of(LEADER, SECOND), true, FILMED)).events();
  }

  @Test
  void a_basis_says_how_often_and_how_long() {
    MeasureBasis halved = new MeasureBasis("监察法", "第四十八条", null, 1, 6, null);
    file(open()).when(new RecordMeasure(
        CASE, "1", DIRECTOR, MeasureKind.LIUZHI, halved, APPROVAL, List.of(LEADER, SECOND), true, FILMED, null, on("2025-10-01"), on("2025-07-01")))
        .thenRejected("measure-basis-malformed");
    file(open()).when(liuzhi("2025-07-01", "2025-06-01")).thenRejected("measure-ends-before-start");
  }

  @Test
  void a_basis_allows_no_more_extensions_than_the_rule_in_force() {
    file(open()).when(liuzhi(3, "2026-03-02")).thenRejected("extensions-beyond-rule");
    assertThat(flaws(liuzhi(3, "2025-07-01"))).as("of an earlier day").containsExactly(ProcedureFlaw.MEASURE_BEYOND_LIMIT);
    assertThat(flaws(liuzhi(2, "2026-03-02"))).isEmpty();
  }

  @Test
  void where_no_rule_counts_the_paper_alone_says_how_often() {
    assertThat(flaws(extensible(MeasureKind.FREEZE, 3, "2026-03-02"))).isEmpty();
  }

  @Test
  void a_measure_may_be_extended_as_often_as_the_basis_says() {
    file(so(open(), taken())).when(extend("2025-12-31", "2025-09-28")).then(extended());
  }

  @Test
  void no_more_and_no_longer() {
    file(so(open(), taken(), extended())).when(extend("2026-03-20", "2026-03-02")).thenRejected("extension-exhausted");
    file(so(open(), taken())).when(extend("2026-05-01", "2026-03-02")).thenRejected("extension-exhausted");
  }

  @Test
  void a_second_extension_of_an_earlier_day_is_recorded_and_marked() {
    MeasureExtended again = (MeasureExtended) file(so(open(), taken(), extended())).when(extend("2026-02-01", "2025-12-20")).events().getFirst();
    assertThat(again.flaws()).contains(ProcedureFlaw.MEASURE_BEYOND_LIMIT);
  }

  @Test
  void an_extension_goes_further_than_before() {
    file(so(open(), taken())).when(extend("2025-09-30", "2025-09-28")).thenRejected("extension-not-later");
    file(open()).when(extend("2025-09-30", "2025-09-28")).thenRejected("no-such-case-measure");
  }

  @Test
  void the_time_of_liuzhi_is_reckoned_anew_once_from_the_day_the_other_offence_was_found() {
    LiuzhiRecalculated anew = new LiuzhiRecalculated(
        CASE, "留置1", DIRECTOR, MeasureKind.LIUZHI, "发现另有重大职务犯罪", on("2026-03-10"), approval("2025-12-10"), Set.of(), on("2025-12-10"));
    file(so(open(), taken(), extended())).when(recalculate("2026-03-10", "2025-12-10")).then(anew);
    file(so(open(), taken(), extended(), anew)).when(recalculate("2026-06-01", "2026-03-02")).thenRejected("recalculated-already");
    assertThat(((LiuzhiRecalculated) file(so(open(), taken(), extended(), anew)).when(recalculate("2026-04-10", "2026-02-01")).events().getFirst()).flaws())
        .as("of an earlier day").contains(ProcedureFlaw.MEASURE_BEYOND_LIMIT);
    MeasureExtended further = (MeasureExtended) file(so(open(), taken(), extended(), anew)).when(extend("2026-06-10", "2026-03-02")).events().getFirst();
    assertThat(further.flaws()).as("extensions begin anew too").isEmpty();
    file(so(open(), taken(), extended(), anew)).when(extend("2026-06-11", "2026-03-02")).thenRejected("extension-exhausted");
  }

  @Test
  void no_other_measure_is_and_not_for_longer_than_its_basis_allows() {
    file(so(open(), new MeasureTaken(
        CASE, "留置1", DIRECTOR, MeasureKind.PROTECTIVE_CUSTODY, LIUZHI, APPROVAL, List.of(LEADER, SECOND), true, FILMED, null, null, Set.of(), on("2025-07-01"))))
        .when(recalculate("2026-01-10", "2025-12-10")).thenRejected("recalculation-of-no-liuzhi");
    file(so(open(), taken())).when(recalculate("2026-09-03", "2026-03-02")).thenRejected("measure-beyond-limit");
    file(so(open(), taken())).when(recalculate("2025-10-01", "2025-06-30")).thenRejected("measure-ends-before-start");
    file(so(open(), taken())).when(recalculate("2025-09-01", "2025-09-10")).thenRejected("measure-ends-before-start");
    file(so(open(), taken(), ended(Set.of(), "2025-09-30"))).when(recalculate("2026-01-10", "2025-12-10")).thenRejected("measure-ended-already");
  }

  @Test
  void a_measure_ends_once() {
    file(so(open(), taken())).when(end("2025-09-30")).then(ended(Set.of(), "2025-09-30"));
    file(so(open(), taken(), ended(Set.of(), "2025-09-30"))).when(end("2025-10-01")).thenRejected("measure-ended-already");
    file(so(open(), taken())).when(end("2025-06-30")).thenRejected("measure-ends-before-start");
  }

  @Test
  void ended_after_its_term_is_marked() {
    file(so(open(), taken())).when(end("2025-10-05")).then(ended(Set.of(ProcedureFlaw.MEASURE_BEYOND_LIMIT), "2025-10-05"));
  }

  @Test
  void the_family_is_told_within_a_day_or_there_is_a_reason() {
    file(so(open(), taken())).when(notice("家属、某县水务局", null, "2025-07-02")).then(
        new MeasureNoticeRecorded(CASE, "留置1", DIRECTOR, MeasureKind.LIUZHI, "家属、某县水务局", null, null, Set.of(), on("2025-07-02")));
    file(so(open(), taken())).when(notice(null, null, "2025-07-02")).thenRejected("notice-or-reason");
    MeasureNoticeRecorded late = (MeasureNoticeRecorded) file(so(open(), taken())).when(notice(null, "有碍调查", "2025-07-03")).events().getFirst();
    assertThat(late.flaws()).containsExactly(ProcedureFlaw.NOTICE_LATE);
  }

  @Test
  void what_is_late_the_limit_in_force_says() {
    MeasureNoticeRecorded none = (MeasureNoticeRecorded) file(so(open(), taken())).knowing(Limits.knowing(Limits.NONE))
        .when(notice(null, "有碍调查", "2025-07-03")).events().getFirst();
    assertThat(none.flaws()).isEmpty();
  }

  @Test
  void of_other_measures_nobody_need_be_told() {
    CaseEvent[] asked = so(open(), new MeasureTaken(
        CASE, "留置1", DIRECTOR, MeasureKind.INTERROGATION, AT_ONCE, APPROVAL, List.of(LEADER, SECOND), true, FILMED, null, null, Set.of(), on("2025-07-01")));
    file(asked).when(notice("家属", null, "2025-07-02")).thenRejected("notice-not-required");
  }

  private static Set<ProcedureFlaw> flaws(RecordMeasure measure) {
    return ((MeasureTaken) file(open()).when(measure).events().getFirst()).flaws();
  }

  private static RecordMeasure liuzhi(String from, String until) {
    return new RecordMeasure(
        CASE, "留置1", DIRECTOR, MeasureKind.LIUZHI, LIUZHI, APPROVAL, List.of(LEADER, SECOND), true, FILMED, null, on(until), on(from));
  }

  private static RecordMeasure liuzhi(int extensions, String from) {
    return extensible(MeasureKind.LIUZHI, extensions, from);
  }

  private static RecordMeasure extensible(MeasureKind kind, int extensions, String from) {
    MeasureBasis basis = new MeasureBasis("监察法", "第四十八条", "2024年修正", extensions, null, null);
    return new RecordMeasure(CASE, "留置1", DIRECTOR, kind, basis, APPROVAL, List.of(LEADER, SECOND), true, FILMED, null, null, on(from));
  }

  private static RecordMeasure interrogation(String day, @Nullable Approval approval, List<StaffId> staff, boolean certificate, Recording recording) {
    return new RecordMeasure(CASE, "讯问1", DIRECTOR, MeasureKind.INTERROGATION, AT_ONCE, approval, staff, certificate, recording, null, null, on(day));
  }

  private static RecordMeasure measure(@Nullable PersonId subject, MeasureKind kind, @Nullable String item, String day) {
    return new RecordMeasure(CASE, "1", subject, kind, AT_ONCE, approval("2025-04-30"), List.of(LEADER, SECOND), true, FILMED, item, null, on(day));
  }

  private static ExtendMeasure extend(String until, String day) {
    return new ExtendMeasure(CASE, "留置1", on(until), "案情复杂", approval("2025-09-28"), on(day));
  }

  private static RecalculateLiuzhi recalculate(String until, String day) {
    return new RecalculateLiuzhi(CASE, "留置1", "发现另有重大职务犯罪", on(until), approval("2025-12-10"), on(day));
  }

  private static EndMeasure end(String day) {
    return new EndMeasure(CASE, "留置1", "期满", null, on(day));
  }

  private static RecordMeasureNotice notice(@Nullable String to, @Nullable String withheld, String day) {
    return new RecordMeasureNotice(CASE, "留置1", to, withheld, null, on(day));
  }

  private static MeasureTaken taken() {
    return new MeasureTaken(
        CASE, "留置1", DIRECTOR, MeasureKind.LIUZHI, LIUZHI, APPROVAL, List.of(LEADER, SECOND), true, FILMED, null, on("2025-10-01"), Set.of(),
        on("2025-07-01"));
  }

  private static MeasureExtended extended() {
    return new MeasureExtended(
        CASE, "留置1", DIRECTOR, MeasureKind.LIUZHI, on("2025-12-31"), "案情复杂", approval("2025-09-28"), Set.of(), on("2025-09-28"));
  }

  private static MeasureEnded ended(Set<ProcedureFlaw> flaws, String day) {
    return new MeasureEnded(CASE, "留置1", DIRECTOR, MeasureKind.LIUZHI, "期满", null, flaws, on(day));
  }
}
