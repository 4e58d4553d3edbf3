package mingjian.command.clue;

import static mingjian.command.clue.ClueCommands.*;
import static mingjian.command.clue.ClueWords.*;
import static mingjian.events.clue.DisposalWay.CLOSE;
import static mingjian.events.clue.DisposalWay.PRELIM_VERIFICATION;
import static mingjian.events.clue.DisposalWay.SHELVE;
import static mingjian.events.clue.DisposalWay.TALK_INQUIRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.command.clue.ClueDisposalCommand.ReportTalkInquiry;
import mingjian.command.clue.ClueDisposalCommand.SupplementTalkInquiry;
import mingjian.command.clue.ClueDisposalCommand.VerifyAfterTalkInquiry;
import mingjian.events.Approval;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.TalkId;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClueDisposalEvent.DisposalApproved;
import mingjian.events.clue.ClueDisposalEvent.DisposalExtended;
import mingjian.events.clue.ClueDisposalEvent.DisposalProposed;
import mingjian.events.clue.ClueDisposalEvent.PreliminaryConcluded;
import mingjian.events.clue.ClueDisposalEvent.ShelvedClueReviewed;
import mingjian.events.clue.ClueDisposalEvent.TalkInquiryReported;
import mingjian.events.clue.ClueDisposalEvent.TalkInquirySupplemented;
import mingjian.events.clue.ClueDisposalEvent.VerificationOrdered;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.PreliminaryOutcome;
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
    private final Approval late = approvedBy(APPROVER, TODAY);

    @Test
    void after_a_month_the_reason_is_asked_for() {
      given(until(ClueState.DISPOSAL_PROPOSED)).when(approve(TALK_INQUIRY, late, ApproverRank.HEAD)).thenRejected("disposal-late");
    }

    @Test
    void with_a_reason_it_is_recorded_and_marked_never_blocked() {
      var event = (DisposalApproved) given(until(ClueState.DISPOSAL_PROPOSED))
          .when(new ApproveDisposal(CLUE, TALK_INQUIRY, late, ApproverRank.HEAD, null, null, "外调未回")).events().getFirst();
      assertThat(event.flaws()).containsExactly(ProcedureFlaw.DISPOSED_LATE);
    }

    @Test
    void on_the_last_day_or_in_a_month_known_alone_it_is_not_late() {
      assertThat(given(until(ClueState.DISPOSAL_PROPOSED))
          .when(approve(TALK_INQUIRY, approvedBy(APPROVER, PartialDate.of(DUE)), ApproverRank.HEAD)).events()).hasSize(1);
      assertThat(given(until(ClueState.DISPOSAL_PROPOSED))
          .when(approve(TALK_INQUIRY, approvedBy(APPROVER, PartialDate.ofMonth(2026, 3)), ApproverRank.HEAD)).events()).hasSize(1);
    }

    @Test
    void an_extension_moves_the_day() {
      DisposalExtended extended = new DisposalExtended(CLUE, ABOUT, LocalDate.of(2026, 4, 1), "需外调", approval(), IN_TIME);
      given(registered()).when(extend(LocalDate.of(2026, 4, 1))).then(extended);
      assertThat(given(registered(), extended, assigned(FIRST, SECOND), proposed(TALK_INQUIRY)).when(approve(TALK_INQUIRY, late, ApproverRank.HEAD)).events())
          .hasSize(1);
      given(registered()).when(extend(DUE)).thenRejected("disposal-extension-not-later");
    }
  }

  @Nested
  class Verifying {
    private final Approval today = approvedBy(APPROVER, TODAY);
    private final Approval partyHead = new Approval("某县委", "书记", null, IN_TIME, paper("批示"));

    private ApproveDisposal verification(Approval approval, Approval partyHead) {
      return new ApproveDisposal(CLUE, PRELIM_VERIFICATION, approval, ApproverRank.HEAD, partyHead, null, "外调未回");
    }

    @Test
    void the_head_of_a_next_lower_body_is_verified_with_the_party_heads_approval() {
      proposedAbout(TargetRank.UNIT_HEAD, PRELIM_VERIFICATION).when(verification(today, null)).thenRejected("party-head-approval-missing");
      assertThat(proposedAbout(TargetRank.UNIT_HEAD, PRELIM_VERIFICATION).when(verification(today, partyHead)).events()).hasSize(1);
      proposedAbout(TargetRank.UNIT_HEAD, PRELIM_VERIFICATION)
          .when(verification(today, new Approval("某县委", "书记", null, TOMORROW, paper("批示")))).thenRejected("in-the-future");
    }

    @Test
    void what_was_begun_without_it_is_recorded_and_marked() {
      var event = (DisposalApproved) proposedAbout(TargetRank.UNIT_HEAD, PRELIM_VERIFICATION).when(verification(approval(), null)).events().getFirst();
      assertThat(event.flaws()).containsExactly(ProcedureFlaw.APPROVAL_MISSING);
    }

    @Test
    void a_team_is_two() {
      given(registered(), assigned(FIRST), proposed(PRELIM_VERIFICATION)).when(verification(today, null)).thenRejected("verification-needs-two");
      var event = (DisposalApproved) given(registered(), assigned(FIRST), proposed(PRELIM_VERIFICATION)).when(approve(PRELIM_VERIFICATION)).events().getFirst();
      assertThat(event.flaws()).containsExactly(ProcedureFlaw.ONE_PERSON);
    }

    @Test
    void each_of_the_five_outcomes_leads_where_it_should() {
      Event[] verified = until(ClueState.PRELIM_VERIFICATION);
      assertThat(stateAfter(PreliminaryOutcome.OPEN_CASE, null, null, verified)).isEqualTo(ClueState.PRELIM_VERIFICATION);
      assertThat(stateAfter(PreliminaryOutcome.CLOSE, null, null, verified)).isEqualTo(ClueState.CLOSED);
      assertThat(stateAfter(PreliminaryOutcome.TALK_REMINDER, null, null, verified)).isEqualTo(ClueState.TALK_INQUIRY);
      assertThat(stateAfter(PreliminaryOutcome.SHELVE, null, NEXT_YEAR, verified)).isEqualTo(ClueState.SHELVED);
      assertThat(stateAfter(PreliminaryOutcome.TRANSFER, "某局党组", null, verified)).isEqualTo(ClueState.TRANSFERRED);
    }

    private ClueState stateAfter(PreliminaryOutcome outcome, String toOrgan, LocalDate reviewOn, Event... past) {
      return (ClueState) ((PreliminaryConcluded) given(past).when(conclude(outcome, toOrgan, reviewOn)).events().getFirst()).state();
    }

    @Test
    void a_transfer_names_the_body_and_shelving_the_day() {
      given(until(ClueState.PRELIM_VERIFICATION)).when(conclude(PreliminaryOutcome.TRANSFER, null, null)).thenRejected("transfer-to-nobody");
      given(until(ClueState.PRELIM_VERIFICATION)).when(conclude(PreliminaryOutcome.SHELVE, null, null)).thenRejected("shelved-without-review-date");
    }
  }

  @Nested
  class TalkingAndInquiring {
    private final ReportTalkInquiry report = new ReportTalkInquiry(CLUE, new TalkId("talk-1"), "已作说明", IN_TIME);

    @Test
    void from_its_end_a_month_runs_to_conclude() {
      given(until(ClueState.TALK_INQUIRY)).when(report)
          .then(new TalkInquiryReported(CLUE, ABOUT, new TalkId("talk-1"), "已作说明", LocalDate.of(2026, 3, 20), IN_TIME));
    }

    @Test
    void the_talk_must_be_there() {
      given(until(ClueState.TALK_INQUIRY)).knowing(new NoFacts() {
        @Override
        public boolean exists(String id) {
          return false;
        }
      }).when(report).thenRejected("not-found");
    }

    @Test
    void it_may_be_supplemented_or_turned_into_a_verification() {
      given(until(ClueState.TALK_INQUIRY)).when(new SupplementTalkInquiry(CLUE, "说明不清", approval(), IN_TIME))
          .then(new TalkInquirySupplemented(CLUE, ABOUT, "说明不清", approval(), IN_TIME));
      given(until(ClueState.TALK_INQUIRY)).when(verify(ApproverRank.DEPUTY_LEAD)).then(
          new VerificationOrdered(CLUE, ABOUT, "核实方案", approval(), ApproverRank.DEPUTY_LEAD, null, Set.of(), IN_TIME));
    }

    @Test
    void the_verification_is_approved_by_another_too() {
      given(until(ClueState.TALK_INQUIRY))
          .when(new VerifyAfterTalkInquiry(CLUE, "核实方案", approvedBy(PROPOSER, IN_TIME), ApproverRank.DEPUTY_LEAD, null))
          .thenRejected("disposal-approver-not-entitled");
    }
  }

  @Test
  void a_shelved_clue_is_looked_at_again_and_gets_its_next_day() {
    given(until(ClueState.SHELVED)).when(review(NEXT_YEAR)).then(new ShelvedClueReviewed(CLUE, ABOUT, "仍不具备核查条件", NEXT_YEAR, TODAY));
    given(until(ClueState.SHELVED)).when(review(Scenario.TODAY)).thenRejected("shelved-without-review-date");
  }
}
