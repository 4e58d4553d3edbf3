package mingjian.query.rates;

import static mingjian.query.Happened.APPROVAL;
import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.MEMBER;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.announced;
import static mingjian.query.Happened.announcedByOthers;
import static mingjian.query.Happened.closed;
import static mingjian.query.Happened.day;
import static mingjian.query.Happened.opened;
import static mingjian.query.Happened.sanctioned;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.Actor;
import mingjian.events.AdmonitionId;
import mingjian.events.CaseId;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.RectificationId;
import mingjian.events.ReviewId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.ExemptReason;
import mingjian.events.accountability.ReviewEvent.FindingCorrected;
import mingjian.events.accountability.ReviewEvent.PersonExempted;
import mingjian.events.casefile.ArtefactKind;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.casefile.MarkingEvent.FormClassified;
import mingjian.events.casefile.ReformEvent.ArtefactWaived;
import mingjian.events.casefile.ReformEvent.CaseArtefactAttached;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.Reform;
import mingjian.events.talk.AdmonitionEvent.AdmonitionIssued;
import mingjian.events.talk.AdmonitionForm;
import mingjian.events.timelimits.TimeLimit;
import mingjian.events.work.WorkAbout;
import mingjian.query.Happened;
import mingjian.query.ViewScenario;
import mingjian.query.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is counted of cases: announcements, and what was made of them afterwards.
class CaseRatesTest {
  private static final RatesView VIEW = RateLimits.view();
  private static final String ANNOUNCED = "case-1/ANNOUNCED/person-chief";
  private static final String FORM = "case-1/FOUR_FORMS/person-chief";

  @Test
  void a_sanction_is_announced_within_a_month_or_late() {
    assertThat(after(sanctioned(), announced(day(6, 6))).row(ANNOUNCED).answer()).isEqualTo("MET");
    assertThat(after(sanctioned(), announced(day(6, 7))).row(ANNOUNCED).answer()).isEqualTo("MISSED");
    assertThat(after(sanctioned(), announced(PartialDate.ofMonth(2025, 6))).row(ANNOUNCED).answer()).isEqualTo("UNTOLD");
  }

  @Test
  void without_a_rule_in_force_nobody_can_tell_whether_it_was_in_time() {
    assertThat(ViewScenario.given(RateLimits.view(new TimeLimit[0])).happened(CASE.value(), opened(), sanctioned(), announced(day(6, 7))).row(ANNOUNCED).answer())
        .isEqualTo("UNTOLD");
    assertThat(VIEW.outdates(RateLimits.view(new TimeLimit[0]).version())).isTrue();
    assertThat(VIEW.outdates(VIEW.version())).isFalse();
  }

  @Test
  void one_that_nobody_announced_is_open_until_its_day_and_knows_the_unit_of_the_case() {
    RateRow open = after(sanctioned()).row(ANNOUNCED);
    assertThat(open.answer()).isEqualTo("OPEN");
    assertThat(open.due()).isEqualTo(LocalDate.of(2025, 6, 6));
    assertThat(open.year()).isEqualTo(2025);
    assertThat(open.unit()).isEqualTo(BUREAU);
    assertThat(VIEW.readers(after().row(ANNOUNCED))).as("nothing to announce yet").isEmpty();
  }

  @Test
  void a_closed_case_is_covered_once_something_is_to_be_mended() {
    assertThat(VIEW.readers(after().row("case-1/CASE_REFORM"))).as("not closed yet").isEmpty();
    assertThat(after(closed()).row("case-1/CASE_REFORM").answer()).isEqualTo("MISSED");
    ViewScenario<RateRow> mended = after(closed()).happened("rect-1", rectification());
    assertThat(mended.row("case-1/CASE_REFORM").answer()).isEqualTo("MET");
    assertThat(mended.row("rect-1/FOUR_REFORMS/1").answer()).isEqualTo("INSTITUTION");
    assertThat(mended.row("rect-1/FOUR_REFORMS/二").answer()).isEqualTo("CONDUCT");
  }

  @Test
  void a_reopened_case_owes_nothing_until_it_is_closed_again() {
    ViewScenario<RateRow> rows = after(closed(), Happened.reopened());
    assertThat(VIEW.readers(rows.row("case-1/CASE_REFORM"))).isEmpty();
    assertThat(rows.happened(CASE.value(), closed()).row("case-1/CASE_REFORM").answer()).isEqualTo("MISSED");
  }

  @Test
  void all_five_artefacts_attached_or_waived_are_complete_and_four_are_not() {
    Event[] four = Stream.of(ArtefactKind.values()).limit(4).map(kind -> new CaseArtefactAttached(CASE, kind, PAPER, null, day(6, 1))).toArray(Event[]::new);
    ViewScenario<RateRow> rows = after(four).happened(CASE.value(), closed());
    assertThat(rows.row("case-1/FIVE_ONES").answer()).isEqualTo("MISSED");
    rows.happened(CASE.value(), new ArtefactWaived(CASE, ArtefactKind.WARNING, "已并入另案", APPROVAL, day(6, 2)));
    assertThat(rows.row("case-1/FIVE_ONES").answer()).isEqualTo("MET");
  }

  @Test
  void the_last_classification_is_the_form_and_a_reopened_case_waits() {
    ViewScenario<RateRow> rows = after();
    assertThat(VIEW.readers(rows.row(FORM))).as("not classified yet").isEmpty();
    rows.happened(CASE.value(), classified(FormOfDiscipline.SECOND), classified(FormOfDiscipline.THIRD));
    assertThat(rows.row(FORM).answer()).isEqualTo("THIRD");
    assertThat(rows.row(FORM).unit()).isEqualTo(BUREAU);
    assertThat(VIEW.readers(rows.happened(CASE.value(), Happened.reopened()).row(FORM))).isEmpty();
  }

  @Test
  void an_admonition_is_of_the_first_form_unless_a_case_tells_it() {
    assertThat(ViewScenario.given(VIEW).happened("admonition-1", admonished(null)).row("admonition-1/FOUR_FORMS").answer()).isEqualTo("FIRST");
    assertThat(ViewScenario.given(VIEW).happened("admonition-1", admonished(CASE)).keys()).isEmpty();
  }

  @Test
  void an_exemption_counts_by_its_reason_until_it_is_corrected() {
    ReviewId review = new ReviewId("review-1");
    String key = "review-1/EXEMPT_REASON/person-chief/FIRST";
    ViewScenario<RateRow> rows = ViewScenario.given(VIEW).happened("review-1", new PersonExempted(
        review, CASE, CHIEF, null, DutyTier.FIRST, ExemptReason.OBJECTED_IN_DECISION, "会上反对", List.of(PAPER), MEMBER, APPROVAL, day(6, 1)));
    assertThat(rows.row(key).answer()).isEqualTo("OBJECTED_IN_DECISION");
    assertThat(rows.row(key).guards()).containsExactlyInAnyOrder("file:review-1", "case:case-1");
    rows.happened("review-1", new FindingCorrected(
        review, CASE, CHIEF, null, DutyTier.FIRST, CandidateState.EXEMPT, "会议记录有误", APPROVAL, day(7, 1)));
    assertThat(VIEW.readers(rows.row(key))).isEmpty();
  }

  @Test
  void what_others_announced_is_no_case_of_ours() {
    assertThat(ViewScenario.given(VIEW).happened(CASE.value(), announcedByOthers(CASE, PLACE, day(3, 1))).keys()).isEmpty();
  }

  @Test
  void a_sealed_case_is_kept_from_figures_too() {
    Viewer denied = new Viewer(new Actor("t", Role.REPORTER), Set.of("role:REPORTER"), Set.of("case:case-1"));
    for (String key : List.of(ANNOUNCED, "case-1/CASE_REFORM", "case-1/FIVE_ONES", "rect-1/FOUR_REFORMS/1")) {
      RateRow row = after(sanctioned(), closed()).happened("rect-1", rectification()).row(key);
      assertThat(VIEW.readers(row)).as(key).contains("role:REPORTER");
      assertThat(denied.maySee(VIEW.readers(row))).as(key).isFalse();
    }
  }

  private static FormClassified classified(FormOfDiscipline form) {
    return new FormClassified(CASE, CHIEF, form, null, Set.of(), day(6, 1));
  }

  private static AdmonitionIssued admonished(@Nullable CaseId relatedCase) {
    return new AdmonitionIssued(
        new AdmonitionId("admonition-1"), new WorkAbout(List.of(CHIEF), BUREAU, relatedCase, Secrecy.INTERNAL), "诫勉", AdmonitionForm.TALK, "公车私用", null, null,
        "党风政风监督室", List.of(), APPROVAL, null, Set.of(), day(6, 1));
  }

  private static RectificationIssued rectification() {
    return new RectificationIssued(
        new RectificationId("rect-1"), new RectificationAbout(BUREAU, List.of(CHIEF), CASE, null), List.of("制度不健全"),
        List.of(new Measure("1", "修订采购制度", "局长", LocalDate.of(2025, 9, 1), Reform.INSTITUTION),
            new Measure("二", "整治作风", "局长", LocalDate.of(2025, 9, 1), Reform.CONDUCT)),
        "县纪委", PAPER, null, null, day(6, 1));
  }

  private static ViewScenario<RateRow> after(Event... events) {
    return ViewScenario.given(VIEW).happened(CASE.value(), opened()).happened(CASE.value(), events);
  }
}
