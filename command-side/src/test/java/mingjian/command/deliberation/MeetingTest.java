package mingjian.command.deliberation;

import static mingjian.command.deliberation.MatterWords.ALL;
import static mingjian.command.deliberation.MatterWords.BUREAU;
import static mingjian.command.deliberation.MatterWords.DEPUTY;
import static mingjian.command.deliberation.MatterWords.FIFTH;
import static mingjian.command.deliberation.MatterWords.FOURTH;
import static mingjian.command.deliberation.MatterWords.HEAD;
import static mingjian.command.deliberation.MatterWords.HELD_ON;
import static mingjian.command.deliberation.MatterWords.MATTER;
import static mingjian.command.deliberation.MatterWords.PREPARED_ON;
import static mingjian.command.deliberation.MatterWords.REPORTED_ON;
import static mingjian.command.deliberation.MatterWords.THIRD;
import static mingjian.command.deliberation.MatterWords.TOMORROW;
import static mingjian.command.deliberation.MatterWords.group;
import static mingjian.command.deliberation.MatterWords.implement;
import static mingjian.command.deliberation.MatterWords.meet;
import static mingjian.command.deliberation.MatterWords.meeting;
import static mingjian.command.deliberation.MatterWords.paper;
import static mingjian.command.deliberation.MatterWords.prepare;
import static mingjian.command.deliberation.MatterWords.report;
import static mingjian.command.deliberation.MatterWords.unreported;
import static mingjian.command.deliberation.MatterWords.vote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.command.NoFacts;
import mingjian.command.Rejection;
import mingjian.command.Scenario;
import mingjian.command.deliberation.MatterCommand.RecordDecisionMeeting;
import mingjian.events.DivisionId;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutyFacts.Divided;
import mingjian.events.deliberation.DecisionMeeting;
import mingjian.events.deliberation.FiveDont;
import mingjian.events.deliberation.GroundStanding;
import mingjian.events.deliberation.MatterEvent.BallotRecorded;
import mingjian.events.deliberation.MatterEvent.DecisionMeetingRecorded;
import mingjian.events.deliberation.MatterEvent.ImplementationRecorded;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.deliberation.SupervisorAttendance;
import org.junit.jupiter.api.Test;

/// How a meeting is told: contradictions are refused, breaches by those who met are recorded and flagged (DOMAIN 8.2).
class MeetingTest {
  private static Scenario matter(MatterCommand... story) {
    return Scenario.scenario(new MatterDecider()).given(Scenario.told(new MatterDecider(), story));
  }

  private static Scenario prepared() {
    return matter(report(MatterKind.PROJECT), prepare(GroundStanding.SHOWN));
  }

  private static Set<MeetingFlaw> flaws(Scenario matter, DecisionMeeting meeting) {
    return ((DecisionMeetingRecorded) matter.when(meet(meeting)).events().getFirst()).meetingFlaws();
  }

  private static Set<MeetingFlaw> ballotFlaws(MatterKind kind, boolean secret) {
    return ((BallotRecorded) matter(report(kind), meet(meeting())).when(vote(4, 1, 0, 5, secret)).events().getFirst()).meetingFlaws();
  }

  @Test
  void a_meeting_by_the_book_bears_no_flaw() {
    assertThat(flaws(prepared(), meeting())).isEmpty();
  }

  @Test
  void the_event_says_by_itself_who_decided_what_when() {
    DecisionMeetingRecorded event = (DecisionMeetingRecorded) prepared().when(meet(meeting())).events().getFirst();
    assertThat(event.meeting().present()).containsExactlyElementsOf(ALL);
    assertThat(event.about().unit()).isEqualTo(BUREAU);
    assertThat(event.fieldOfWork()).isEqualTo(FieldOfWork.CONSTRUCTION);
    assertThat(event.occurredOn()).isEqualTo(HELD_ON);
  }

  @Test
  void two_thirds_are_a_quorum() {
    List<PersonId> four = List.of(HEAD, DEPUTY, THIRD, FOURTH);
    assertThat(flaws(prepared(), meeting(ALL, four, 6, 4, List.of()))).isEmpty();
  }

  @Test
  void less_than_two_thirds_are_none() {
    assertThat(flaws(prepared(), meeting(List.of(HEAD, DEPUTY, THIRD), List.of()))).containsExactly(MeetingFlaw.QUORUM_SHORT);
  }

  @Test
  void the_leader_in_charge_must_be_there() {
    assertThat(flaws(prepared(), meeting(List.of(HEAD, THIRD, FOURTH, FIFTH), List.of()))).containsExactly(MeetingFlaw.LEADER_IN_CHARGE_ABSENT);
  }

  @Test
  void where_the_minutes_do_not_name_the_leader_the_division_of_labour_does() {
    Period sinceThen = Period.since(REPORTED_ON);
    assertThat(flaws(prepared().knowing(divided(FIFTH, sinceThen)), unnamed(List.of(HEAD, DEPUTY, THIRD, FOURTH), null)))
        .containsExactly(MeetingFlaw.LEADER_IN_CHARGE_ABSENT);
    assertThat(flaws(prepared().knowing(divided(FIFTH, sinceThen)), unnamed(List.of(HEAD, DEPUTY, THIRD, FIFTH), null))).isEmpty();
  }

  @Test
  void a_division_of_another_time_or_an_unnamed_guest_accuses_nobody() {
    List<PersonId> four = List.of(HEAD, DEPUTY, THIRD, FOURTH);
    assertThat(flaws(prepared().knowing(divided(FIFTH, new Period(REPORTED_ON, PREPARED_ON))), unnamed(four, null))).isEmpty();
    assertThat(flaws(prepared().knowing(divided(FIFTH, Period.since(PartialDate.UNKNOWN))), unnamed(four, null))).isEmpty();
    assertThat(flaws(prepared().knowing(divided(FIFTH, Period.since(REPORTED_ON))), unnamed(four, 5))).isEmpty();
  }

  private static NoFacts divided(PersonId person, Period period) {
    Divided division = new Divided(new DivisionId("division-1"), BUREAU, person, Set.of(FieldOfWork.CONSTRUCTION), period, null);
    return new NoFacts() {
      @Override
      public DutyFacts dutiesAround(List<UnitId> units) {
        return new DutyFacts(List.of(), List.of(division), List.of(), List.of());
      }
    };
  }

  private static DecisionMeeting unnamed(List<PersonId> present, Integer presentCount) {
    return new DecisionMeeting("局党组会", ALL, present, null, presentCount, HEAD, null, List.of(), SupervisorAttendance.ATTENDED, Set.of(), PREPARED_ON,
        MeetingDecision.ADOPTED, paper("党组会议记录"));
  }

  @Test
  void the_head_speaks_last() {
    assertThat(flaws(prepared(), meeting(ALL, List.of(HEAD, DEPUTY, THIRD)))).containsExactly(MeetingFlaw.HEAD_NOT_LAST);
  }

  @Test
  void whom_the_minutes_do_not_let_speak_did_not_speak_too_early() {
    assertThat(flaws(prepared(), meeting(ALL, List.of(DEPUTY, THIRD)))).isEmpty();
  }

  @Test
  void a_broken_dont_is_flagged() {
    assertThat(flaws(prepared(), meeting(Set.of(FiveDont.SET_THE_TUNE), PREPARED_ON, MeetingDecision.ADOPTED, paper("会议记录"))))
        .containsExactly(MeetingFlaw.FIVE_DONTS_BROKEN);
  }

  @Test
  void a_topic_sent_on_the_day_was_not_sent_before() {
    assertThat(flaws(prepared(), meeting(Set.of(), HELD_ON, MeetingDecision.ADOPTED, paper("会议记录")))).containsExactly(MeetingFlaw.AGENDA_NOT_SENT_BEFORE);
  }

  @Test
  void a_month_accuses_nobody() {
    PartialDate month = PartialDate.ofMonth(HELD_ON.year(), HELD_ON.month());
    assertThat(flaws(prepared(), meeting(Set.of(), month, MeetingDecision.ADOPTED, paper("会议记录")))).isEmpty();
  }

  @Test
  void a_meeting_without_minutes_is_flagged() {
    assertThat(flaws(prepared(), meeting(Set.of(), null, MeetingDecision.ADOPTED, null))).containsExactly(MeetingFlaw.MINUTES_MISSING);
  }

  @Test
  void a_matter_that_was_not_reported_before_is_flagged() {
    assertThat(flaws(matter(unreported(), prepare(GroundStanding.SHOWN)), meeting())).containsExactly(MeetingFlaw.NOT_REPORTED_BEFORE);
    RecordDecisionMeeting sameDay = new RecordDecisionMeeting(MATTER, meeting(), null, REPORTED_ON);
    assertThat(((DecisionMeetingRecorded) prepared().when(sameDay).events().getFirst()).meetingFlaws()).contains(MeetingFlaw.NOT_REPORTED_BEFORE);
  }

  @Test
  void a_topic_that_was_not_prepared_is_flagged() {
    assertThat(flaws(matter(report(MatterKind.PROJECT)), meeting())).containsExactly(MeetingFlaw.NOT_PREPARED);
  }

  @Test
  void what_lacks_a_ground_may_not_be_adopted_unflagged() {
    Scenario lacking = matter(report(MatterKind.PROJECT), prepare(GroundStanding.LACKING));
    assertThat(flaws(lacking, meeting())).containsExactly(MeetingFlaw.GROUNDS_LACKING);
    assertThat(flaws(lacking, meeting(Set.of(), PREPARED_ON, MeetingDecision.DEFERRED, paper("会议记录")))).isEmpty();
  }

  @Test
  void two_who_vote_need_a_group() {
    List<PersonId> two = List.of(HEAD, DEPUTY);
    DecisionMeeting small = meeting(two, two, null, null, List.of());
    assertThat(flaws(prepared(), small)).containsExactly(MeetingFlaw.TOO_FEW_TO_VOTE);
    assertThat(flaws(matter(report(MatterKind.PROJECT), prepare(GroundStanding.SHOWN), group(2, HEAD, DEPUTY, THIRD)), small)).isEmpty();
  }

  @Test
  void a_meeting_may_not_lie_ahead() {
    prepared().when(new RecordDecisionMeeting(MATTER, meeting(), null, TOMORROW)).thenRejected("in-the-future");
  }

  @Test
  void somebody_came() {
    prepared().when(meet(meeting(List.of(), List.of()))).thenRejected("meeting-without-anybody");
  }

  @Test
  void not_more_came_than_belong() {
    prepared().when(meet(meeting(ALL, ALL, 5, 6, List.of()))).thenRejected("more-present-than-members");
  }

  @Test
  void a_number_is_not_smaller_than_its_list() {
    prepared().when(meet(meeting(ALL, ALL, 4, null, List.of()))).thenRejected("fewer-than-named");
    prepared().when(meet(meeting(ALL, ALL, null, 4, List.of()))).thenRejected("fewer-than-named");
  }

  @Test
  void only_members_are_present() {
    prepared().when(meet(meeting(List.of(HEAD, DEPUTY, THIRD), List.of(HEAD, DEPUTY, FIFTH), null, null, List.of()))).thenRejected("present-not-member");
  }

  @Test
  void the_head_is_a_member() {
    prepared().when(meet(meeting(List.of(DEPUTY, THIRD, FOURTH), List.of(DEPUTY, THIRD, FOURTH), null, null, List.of()))).thenRejected("head-not-member");
  }

  @Test
  void only_who_came_speaks() {
    prepared().when(meet(meeting(List.of(HEAD, DEPUTY, THIRD, FOURTH), List.of(FIFTH, HEAD)))).thenRejected("speaker-not-present");
  }

  @Test
  void nobody_came_twice() {
    prepared().when(meet(meeting(List.of(HEAD, HEAD, DEPUTY), List.of()))).thenRejected("person-twice");
  }

  @Test
  void members_stand_in_the_register() {
    prepared().knowing(new NoFacts() {
      @Override
      public boolean exists(String aggregateId) {
        return !aggregateId.equals(FIFTH.value());
      }
    }).when(meet(meeting())).thenRejected("not-found");
  }

  @Test
  void a_ballot_that_adds_up_may_be_recorded() {
    assertThat(ballotFlaws(MatterKind.PROJECT, false)).isEmpty();
  }

  @Test
  void a_ballot_that_does_not_add_up_may_not() {
    Scenario decided = matter(report(MatterKind.PROJECT), meet(meeting()));
    decided.when(vote(4, 1, 1, 5, true)).thenRejected("ballot-sum-mismatch");
    decided.when(vote(6, -1, 0, 5, true)).thenRejected("ballot-sum-mismatch");
  }

  @Test
  void not_more_may_vote_than_belong_to_those_who_met() {
    Rejection refused = matter(report(MatterKind.PROJECT), meet(meeting())).when(vote(5, 1, 0, 6, true)).thenRejected("ballot-more-than-members");
    assertThat(refused.inChinese()).contains("6", "5");
    matter(report(MatterKind.PROJECT), meet(meeting(ALL, ALL, 6, null, List.of()))).when(vote(5, 1, 0, 6, true)).events();
  }

  @Test
  void an_open_ballot_on_an_appointment_is_recorded_and_flagged() {
    assertThat(ballotFlaws(MatterKind.APPOINTMENT, true)).isEmpty();
    assertThat(ballotFlaws(MatterKind.APPOINTMENT, false)).containsExactly(MeetingFlaw.PERSONNEL_VOTE_NOT_SECRET);
  }

  @Test
  void carrying_out_what_nobody_decided_is_recorded_and_flagged() {
    ImplementationRecorded event = (ImplementationRecorded) prepared().when(implement()).events().getFirst();
    assertThat(event.meetingFlaws()).containsExactly(MeetingFlaw.NOT_DECIDED_COLLECTIVELY);
  }

  @Test
  void an_appointment_needs_its_ballot_before_it_is_carried_out() {
    Scenario unballoted = matter(report(MatterKind.APPOINTMENT), meet(meeting()));
    assertThat(((ImplementationRecorded) unballoted.when(implement()).events().getFirst()).meetingFlaws()).containsExactly(MeetingFlaw.NOT_BALLOTED);
    Scenario balloted = matter(report(MatterKind.APPOINTMENT), meet(meeting()), vote(5, 0, 0, 5, true));
    assertThat(((ImplementationRecorded) balloted.when(implement()).events().getFirst()).meetingFlaws()).isEmpty();
  }
}
