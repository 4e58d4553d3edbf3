package mingjian.command.clue;

import static mingjian.command.clue.ClueCommands.*;
import static mingjian.command.clue.ClueWords.*;
import static mingjian.events.clue.DisposalWay.CLOSE;
import static mingjian.events.clue.DisposalWay.PRELIM_VERIFICATION;
import static mingjian.events.clue.DisposalWay.SHELVE;
import static mingjian.events.clue.DisposalWay.TALK_INQUIRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.Limits;
import mingjian.command.Scenario;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.events.Approval;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClueDisposalEvent.DisposalApproved;
import mingjian.events.clue.ClueDisposalEvent.DisposalExtended;
import mingjian.events.clue.ClueDisposalEvent.DisposalProposed;
import mingjian.events.clue.ClueDisposalEvent.ShelvedClueReviewed;
import mingjian.events.clue.ClueIntakeEvent.ClueAssigned;
import mingjian.events.clue.ClueIntakeEvent.ClueReturned;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.TargetRank;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClueDisposalTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new ClueDecider()).given(past);
  }

  private static Scenario proposedAbout(TargetRank target, DisposalWay way) {
    return given(registered(ClueSource.REPORT, target), assigned(FIRST, SECOND), proposed(way));
  }

  @Nested
  class Proposing {
    @Test
    void the_section_proposes_one_of_four_ways() {
      given(until(ClueState.ASSIGNED)).when(propose(PRELIM_VERIFICATION)).then(proposed(PRELIM_VERIFICATION));
    }

    @Test
    void not_before_it_has_the_clue() {
      given(registered()).when(propose(CLOSE)).thenRejected("step-not-allowed");
    }

    @Test
    void a_shelved_clue_is_taken_up_on_new_evidence() {
      given(until(ClueState.SHELVED)).when(propose(TALK_INQUIRY, "审计移送新材料", TODAY))
          .then(new DisposalProposed(CLUE, ABOUT, TALK_INQUIRY, "调取拨付凭证", PROPOSER, true, "审计移送新材料", paper("处置意见呈批表"), TODAY));
    }

    @Test
    void or_when_its_review_date_has_come_but_not_without_either() {
      Event[] shelvedUntilYesterday = {registered(), assigned(FIRST, SECOND), proposed(SHELVE), new DisposalApproved(
          CLUE, ABOUT, SHELVE, approval(), ApproverRank.DEPUTY_LEAD, null, Scenario.TODAY.minusDays(1), null, Set.of(), IN_TIME)};
      assertThat(given(shelvedUntilYesterday).when(propose(TALK_INQUIRY, null, TODAY)).events()).hasSize(1);
      given(until(ClueState.SHELVED)).when(propose(TALK_INQUIRY, null, TODAY)).thenRejected("shelved-without-new-evidence");
    }
  }

  @Nested
  class Approving {
    @ParameterizedTest
    @EnumSource(DisposalWay.class)
    void each_way_leads_where_it_should(DisposalWay way) {
      given(registered(), assigned(FIRST, SECOND), proposed(way)).when(approve(way)).then(approved(way));
      assertThat(approved(way).state()).isEqualTo(way.leadsTo());
    }

    @Test
    void leaders_may_decide_on_another_way_than_was_proposed() {
      assertThat(given(until(ClueState.DISPOSAL_PROPOSED)).when(approve(TALK_INQUIRY)).events().getFirst())
          .isInstanceOfSatisfying(DisposalApproved.class, e -> assertThat(e.state()).isEqualTo(ClueState.TALK_INQUIRY));
    }

    @Test
    void never_the_proposer() {
      given(until(ClueState.DISPOSAL_PROPOSED)).when(approve(TALK_INQUIRY, approvedBy(PROPOSER, IN_TIME), ApproverRank.HEAD))
          .thenRejected("disposal-approver-not-entitled");
    }

    @Test
    void for_a_head_only_the_first_in_charge() {
      proposedAbout(TargetRank.UNIT_HEAD, TALK_INQUIRY).when(approve(TALK_INQUIRY)).thenRejected("disposal-approver-not-entitled");
      assertThat(proposedAbout(TargetRank.UNIT_HEAD, TALK_INQUIRY).when(approve(TALK_INQUIRY, approval(), ApproverRank.HEAD)).events()).hasSize(1);
    }

    @Test
    void not_on_a_day_to_come() {
      given(until(ClueState.DISPOSAL_PROPOSED)).when(approve(TALK_INQUIRY, approvedBy(APPROVER, TOMORROW), ApproverRank.HEAD)).thenRejected("in-the-future");
    }

    @Test
    void what_is_shelved_has_a_review_date_and_nothing_else_has() {
      var none = new ApproveDisposal(CLUE, SHELVE, approval(), ApproverRank.DEPUTY_LEAD, null, null, null);
      given(until(ClueState.DISPOSAL_PROPOSED)).when(none).thenRejected("shelved-without-review-date");
      var past = new ApproveDisposal(CLUE, SHELVE, approval(), ApproverRank.DEPUTY_LEAD, null, IN_TIME.latest(), null);
      given(until(ClueState.DISPOSAL_PROPOSED)).when(past).thenRejected("shelved-without-review-date");
      var closed = new ApproveDisposal(CLUE, CLOSE, approval(), ApproverRank.DEPUTY_LEAD, null, NEXT_YEAR, null);
      given(until(ClueState.DISPOSAL_PROPOSED)).when(closed).thenRejected("review-date-without-shelving");
    }
  }

  @Nested
  class InTime {
    private static final PartialDate AFTER = PartialDate.of(DUE.plusDays(1));

    @Test
    void after_a_month_the_reason_is_asked_for() {
      var refusal = given(proposed(AFTER)).when(approve(TALK_INQUIRY)).thenRejected("disposal-late");
      assertThat(refusal.inChinese()).isEqualTo("处置意见应于2026年3月1日前提出，已超过期限，请说明原因并报批。");
    }

    @Test
    void with_a_reason_it_is_recorded_and_marked_never_blocked() {
      var event = (DisposalApproved) given(proposed(AFTER))
          .when(new ApproveDisposal(CLUE, TALK_INQUIRY, approval(), ApproverRank.HEAD, null, null, "外调未回")).events().getFirst();
      assertThat(event.flaws()).containsExactly(ProcedureFlaw.DISPOSED_LATE);
    }

    @Test
    void on_the_last_day_or_in_a_month_that_may_be_in_time_it_is_not_late_whenever_it_is_approved() {
      assertThat(flaws(given(proposed(PartialDate.of(DUE))).when(approve(TALK_INQUIRY, approvedBy(APPROVER, TODAY), ApproverRank.HEAD)))).isEmpty();
      assertThat(flaws(given(proposed(PartialDate.ofMonth(2026, 3))).when(approve(TALK_INQUIRY)))).isEmpty();
    }

    @Test
    void an_extension_moves_the_day() {
      DisposalExtended extended = new DisposalExtended(CLUE, ABOUT, LocalDate.of(2026, 4, 1), "需外调", approval(), IN_TIME);
      given(until(ClueState.ASSIGNED)).when(extend(LocalDate.of(2026, 4, 1))).then(extended);
      assertThat(flaws(given(registered(), assigned(FIRST, SECOND), extended, proposed(TALK_INQUIRY, AFTER)).when(approve(TALK_INQUIRY)))).isEmpty();
      given(until(ClueState.ASSIGNED)).when(extend(DUE)).thenRejected("disposal-extension-not-later");
    }

    @Test
    void there_is_nothing_to_extend_before_the_section_has_the_clue_and_once_the_opinion_is_there() {
      given(registered()).when(extend(LocalDate.of(2026, 4, 1))).thenRejected("step-not-allowed");
      given(until(ClueState.DISPOSAL_PROPOSED)).when(extend(LocalDate.of(2026, 4, 1))).thenRejected("step-not-allowed");
    }

    @Test
    void where_that_rule_is_off_nothing_is_late() {
      assertThat(flaws(given(proposed(AFTER)).knowing(Limits.knowing(Limits.NONE)).when(approve(TALK_INQUIRY)))).isEmpty();
    }

    @Test
    void a_clue_that_came_back_is_counted_from_its_next_receipt() {
      ClueAssigned again = new ClueAssigned(CLUE, ABOUT, "第二室", List.of(FIRST, SECOND), null, approval(), IN_TIME, null);
      var back = new ClueReturned(CLUE, ABOUT, List.of(FIRST, SECOND), "不属本室分管", IN_TIME);
      assertThat(flaws(given(registered(), assigned(FIRST, SECOND), back, again, proposed(TALK_INQUIRY, AFTER)).when(approve(TALK_INQUIRY)))).isEmpty();
    }

    private static Event[] proposed(PartialDate on) {
      return new Event[] {registered(), assigned(FIRST, SECOND), proposed(TALK_INQUIRY, on)};
    }

    private static DisposalProposed proposed(DisposalWay way, PartialDate on) {
      return new DisposalProposed(CLUE, ABOUT, way, "调取拨付凭证", PROPOSER, false, null, paper("处置意见呈批表"), on);
    }

    private static Set<ProcedureFlaw> flaws(Scenario.Outcome outcome) {
      return ((DisposalApproved) outcome.events().getFirst()).flaws();
    }
  }

  @Test
  void a_shelved_clue_is_looked_at_again_and_gets_its_next_day() {
    given(until(ClueState.SHELVED)).when(review(NEXT_YEAR)).then(new ShelvedClueReviewed(CLUE, ABOUT, "仍不具备核查条件", NEXT_YEAR, TODAY));
    given(until(ClueState.SHELVED)).when(review(Scenario.TODAY)).thenRejected("shelved-without-review-date");
  }
}
