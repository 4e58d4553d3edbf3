package mingjian.command.talk;

import static mingjian.command.talk.TalkWords.*;
import static mingjian.events.talk.TalkKind.COLLECTIVE_SUMMONS;
import static mingjian.events.talk.TalkKind.HEART_TO_HEART;
import static mingjian.events.talk.TalkKind.INVESTIGATION;
import static mingjian.events.talk.TalkKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.talk.TalkCommand.ApproveTalk;
import mingjian.command.talk.TalkCommand.CancelTalk;
import mingjian.command.talk.TalkCommand.CorrectTalkRecord;
import mingjian.command.talk.TalkCommand.PlanTalk;
import mingjian.command.talk.TalkCommand.RecordTalk;
import mingjian.command.talk.TalkCommand.RescheduleTalk;
import mingjian.command.talk.TalkCommand.SetFollowUp;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Role;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.TalkEvent.FollowUpCompleted;
import mingjian.events.talk.TalkEvent.FollowUpSet;
import mingjian.events.talk.TalkEvent.NoFollowUpNeeded;
import mingjian.events.talk.TalkEvent.TalkApproved;
import mingjian.events.talk.TalkEvent.TalkCancelled;
import mingjian.events.talk.TalkEvent.TalkClosed;
import mingjian.events.talk.TalkEvent.TalkRecordCorrected;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkEvent.TalkRescheduled;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkReport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TalkTest {
  private static Scenario given(Event... past) {
    return Scenario.scenario(new TalkDecider()).given(past);
  }

  private static Scenario.Outcome when(Command command) {
    return given().when(command);
  }

  @Nested
  class Planning {
    @Test
    void a_talk_may_be_planned() {
      when(plan(REMINDER, List.of(HEAD), HELD_ON, SECRETARY, CLERK)).then(planned(REMINDER, HEAD));
    }

    @Test
    void a_talk_with_nobody_may_not() {
      when(plan(REMINDER, List.of(), TODAY, SECRETARY)).thenRejected("talk-without-attendee");
    }

    @Test
    void a_talk_held_by_nobody_may_not() {
      when(plan(REMINDER, List.of(HEAD), TODAY)).thenRejected("talk-without-interviewer");
    }

    @Test
    void nobody_attends_twice() {
      when(plan(REMINDER, List.of(HEAD, HEAD), TODAY, SECRETARY)).thenRejected("attendee-twice");
    }

    @Test
    void a_collective_summons_needs_several() {
      when(plan(COLLECTIVE_SUMMONS, List.of(HEAD), TODAY, SECRETARY)).thenRejected("collective-needs-several");
    }

    @Test
    void an_investigative_talk_to_come_needs_two_interviewers() {
      when(plan(INVESTIGATION, List.of(HEAD), TODAY, CLERK)).thenRejected("two-interviewers-needed");
    }

    @Test
    void one_that_was_planned_for_a_past_day_with_one_interviewer_is_a_fact() {
      assertThat(when(plan(INVESTIGATION, List.of(HEAD), HELD_ON, CLERK)).events()).hasSize(1);
    }

    @Test
    void the_attendee_must_be_known() {
      var nobodyKnown = new NoFacts() {
        @Override
        public boolean exists(String aggregateId) {
          return false;
        }
      };
      given().knowing(nobodyKnown).when(plan(REMINDER, List.of(HEAD), TODAY, SECRETARY)).thenRejected("not-found");
    }

    @Test
    void the_case_clerk_may_not_plan_a_talk() {
      given().by(Role.CASE_ADMINISTRATOR).when(plan(REMINDER, List.of(HEAD), TODAY, SECRETARY)).thenRejected("not-permitted");
    }
  }

  @Nested
  class Approving {
    @Test
    void a_plan_may_be_approved_on_paper() {
      given(planned(REMINDER, HEAD)).when(new ApproveTalk(TALK, approval("shuji", HELD_ON)))
          .then(new TalkApproved(TALK, about(REMINDER, HEAD), approval("shuji", HELD_ON), HELD_ON));
    }

    @Test
    void not_by_the_one_who_proposed_it() {
      given(planned(REMINDER, HEAD)).when(new ApproveTalk(TALK, approval(PLANNER.value(), HELD_ON)))
          .thenRejected("talk-approved-by-proposer");
    }

    @Test
    void not_on_a_day_to_come() {
      given(planned(REMINDER, HEAD)).when(new ApproveTalk(TALK, approval("shuji", PartialDate.of(Scenario.TODAY.plusDays(1)))))
          .thenRejected("in-the-future");
    }

    @Test
    void not_after_it_was_held() {
      given(planned(REMINDER, HEAD), held(REMINDER, HEAD)).when(new ApproveTalk(TALK, approval("shuji", HELD_ON)))
          .thenRejected("wrong-state");
    }

    @Test
    void an_approved_talk_may_be_postponed_and_keeps_its_approval() {
      given(planned(REMINDER, HEAD), approved(REMINDER, PLANNED_ON, HEAD))
          .when(new RescheduleTalk(TALK, TODAY, null, "谈话对象出差", HELD_ON))
          .then(new TalkRescheduled(TALK, about(REMINDER, HEAD), TODAY, null, "谈话对象出差", HELD_ON));
      var events = given(planned(REMINDER, HEAD), approved(REMINDER, PLANNED_ON, HEAD),
          new TalkRescheduled(TALK, about(REMINDER, HEAD), HELD_ON, null, "谈话对象出差", PLANNED_ON))
          .when(TalkWords.record(goodReport(HEAD))).events();
      assertThat(((TalkRecorded) events.getFirst()).flaws()).isEmpty();
    }

    @Test
    void a_talk_may_be_cancelled_and_then_not_held() {
      given(planned(REMINDER, HEAD)).when(new CancelTalk(TALK, "已调离", HELD_ON))
          .then(new TalkCancelled(TALK, about(REMINDER, HEAD), "已调离", HELD_ON));
      given(planned(REMINDER, HEAD), new TalkCancelled(TALK, about(REMINDER, HEAD), "已调离", HELD_ON))
          .when(TalkWords.record(goodReport(HEAD))).thenRejected("wrong-state");
    }
  }

  @Nested
  class Recording {
    private Set<ProcedureFlaw> flawsOf(TalkKind kind, PartialDate approvedOn, TalkReport report) {
      var events = given(planned(kind, HEAD), approved(kind, approvedOn, HEAD)).when(TalkWords.record(report)).events();
      return ((TalkRecorded) events.getFirst()).flaws();
    }

    @Test
    void a_talk_in_order_has_no_flaw() {
      given(planned(INVESTIGATION, HEAD), approved(INVESTIGATION, PLANNED_ON, HEAD)).when(TalkWords.record(goodReport(HEAD)))
          .then(held(INVESTIGATION, HEAD));
    }

    @Test
    void one_interviewer_is_recorded_and_marked() {
      assertThat(flawsOf(INVESTIGATION, PLANNED_ON, report(recorded(), note(HEAD), CLERK))).containsExactly(ProcedureFlaw.ONE_PERSON);
      assertThat(flawsOf(REMINDER, PLANNED_ON, report(recorded(), note(HEAD), CLERK))).isEmpty();
    }

    @Test
    void an_investigative_talk_that_was_not_recorded_is_marked() {
      assertThat(flawsOf(INVESTIGATION, PLANNED_ON, report(notRecorded("设备故障"), note(HEAD), SECRETARY, CLERK)))
          .containsExactly(ProcedureFlaw.NOT_RECORDED);
    }

    @Test
    void why_it_was_not_must_be_said() {
      given(planned(INVESTIGATION, HEAD)).when(TalkWords.record(report(notRecorded(" "), note(HEAD), SECRETARY, CLERK)))
          .thenRejected("recording-without-reason");
    }

    @Test
    void a_talk_before_its_approval_is_marked() {
      assertThat(flawsOf(REMINDER, TODAY, goodReport(HEAD))).containsExactly(ProcedureFlaw.APPROVED_AFTERWARDS);
    }

    @Test
    void an_approval_known_to_the_month_alone_marks_nothing() {
      PartialDate month = PartialDate.ofMonth(HELD_ON.year(), HELD_ON.month());
      assertThat(flawsOf(REMINDER, month, goodReport(HEAD))).isEmpty();
    }

    @Test
    void a_planned_talk_held_without_approval_is_marked() {
      var events = given(planned(REMINDER, HEAD)).when(TalkWords.record(goodReport(HEAD))).events();
      assertThat(((TalkRecorded) events.getFirst()).flaws()).containsExactly(ProcedureFlaw.APPROVAL_MISSING);
    }

    @Test
    void a_missing_note_and_a_missing_signature_are_marked() {
      assertThat(flawsOf(REMINDER, PLANNED_ON, report(recorded(), null, SECRETARY))).containsExactly(ProcedureFlaw.NOTE_MISSING);
      assertThat(flawsOf(REMINDER, PLANNED_ON, goodReport())).containsExactly(ProcedureFlaw.NOTE_NOT_SIGNED);
    }

    @Test
    void a_heart_to_heart_talk_on_the_spot_needs_neither_plan_nor_note() {
      var events = when(recordUnplanned(HEART_TO_HEART, report(notRequired(), null, SECRETARY))).events();
      assertThat((TalkRecorded) events.getFirst())
          .satisfies(e -> assertThat(e.unplanned()).isTrue()).satisfies(e -> assertThat(e.flaws()).isEmpty());
    }

    @Test
    void a_talk_held_by_another_body_without_approval_is_marked() {
      var commissioned = new TalkReport(
          "镇纪委", null, null, List.of(SECRETARY), notRequired(), null, List.of(), "镇党委书记", "某镇纪委", null);
      var events = when(recordUnplanned(HEART_TO_HEART, commissioned)).events();
      assertThat(((TalkRecorded) events.getFirst()).flaws()).containsExactly(ProcedureFlaw.APPROVAL_MISSING);
    }

    @Test
    void an_unplanned_investigative_talk_is_marked() {
      var events = when(recordUnplanned(INVESTIGATION, goodReport(HEAD))).events();
      assertThat(((TalkRecorded) events.getFirst()).flaws()).containsExactly(ProcedureFlaw.APPROVAL_MISSING);
    }

    @Test
    void a_talk_to_come_cannot_be_recorded() {
      given(planned(REMINDER, HEAD))
          .when(new RecordTalk(TALK, goodReport(HEAD), List.of(), PartialDate.of(Scenario.TODAY.plusDays(1))))
          .thenRejected("in-the-future");
      given(planned(REMINDER, HEAD))
          .when(new RecordTalk(TALK, reportAt(Scenario.TODAY.atTime(9, 0), Scenario.TODAY.atTime(23, 0)), List.of(), TODAY))
          .thenRejected("in-the-future");
    }

    @Test
    void hours_must_agree_with_the_day_and_with_each_other() {
      given(planned(REMINDER, HEAD)).when(TalkWords.record(reportAt(DAY.minusDays(1).atTime(9, 0), DAY.atTime(10, 0))))
          .thenRejected("hours-not-of-that-day");
      given(planned(REMINDER, HEAD)).when(TalkWords.record(reportAt(DAY.atTime(11, 0), DAY.atTime(10, 0))))
          .thenRejected("ends-before-start");
    }

    @Test
    void a_talk_known_to_the_month_alone_is_taken() {
      var month = PartialDate.ofMonth(HELD_ON.year(), HELD_ON.month());
      var events = given(planned(REMINDER, HEAD), approved(REMINDER, PLANNED_ON, HEAD))
          .when(new RecordTalk(TALK, goodReport(HEAD), List.of(), month)).events();
      assertThat(events.getFirst().occurredOn()).isEqualTo(month);
    }

    @Test
    void who_did_not_come_was_not_talked_to() {
      var events = given(planned(COLLECTIVE_SUMMONS, HEAD, DEPUTY), approved(COLLECTIVE_SUMMONS, PLANNED_ON, HEAD, DEPUTY))
          .when(new RecordTalk(TALK, goodReport(HEAD), List.of(DEPUTY), HELD_ON)).events();
      assertThat(((TalkRecorded) events.getFirst()).about().attendees()).containsExactly(HEAD);
    }

    @Test
    void somebody_must_have_come() {
      given(planned(REMINDER, HEAD)).when(new RecordTalk(TALK, goodReport(), List.of(HEAD), HELD_ON)).thenRejected("nobody-came");
      given(planned(REMINDER, HEAD)).when(new RecordTalk(TALK, goodReport(), List.of(DEPUTY), HELD_ON))
          .thenRejected("absentee-not-planned");
    }

    @Test
    void only_who_was_there_signs() {
      given(planned(REMINDER, HEAD)).when(TalkWords.record(goodReport(HEAD, DEPUTY))).thenRejected("signer-not-attendee");
    }
  }

  @Nested
  class FollowingUp {
    @Test
    void a_talk_held_gets_follow_up() {
      given(held(REMINDER, HEAD)).when(setFollowUp(item("1", HEAD))).then(followUpSet(REMINDER, item("1", HEAD)));
    }

    @Test
    void or_the_word_that_none_is_needed() {
      given(held(REMINDER, HEAD)).when(new SetFollowUp(TALK, List.of(), "未发现问题", HELD_ON))
          .then(new NoFollowUpNeeded(TALK, about(REMINDER, HEAD), "未发现问题", HELD_ON));
    }

    @Test
    void but_not_both_and_not_neither() {
      given(held(REMINDER, HEAD)).when(new SetFollowUp(TALK, List.of(item("1", HEAD)), "未发现问题", HELD_ON))
          .thenRejected("follow-up-and-none");
      given(held(REMINDER, HEAD)).when(setFollowUp()).thenRejected("follow-up-empty");
    }

    @Test
    void each_attendee_of_a_collective_summons_has_a_deadline() {
      given(held(COLLECTIVE_SUMMONS, HEAD, DEPUTY)).when(setFollowUp(item("1", HEAD))).thenRejected("each-attendee-needs-deadline");
      given(held(COLLECTIVE_SUMMONS, HEAD, DEPUTY)).when(setFollowUp(item("1", HEAD), item("2", DEPUTY)))
          .then(followUpSet(COLLECTIVE_SUMMONS, item("1", HEAD), item("2", DEPUTY)));
    }

    @Test
    void items_are_numbered_once_for_those_who_came_and_in_time() {
      given(held(REMINDER, HEAD)).when(setFollowUp(item("1", HEAD), item("1", HEAD))).thenRejected("follow-up-number-twice");
      given(held(REMINDER, HEAD)).when(setFollowUp(item("1", DEPUTY))).thenRejected("follow-up-for-stranger");
      given(held(REMINDER, HEAD))
          .when(new SetFollowUp(TALK, List.of(item("1", HEAD)), null, TODAY)).then(
              new FollowUpSet(TALK, about(REMINDER, HEAD), List.of(item("1", HEAD)), TODAY));
      var yesterday = new FollowUpItem("1", HEAD, "报告情况", Scenario.TODAY.minusDays(1));
      given(held(REMINDER, HEAD)).when(new SetFollowUp(TALK, List.of(yesterday), null, TODAY)).thenRejected("follow-up-due-before-set");
    }

    @Test
    void an_item_is_completed_once() {
      Event[] followed = {held(REMINDER, HEAD), followUpSet(REMINDER, item("1", HEAD))};
      given(followed).when(complete("1")).then(completed("1"));
      given(followed).when(complete("2")).thenRejected("no-such-follow-up");
      given(held(REMINDER, HEAD), followed[1], completed("1")).when(complete("1")).thenRejected("follow-up-already-done");
    }

    @Test
    void a_talk_closes_when_its_follow_up_is_done() {
      FollowUpCompleted done = completed("1");
      given(held(REMINDER, HEAD), followUpSet(REMINDER, item("1", HEAD)), done).when(close())
          .then(new TalkClosed(TALK, about(REMINDER, HEAD), null, TODAY));
      given(held(REMINDER, HEAD), followUpSet(REMINDER, item("1", HEAD))).when(close()).thenRejected("follow-up-open");
    }

    @Test
    void it_does_not_end_with_the_talk_itself() {
      given(held(REMINDER, HEAD)).when(close()).thenRejected("follow-up-missing");
      given(held(REMINDER, HEAD), new NoFollowUpNeeded(TALK, about(REMINDER, HEAD), "未发现问题", HELD_ON)).when(close())
          .then(new TalkClosed(TALK, about(REMINDER, HEAD), null, TODAY));
    }

    @Test
    void a_talk_not_yet_held_gets_none() {
      given(planned(REMINDER, HEAD)).when(setFollowUp(item("1", HEAD))).thenRejected("wrong-state");
    }
  }

  @Nested
  class Correcting {
    private CorrectTalkRecord correct(String reason, ProcedureFlaw lifted) {
      return new CorrectTalkRecord(TALK, "event-1", "谈话人", "一人", "两人", Set.of(lifted), reason, approval("shuji", TODAY), TODAY);
    }

    @Test
    void a_record_is_corrected_and_stays() {
      given(heldWith(ProcedureFlaw.ONE_PERSON)).when(correct("漏登一名谈话人", ProcedureFlaw.ONE_PERSON)).then(
          new TalkRecordCorrected(TALK, about(REMINDER, HEAD), "event-1", "谈话人", "一人", "两人", Set.of(ProcedureFlaw.ONE_PERSON),
              "漏登一名谈话人", approval("shuji", TODAY), TODAY));
    }

    @Test
    void not_without_a_reason() {
      given(heldWith(ProcedureFlaw.ONE_PERSON)).when(correct(" ", ProcedureFlaw.ONE_PERSON)).thenRejected("correction-without-reason");
    }

    @Test
    void a_flaw_that_is_not_marked_cannot_be_lifted() {
      given(heldWith(ProcedureFlaw.NOT_RECORDED)).when(correct("误标", ProcedureFlaw.ONE_PERSON)).thenRejected("flaw-not-marked");
    }
  }

  @Test
  void no_day_to_come_is_recorded() {
    PlanTalk today = plan(REMINDER, List.of(HEAD), TODAY, SECRETARY);
    PlanTalk tomorrow = new PlanTalk(TALK, today.kind(), today.attendees(), today.purpose(), today.talkOn(), today.place(),
        today.interviewers(), null, null, null, null, null, null, today.secrecy(), PartialDate.of(Scenario.TODAY.plusDays(1)));
    when(tomorrow).thenRejected("in-the-future");
  }
}
