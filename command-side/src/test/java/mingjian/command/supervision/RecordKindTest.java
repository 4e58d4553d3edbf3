package mingjian.command.supervision;

import static mingjian.command.supervision.RecordWords.complete;
import static mingjian.command.supervision.RecordWords.entered;
import static mingjian.command.supervision.RecordWords.exactly;
import static mingjian.command.supervision.RecordWords.told;
import static mingjian.command.supervision.RecordWords.whole;
import static mingjian.command.supervision.RecordWords.with;
import static mingjian.command.supervision.SupervisionWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.Scenario;
import mingjian.command.supervision.RecordCommand.CompleteRecord;
import mingjian.command.supervision.RecordCommand.RecordSupervision;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.Words;
import mingjian.events.supervision.FigureUnit;
import mingjian.events.supervision.RecordDetail;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordKind.RecordPoint;
import mingjian.events.supervision.RecordNeed;
import mingjian.events.supervision.RecordReservation;
import mingjian.events.supervision.RecordState;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for every kind, by its own rules: whole it is taken, and each thing it needs is missed by its own code.
class RecordKindTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new RecordDecider()).given(past).knowing(world(TODAY));
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void whole_it_is_recorded_and_where_a_result_is_to_come_it_stays_open(RecordKind kind) {
    SupervisionRecorded event = (SupervisionRecorded) given().when(whole(kind)).events().getFirst();
    assertThat(event.state()).isEqualTo(kind.needs(RecordNeed.RESULT) ? RecordState.OPEN : RecordState.COMPLETED);
    if (event.state() == RecordState.OPEN) {
      given(entered(whole(kind))).when(complete(kind)).events();
    }
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void each_thing_it_needs_is_missed_by_name(RecordKind kind) {
    for (RecordNeed need : kind.rules().needs()) {
      String code = codeOf(need);
      if (code != null) {
        assertThat(given().when(without(need, whole(kind))).thenRejected(code).inChinese()).contains("“");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void each_point_it_demands_is_missed_by_name(RecordKind kind) {
    RecordSupervision c = whole(kind);
    for (RecordPoint point : kind.rules().points()) {
      RecordSupervision lacking = of(c, c.about(), c.details().stream().filter(detail -> detail.point() != point).toList(), c.occurredOn());
      assertThat(given().when(lacking).thenRejected("record-point-missing").inChinese()).contains(Words.of(point));
    }
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void a_name_it_takes_is_made_of_what_it_needs(RecordKind kind) {
    if (kind.rules().reserves() == RecordReservation.UNIT_AND_YEAR) {
      assertThat(kind.rules().needs()).contains(RecordNeed.UNIT, RecordNeed.YEAR);
    }
    if (kind.rules().reserves() == RecordReservation.UNIT_AND_CODE) {
      assertThat(kind.rules().needs()).contains(RecordNeed.UNIT);
      assertThat(kind.rules().points()).contains(RecordPoint.CODE);
    }
  }

  @Test
  void a_code_of_the_customers_table_is_taken_once() {
    SupervisionRecorded event = (SupervisionRecorded) given().when(whole(RecordKind.METHOD_CODE)).events().getFirst();
    assertThat(event.claims()).containsExactly("record-code:METHOD_CODE:unit-bureau:写明的内容");
  }

  @Test
  void cadres_are_appraised_once_a_year_and_counted_in_persons() {
    SupervisionRecorded event = (SupervisionRecorded) given().when(whole(RecordKind.DEMOCRATIC_APPRAISAL)).events().getFirst();
    assertThat(event.claims()).hasSize(1);
    assertThat(event.figures()).containsExactly(exactly(FigureUnit.PERSONS, 3));
  }

  @Test
  void an_appraisal_of_cadres_counts_no_sessions() {
    given().when(with(whole(RecordKind.DEMOCRATIC_APPRAISAL), List.of(exactly(FigureUnit.SESSIONS, 1)))).thenRejected("figure-unit-not-counted");
  }

  @Test
  void a_report_on_supervision_covers_a_span_and_owes_nothing() {
    SupervisionRecorded event = (SupervisionRecorded) given().when(whole(RecordKind.SUPERVISION_REPORT)).events().getFirst();
    assertThat(event.period()).isNotNull();
    assertThat(event.state()).isEqualTo(RecordState.COMPLETED);
  }

  @Test
  void a_point_told_with_nothing_in_it_may_not_stand() {
    given().when(whole(RecordKind.RULE, told(RecordPoint.OTHER, " "))).thenRejected("record-point-blank");
  }

  @Test
  void what_lies_ahead_or_is_due_before_it_began_may_not_be_recorded() {
    RecordSupervision c = whole(RecordKind.TRAINING);
    given().when(of(c, c.about(), c.details(), TOMORROW)).thenRejected("in-the-future");
    RecordSupervision early = new RecordSupervision(
        c.recordId(), c.kind(), c.about(), c.headline(), c.responsible(), c.year(), c.period(), Scenario.TODAY.minusDays(300), c.content(), c.details(),
        c.figures(), c.document(), c.approval(), c.occurredOn());
    given().when(early).thenRejected("record-due-before-it-began");
  }

  @Test
  void a_record_about_nobody_may_not_be_made() {
    RecordSupervision c = whole(RecordKind.TRAINING);
    given().when(of(c, new WorkAbout(List.of(), null, null, c.about().secrecy()), c.details(), c.occurredOn())).thenRejected("work-about-nobody");
  }

  @Test
  void a_clearance_request_may_not_name_a_clue_either() {
    given().when(whole(RecordKind.CLEARANCE_OPINION, told(RecordPoint.OTHER, "有举报"))).thenRejected("record-discloses-clue");
  }

  @Test
  void who_asked_for_a_correction_of_the_dossier_is_answered_and_told() {
    Event[] asked = entered(whole(RecordKind.CORRECTION_REQUEST));
    given(asked).when(complete(RecordKind.CORRECTION_REQUEST)).events();
    CompleteRecord untold = new CompleteRecord(RecordWords.RECORD, "经核对，任职日期属实", List.of(told(RecordPoint.CONCLUSION, "不予更正")), List.of(), null, TODAY);
    assertThat(given(asked).when(untold).thenRejected("record-point-missing").inChinese()).contains(Words.of(RecordPoint.TOLD));
  }

  @Test
  void outside_supervision_says_where_it_comes_from() {
    RecordSupervision c = whole(RecordKind.OUTSIDE_SUPERVISION);
    given().when(c).events();
    given().when(of(c, c.about(), List.of(told(RecordPoint.CHANNEL, "媒体报道")), c.occurredOn())).thenRejected("record-point-missing");
  }

  @Test
  void a_scorecard_is_the_customers_own_and_taken_as_it_is() {
    var items = List.of(told(RecordPoint.ITEM, "甲项"), told(RecordPoint.ITEM, "乙项"));
    RecordSupervision c = whole(RecordKind.SCORECARD);
    assertThat(((SupervisionRecorded) given().when(of(c, c.about(), items, c.occurredOn())).events().getFirst()).details()).isEqualTo(items);
    given().when(of(c, c.about(), List.of(), c.occurredOn())).thenRejected("record-point-missing");
  }

  private static RecordSupervision of(RecordSupervision c, WorkAbout about, List<RecordDetail> details, PartialDate on) {
    return new RecordSupervision(
        c.recordId(), c.kind(), about, c.headline(), c.responsible(), c.year(), c.period(), c.dueOn(), c.content(), details, c.figures(), c.document(),
        c.approval(), on);
  }

  private static RecordSupervision without(RecordNeed need, RecordSupervision c) {
    boolean period = need == RecordNeed.PERIOD || need == RecordNeed.PERIOD_WITH_END;
    Period open = need == RecordNeed.PERIOD_WITH_END ? Period.since(PartialDate.of(2026, 1, 1)) : null;
    return new RecordSupervision(
        c.recordId(), c.kind(), need == RecordNeed.PERSON ? bureau() : need == RecordNeed.UNIT ? chiefAlone() : c.about(), c.headline(), c.responsible(),
        need == RecordNeed.YEAR ? null : c.year(), period ? open : c.period(), need == RecordNeed.DUE ? null : c.dueOn(), c.content(), c.details(),
        need == RecordNeed.FIGURES ? List.of() : c.figures(), need == RecordNeed.DOCUMENT ? null : c.document(),
        need == RecordNeed.APPROVAL ? null : c.approval(), need == RecordNeed.MONTH ? PartialDate.ofYear(2025) : c.occurredOn());
  }

  private static String codeOf(RecordNeed need) {
    return switch (need) {
      case PERSON -> "record-needs-person";
      case UNIT -> "record-needs-unit";
      case YEAR -> "record-needs-year";
      case MONTH -> "record-needs-month";
      case PERIOD -> "record-needs-period";
      case PERIOD_WITH_END -> "record-needs-period-with-end";
      case DUE -> "record-needs-due";
      case DOCUMENT -> "record-needs-document";
      case APPROVAL -> "record-needs-approval";
      case FIGURES -> "record-needs-figures";
      // Those are about what is said or done later, and have tests of their own in RecordTest.
      case RESULT, RECTIFICATION_OF_ISSUES, DECIDED_BY_OTHERS, TELLS_NO_CLUE, INTEGRITY_BASIS -> null;
    };
  }
}
