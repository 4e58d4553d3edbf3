package mingjian.command.clue;

import static mingjian.command.clue.ClueCommands.*;
import static mingjian.command.clue.ClueWords.*;
import static mingjian.events.clue.DisposalWay.PRELIM_VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import mingjian.command.Limits;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.command.clue.ClueDisposalCommand.ReportTalkInquiry;
import mingjian.command.clue.ClueDisposalCommand.SupplementTalkInquiry;
import mingjian.command.clue.ClueDisposalCommand.VerifyAfterTalkInquiry;
import mingjian.events.Approval;
import mingjian.events.Event;
import mingjian.events.InquiryId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.TalkId;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClueDisposalEvent.DisposalApproved;
import mingjian.events.clue.ClueDisposalEvent.PreliminaryConcluded;
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

/// What follows on an approved disposal: verification 初步核实, or talk and inquiry 谈话函询.
class ClueVerificationTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new ClueDecider()).given(past);
  }

  private static Scenario proposedAbout(TargetRank target, DisposalWay way) {
    return given(registered(ClueSource.REPORT, target), assigned(FIRST, SECOND), proposed(way));
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
    private final ReportTalkInquiry report = new ReportTalkInquiry(CLUE, new TalkId("talk-1"), null, "已作说明", IN_TIME);

    @Test
    void from_its_report_the_time_to_conclude_runs_where_its_rule_is_on() {
      given(until(ClueState.TALK_INQUIRY)).when(report).then(new TalkInquiryReported(CLUE, ABOUT, new TalkId("talk-1"), "已作说明", null, IN_TIME, null));
      given(until(ClueState.TALK_INQUIRY)).knowing(Limits.and(Limits.TALK_AND_INQUIRY)).when(report)
          .then(new TalkInquiryReported(CLUE, ABOUT, new TalkId("talk-1"), "已作说明", LocalDate.of(2026, 3, 20), IN_TIME, null));
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
    void an_inquiry_is_cited_and_must_be_there_too() {
      InquiryId inquiry = new InquiryId("inquiry-1");
      ReportTalkInquiry replied = new ReportTalkInquiry(CLUE, null, inquiry, "已作说明", IN_TIME);
      given(until(ClueState.TALK_INQUIRY)).when(replied).then(new TalkInquiryReported(CLUE, ABOUT, null, "已作说明", null, IN_TIME, inquiry));
      given(until(ClueState.TALK_INQUIRY)).knowing(new NoFacts() {
        @Override
        public boolean exists(String id) {
          return !id.equals("inquiry-1");
        }
      }).when(replied).thenRejected("not-found");
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
}
