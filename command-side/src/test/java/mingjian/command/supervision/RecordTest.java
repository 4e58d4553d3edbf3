package mingjian.command.supervision;

import static mingjian.command.supervision.RecordWords.*;
import static mingjian.command.supervision.SupervisionWords.*;
import static mingjian.events.supervision.RecordKind.RecordPoint.BASIS;
import static mingjian.events.supervision.RecordKind.RecordPoint.ISSUES;
import static mingjian.events.supervision.RecordKind.RecordPoint.NO_RECTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.supervision.RecordCommand.CompleteRecord;
import mingjian.command.supervision.RecordCommand.RecordSupervision;
import mingjian.events.Approval;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.casefile.Penalty;
import mingjian.events.supervision.Figure;
import mingjian.events.supervision.FigureUnit;
import mingjian.events.supervision.IntegrityBasis;
import mingjian.events.supervision.PriorKind;
import mingjian.events.supervision.PriorMatter;
import mingjian.events.supervision.RecordEvent.RecordCompleted;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new RecordDecider()).given(past);
  }

  private static SupervisionRecorded recorded(RecordSupervision command) {
    return (SupervisionRecorded) given().when(command).events().getFirst();
  }

  @Nested
  class Figures {
    @Test
    void exact_numbers_and_quoted_ones_may_stand_beside_each_other() {
      var figures = List.of(exactly(FigureUnit.SESSIONS, 5), quoted(FigureUnit.PERSON_TIMES, "3.2万"));
      SupervisionRecorded event = recorded(with(whole(RecordKind.WARNING_EDUCATION), figures));
      assertThat(event.figures()).as("each unit for itself, nothing added").isEqualTo(figures);
    }

    @Test
    void a_unit_that_the_kind_does_not_count_may_not() {
      given().when(with(whole(RecordKind.WARNING_EDUCATION), List.of(exactly(FigureUnit.CASES, 1)))).thenRejected("figure-unit-not-counted");
    }

    @Test
    void the_same_unit_twice_may_not() {
      given().when(with(whole(RecordKind.WARNING_EDUCATION), List.of(exactly(FigureUnit.SESSIONS, 1), quoted(FigureUnit.SESSIONS, "多"))))
          .thenRejected("figure-unit-twice");
    }

    @Test
    void neither_or_both_or_less_than_nothing_may_not() {
      given().when(with(whole(RecordKind.WARNING_EDUCATION), List.of(quoted(FigureUnit.SESSIONS, " ")))).thenRejected("figure-exact-or-quoted");
      given().when(with(whole(RecordKind.WARNING_EDUCATION), List.of(new Figure(FigureUnit.SESSIONS, 3, "多", false))))
          .thenRejected("figure-exact-or-quoted");
      given().when(with(whole(RecordKind.WARNING_EDUCATION), List.of(exactly(FigureUnit.SESSIONS, -1)))).thenRejected("figure-exact-or-quoted");
    }
  }

  @Nested
  class OncePerYear {
    @Test
    void an_assessment_takes_its_unit_and_year() {
      assertThat(recorded(whole(RecordKind.ASSESSMENT)).claims()).containsExactly("record-of-year:ASSESSMENT:unit-bureau:2025");
    }

    @Test
    void a_pledge_takes_nothing() {
      assertThat(recorded(whole(RecordKind.PLEDGE)).claims()).isEmpty();
    }
  }

  @Nested
  class Deciding {
    @Test
    void an_organisational_measure_of_the_appointing_body_may_be_recorded() {
      RecordSupervision measure = ofCase(approvedBy("buzhang01"));
      given().knowing(world(TODAY)).when(measure).events();
    }

    @Test
    void one_decided_by_a_handler_of_the_case_may_not() {
      given().knowing(world(TODAY)).when(ofCase(approvedBy("chengban01"))).thenRejected("record-decided-by-handler");
    }

    private RecordSupervision ofCase(Approval approval) {
      RecordSupervision c = whole(RecordKind.ORGANISATIONAL_MEASURE);
      return new RecordSupervision(
          c.recordId(), c.kind(), chiefOfCase(), c.headline(), c.responsible(), c.year(), c.period(), c.dueOn(), c.content(), c.details(), c.figures(),
          c.document(), approval, c.occurredOn());
    }
  }

  @Nested
  class Clearance {
    @Test
    void an_opinion_is_asked_for_and_issued_on_its_basis() {
      given(entered(whole(RecordKind.CLEARANCE_OPINION))).when(complete(RecordKind.CLEARANCE_OPINION)).events();
    }

    @Test
    void its_basis_is_what_the_books_hold_that_day() {
      PriorMatter running = prior(PriorKind.SANCTION, Penalty.DEMERIT, "2025-06-01", "2026-06-01");
      PriorMatter over = prior(PriorKind.ADMONITION, null, "2020-03-01", "2020-09-01");
      PriorMatter later = prior(PriorKind.SANCTION, Penalty.WARNING, "2099-01-01", null);
      RecordCompleted issued = (RecordCompleted) given(entered(whole(RecordKind.CLEARANCE_OPINION))).knowing(new NoFacts() {
        @Override
        public List<PriorMatter> priorsOf(PersonId person) {
          return List.of(running, over, later);
        }
      }).when(complete(RecordKind.CLEARANCE_OPINION)).events().getFirst();
      assertThat(issued.basis()).isEqualTo(new IntegrityBasis(TODAY, 2, List.of(running), List.of(over)));
    }

    @Test
    void other_records_have_none() {
      RecordCompleted closed = (RecordCompleted) given(entered(whole(RecordKind.VETO))).when(complete(RecordKind.VETO)).events().getFirst();
      assertThat(closed.basis()).isNull();
    }

    private PriorMatter prior(PriorKind kind, @Nullable Penalty penalty, String since, @Nullable String until) {
      PartialDate from = PartialDate.parse(since);
      return new PriorMatter(chief().persons().getFirst(), kind, penalty, from, until == null ? null : new Period(from, PartialDate.parse(until)));
    }

    @Test
    void it_may_not_be_issued_without_basis() {
      given(entered(whole(RecordKind.CLEARANCE_OPINION))).when(new CompleteRecord(RECORD, "未发现影响使用的情形", List.of(), List.of(), null, TODAY))
          .thenRejected("record-point-missing");
    }

    @Test
    void it_may_not_disclose_an_unresolved_clue() {
      given(entered(whole(RecordKind.CLEARANCE_OPINION)))
          .when(new CompleteRecord(RECORD, "尚有问题线索未办结", List.of(told(BASIS, "依据")), List.of(), null, TODAY)).thenRejected("record-discloses-clue");
      given(entered(whole(RecordKind.CLEARANCE_OPINION)))
          .when(new CompleteRecord(RECORD, "暂缓", List.of(told(BASIS, "见clue-7")), List.of(), null, TODAY)).thenRejected("record-discloses-clue");
    }
  }

  @Nested
  class Issues {
    private final Event[] meeting = entered(whole(RecordKind.DEMOCRATIC_LIFE_MEETING, told(ISSUES, "批评不深入")));

    @Test
    void what_a_meeting_found_may_be_closed_with_a_rectification() {
      Event[] linked = entered(whole(RecordKind.DEMOCRATIC_LIFE_MEETING, told(ISSUES, "批评不深入")), linkToRectification());
      given(linked).when(complete(RecordKind.DEMOCRATIC_LIFE_MEETING)).events();
    }

    @Test
    void or_with_the_reason_why_nothing_has_to_be_mended() {
      given(meeting).when(complete(RecordKind.DEMOCRATIC_LIFE_MEETING, told(NO_RECTIFICATION, "会上已改"))).events();
    }

    @Test
    void but_not_with_neither() {
      given(meeting).when(complete(RecordKind.DEMOCRATIC_LIFE_MEETING)).thenRejected("record-issues-not-rectified");
    }

    @Test
    void a_meeting_without_issues_needs_none() {
      given(entered(whole(RecordKind.DEMOCRATIC_LIFE_MEETING))).when(complete(RecordKind.DEMOCRATIC_LIFE_MEETING)).events();
    }

    @Test
    void what_an_inspection_found_on_closing_counts_too() {
      given(entered(whole(RecordKind.INSPECTION))).when(complete(RecordKind.INSPECTION, told(ISSUES, "账外资金")))
          .thenRejected("record-issues-not-rectified");
    }
  }
}
