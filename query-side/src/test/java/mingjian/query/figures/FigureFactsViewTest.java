package mingjian.query.figures;

import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PLACE;
import static mingjian.query.Happened.day;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.RecordId;
import mingjian.events.Secrecy;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.registry.HeadPost;
import mingjian.events.supervision.Figure;
import mingjian.events.supervision.FigureUnit;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordState;
import mingjian.events.talk.TalkKind;
import mingjian.events.work.WorkAbout;
import mingjian.query.Happened;
import mingjian.query.Readers;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class FigureFactsViewTest {
  private static final String STREAM = CASE.value();
  private final FigureFactsView view = new FigureFactsView();
  private final ViewScenario<FigureFactsRow> given = given(view);

  @Test
  void a_case_counts_when_opened_when_closed_and_when_sanctioned_each_by_its_own_date() {
    given.happened(STREAM, Happened.opened(), Happened.sanctioned(), Happened.closed());
    assertThat(only(FigureKind.OPENED).on()).isEqualTo(day(3, 1));
    assertThat(only(FigureKind.CLOSED).on()).isEqualTo(day(5, 6));
    assertThat(only(FigureKind.SANCTIONED).on()).isEqualTo(day(5, 6));
    assertThat(only(FigureKind.SANCTIONED).person()).isEqualTo(CHIEF.value());
    assertThat(only(FigureKind.SANCTIONED).place()).as("known since the opening").isEqualTo(PLACE);
  }

  @Test
  void before_it_is_closed_it_is_nowhere_among_the_closed() {
    given.happened(STREAM, Happened.opened());
    assertThat(facts(FigureKind.CLOSED)).isEmpty();
    assertThat(view.fields(given.row(STREAM + "/CLOSED")).get("kind")).isNull();
  }

  @Test
  void what_is_specified_later_holds_for_all_its_figures() {
    given.happened(STREAM, Happened.opened(), Happened.closed(),
        new FactsSpecified(CASE, List.of(CHIEF), BUREAU, Set.of(FieldOfWork.LAND), null, null, "查明", day(6, 1)));
    assertThat(only(FigureKind.CLOSED).fields()).containsExactly(FieldOfWork.LAND);
    assertThat(only(FigureKind.CLOSED).place()).isEqualTo(PLACE);
  }

  @Test
  void what_others_announced_is_a_kind_of_its_own() {
    given.happened(STREAM, Happened.announcedByOthers(CASE, PLACE, PartialDate.ofYear(2024)));
    assertThat(given.keys()).containsExactly(STREAM + "/ANNOUNCEMENT");
  }

  @Test
  void two_decisions_announced_in_one_place_on_one_day_are_one_session() {
    CaseId other = new CaseId("case-2");
    given.happened(STREAM, Happened.opened(), announced(CASE, "礼堂"));
    given.happened(other.value(), Happened.opened(other, PLACE, day(3, 1)), announced(other, "礼堂"));
    assertThat(only(FigureKind.ANNOUNCED_WITH_EDUCATION).detail())
        .isEqualTo(given.row(other + "/ANNOUNCED_WITH_EDUCATION").counted().getFirst().detail());
  }

  @Test
  void where_no_place_is_told_each_is_its_own_and_without_education_there_is_none() {
    given.happened(STREAM, Happened.opened(), announced(CASE, null), Happened.announced(day(6, 1)));
    assertThat(only(FigureKind.ANNOUNCED_WITH_EDUCATION).detail()).startsWith(STREAM);
  }

  @Test
  void each_who_was_talked_to_counts() {
    given.happened("talk-1", Happened.talk(Happened.TALK, TalkKind.INTEGRITY, CASE, day(4, 1)));
    FigureFact fact = given.row("talk-1/TALK").counted().getFirst();
    assertThat(fact.person()).isEqualTo(CHIEF.value());
    assertThat(fact.detail()).isEqualTo("INTEGRITY");
  }

  @Test
  void a_number_in_words_and_one_without_a_beginning_stay_text() {
    List<Figure> figures = List.of(
        new Figure(FigureUnit.SESSIONS, 5, null, false), new Figure(FigureUnit.PERSON_TIMES, null, "3.2万", false), new Figure(FigureUnit.PERSON_TIMES, 900, null, true));
    given.happened("record-1", new SupervisionRecorded(
        new RecordId("record-1"), new WorkAbout(List.of(), BUREAU, null, Secrecy.INTERNAL), RecordKind.WARNING_EDUCATION, RecordState.COMPLETED, "警示教育", "某局",
        null, null, null, "警示教育", List.of(), figures, null, null, null, day(5, 1)));
    assertThat(given.row("record-1/EDUCATION").counted()).extracting(FigureFact::number, FigureFact::detail)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(5L, "SESSIONS"), org.assertj.core.groups.Tuple.tuple(0L, "PERSON_TIMES?3.2万"),
            org.assertj.core.groups.Tuple.tuple(0L, "PERSON_TIMES?累计900"));
  }

  @Test
  void who_was_head_is_found_by_the_year_of_the_case_even_where_the_tenure_is_recorded_later() {
    FigureRegisterView register = new FigureRegisterView();
    ViewScenario<FigureRegisterRow> rows = given(register).happened(STREAM, Happened.opened());
    assertThat(register.fields(rows.row(CHIEF.value())).get("headYear")).isNull();
    rows.happened(STREAM, new FactsSpecified(
            CASE, List.of(CHIEF), BUREAU, Set.of(), new Period(PartialDate.ofYear(2022), PartialDate.ofYear(2023)), null, "查明", day(6, 1)))
        .happened(CHIEF.value(), Happened.tenure(HeadPost.YES, Period.since(PartialDate.of(2020, 1, 1))));
    assertThat(register.fields(rows.row(CHIEF.value())).get("headYear")).isEqualTo("2025");
    rows.happened(CHIEF.value(), Happened.tenureVoided());
    assertThat(register.fields(rows.row(CHIEF.value())).get("headYear")).isNull();
  }

  @Test
  void nobody_reads_the_rows_but_the_rules() {
    given.happened(STREAM, Happened.opened());
    assertThat(view.readers(given.row(STREAM + "/OPENED"))).containsExactly(Readers.RULES);
  }

  private static DecisionAnnounced announced(CaseId id, String venue) {
    return new DecisionAnnounced(id, CHIEF, List.of(Happened.LEADER, Happened.MEMBER), venue, true, null, null, null, Set.of(), day(5, 20), null);
  }

  private List<FigureFact> facts(FigureKind kind) {
    return given.row(STREAM + "/" + kind).counted();
  }

  private FigureFact only(FigureKind kind) {
    assertThat(facts(kind)).hasSize(1);
    return facts(kind).getFirst();
  }
}
