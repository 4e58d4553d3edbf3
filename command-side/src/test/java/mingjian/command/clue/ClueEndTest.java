package mingjian.command.clue;

import static mingjian.command.clue.ClueCommands.*;
import static mingjian.command.clue.ClueWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.clue.ClueEndCommand.ClarifyClue;
import mingjian.command.clue.ClueEndCommand.CloseClue;
import mingjian.events.CaseId;
import mingjian.events.Event;
import mingjian.events.ProcedureFlaw;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.clue.ClosingGround;
import mingjian.events.clue.ClueDisposalEvent.TalkInquiryReported;
import mingjian.events.clue.ClueEndEvent.ClueClarified;
import mingjian.events.clue.ClueEndEvent.ClueClosed;
import mingjian.events.clue.ClueEndEvent.ClueMergeUndone;
import mingjian.events.clue.ClueEndEvent.ClueMerged;
import mingjian.events.clue.ClueEndEvent.ClueRecordCorrected;
import mingjian.events.clue.ClueEndEvent.ClueTransferred;
import mingjian.events.clue.ClueEndEvent.ClueTurnedIntoCase;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.clue.TransferGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClueEndTest {
  private static final NoFacts MERGED = standing(ClueState.MERGED, "event-2");

  private static Scenario given(Event... past) {
    return Scenario.scenario(new ClueDecider()).given(past);
  }

  private static Event[] talkReported() {
    return Stream.concat(Stream.of(until(ClueState.TALK_INQUIRY)), Stream.of(new TalkInquiryReported(CLUE, ABOUT, null, "已作说明", null, IN_TIME, null)))
        .toArray(Event[]::new);
  }

  @Test
  void a_talk_that_explained_everything_closes_the_clue() {
    given(talkReported()).when(close(ClosingGround.EXPLAINED, null))
        .then(new ClueClosed(CLUE, ABOUT, ClosingGround.EXPLAINED, "说明清楚，予以采信", null, approval(), TODAY, Set.of()));
  }

  @Test
  void not_before_it_was_reported_what_the_talk_brought() {
    given(until(ClueState.TALK_INQUIRY)).when(close(ClosingGround.EXPLAINED, null)).thenRejected("talk-inquiry-not-reported");
    CloseClue ofEarlier = new CloseClue(CLUE, ClosingGround.EXPLAINED, "说明清楚，予以采信", null, approval(), IN_TIME);
    assertThat(((ClueClosed) given(until(ClueState.TALK_INQUIRY)).when(ofEarlier).events().getFirst()).flaws())
        .containsExactly(ProcedureFlaw.TALK_INQUIRY_NOT_REPORTED);
    assertThat(((ClueClosed) given(talkReported()).when(ofEarlier).events().getFirst()).flaws()).isEmpty();
  }

  @Test
  void what_proved_untrue_closes_with_a_clarification_alone() {
    given(talkReported()).when(close(ClosingGround.UNTRUE, null)).thenRejected("untrue-without-clarification");
    var event = given(talkReported()).when(close(ClosingGround.UNTRUE, "本单位大会")).events().getFirst();
    assertThat(((ClueClosed) event).clears()).isTrue();
  }

  @Test
  void a_closed_clue_may_be_clarified_later() {
    var clarified = new ClueClarified(CLUE, ABOUT, "本单位", paper("澄清函"), TODAY);
    given(until(ClueState.CLOSED)).when(new ClarifyClue(CLUE, "本单位", paper("澄清函"), TODAY)).then(clarified);
    assertThat(clarified.clears()).isTrue();
  }

  @Test
  void a_verified_clue_is_linked_to_its_case() {
    Event[] verified = until(ClueState.PRELIM_VERIFICATION);
    given(verified[0], verified[1], verified[2], verified[3], concluded(PreliminaryOutcome.OPEN_CASE)).when(link())
        .then(new ClueTurnedIntoCase(CLUE, ABOUT, CASE, TODAY));
  }

  @Test
  void one_whose_verification_did_not_end_so_is_not() {
    given(until(ClueState.PRELIM_VERIFICATION)).when(link()).thenRejected("preliminary-not-concluded");
  }

  @Test
  void the_case_must_be_there() {
    Event[] verified = until(ClueState.PRELIM_VERIFICATION);
    given(verified[0], verified[1], verified[2], verified[3], concluded(PreliminaryOutcome.OPEN_CASE)).knowing(new NoFacts() {
      @Override
      public boolean exists(String id) {
        return false;
      }
    }).when(link()).thenRejected("not-found");
  }

  @Test
  void and_is_a_case_of_this_office_that_goes_on() {
    given(toOpenCase()).knowing(caseThatIs(false, true)).when(link()).thenRejected("clue-to-announced-case");
    given(toOpenCase()).knowing(caseThatIs(true, false)).when(link()).thenRejected("clue-to-withdrawn-case");
    given(toOpenCase()).knowing(caseThatIs(false, false)).when(link()).events();
  }

  private static Event[] toOpenCase() {
    return Stream.concat(Stream.of(until(ClueState.PRELIM_VERIFICATION)), Stream.of(concluded(PreliminaryOutcome.OPEN_CASE))).toArray(Event[]::new);
  }

  private static NoFacts caseThatIs(boolean withdrawn, boolean announcedOnly) {
    return new NoFacts() {
      @Override
      public CaseFacts caseFacts(CaseId caseId) {
        return new CaseFacts(caseId, null, Set.of(), null, List.of(DEPUTY), Set.of(), false, withdrawn, announcedOnly);
      }
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"REGISTERED", "ASSIGNED", "DISPOSAL_PROPOSED", "TALK_INQUIRY", "PRELIM_VERIFICATION", "SHELVED"})
  void a_clue_that_belongs_elsewhere_is_transferred_from_anywhere(ClueState state) {
    given(until(state)).when(transfer())
        .then(new ClueTransferred(CLUE, ABOUT, "某市纪委", TransferGround.NO_JURISDICTION, "无管辖权", paper("移送函"), approval(), TODAY));
  }

  @Test
  void a_clue_is_merged_into_another_and_not_into_itself() {
    given(registered()).when(merge(OTHER_CLUE)).then(new ClueMerged(CLUE, ABOUT, OTHER_CLUE, "反映同一问题", approval(), TODAY));
    given(registered()).when(merge(CLUE)).thenRejected("clue-into-itself");
  }

  @ParameterizedTest
  @EnumSource(names = {"MERGED", "CLOSED", "TRANSFERRED"})
  void nor_into_one_that_has_ended(ClueState target) {
    given(registered()).knowing(standing(target, null)).when(merge(OTHER_CLUE)).thenRejected("merge-target-ended");
  }

  @Test
  void but_into_one_that_became_a_case() {
    given(registered()).knowing(standing(ClueState.CASE_OPENED, null)).when(merge(OTHER_CLUE)).events();
  }

  @Test
  void nothing_but_the_merger_is_undone() {
    given(until(ClueState.MERGED)).knowing(standing(ClueState.MERGED, "event-9")).when(undoMerge("误并")).thenRejected("not-the-merger");
  }

  @Test
  void a_merger_that_was_a_mistake_is_undone_by_correction() {
    given(until(ClueState.MERGED)).knowing(MERGED).when(undoMerge("误并")).then(
        new ClueMergeUndone(CLUE, ABOUT, "event-2", ClueState.REGISTERED, "误并", approval(), TODAY));
    given(registered(), assigned(FIRST), new ClueMerged(CLUE, ABOUT, OTHER_CLUE, "同一问题", approval(), IN_TIME)).knowing(MERGED).when(undoMerge("误并")).then(
        new ClueMergeUndone(CLUE, ABOUT, "event-2", ClueState.ASSIGNED, "误并", approval(), TODAY));
    given(until(ClueState.MERGED)).knowing(MERGED).when(undoMerge(" ")).thenRejected("correction-without-reason");
  }

  @Test
  void a_record_is_corrected_with_a_reason_and_stays() {
    given(until(ClueState.CLOSED)).when(correct("笔误")).then(
        new ClueRecordCorrected(CLUE, ABOUT, "event-1", "承办部门", "第一室", "第二室", "笔误", approval(), TODAY));
    given(until(ClueState.CLOSED)).when(correct(" ")).thenRejected("correction-without-reason");
  }
}
