package mingjian.command.deliberation;

import static mingjian.command.deliberation.MatterWords.ABOUT;
import static mingjian.command.deliberation.MatterWords.BUREAU;
import static mingjian.command.deliberation.MatterWords.DEPUTY;
import static mingjian.command.deliberation.MatterWords.HEAD;
import static mingjian.command.deliberation.MatterWords.HELD_ON;
import static mingjian.command.deliberation.MatterWords.LATER;
import static mingjian.command.deliberation.MatterWords.MATTER;
import static mingjian.command.deliberation.MatterWords.PREPARED_ON;
import static mingjian.command.deliberation.MatterWords.THIRD;
import static mingjian.command.deliberation.MatterWords.TOMORROW;
import static mingjian.command.deliberation.MatterWords.check;
import static mingjian.command.deliberation.MatterWords.close;
import static mingjian.command.deliberation.MatterWords.correct;
import static mingjian.command.deliberation.MatterWords.group;
import static mingjian.command.deliberation.MatterWords.implement;
import static mingjian.command.deliberation.MatterWords.meet;
import static mingjian.command.deliberation.MatterWords.meeting;
import static mingjian.command.deliberation.MatterWords.paper;
import static mingjian.command.deliberation.MatterWords.prepare;
import static mingjian.command.deliberation.MatterWords.publish;
import static mingjian.command.deliberation.MatterWords.report;
import static mingjian.command.deliberation.MatterWords.unreported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.command.Scenario;
import mingjian.command.deliberation.MatterCommand.RecordPreparation;
import mingjian.command.deliberation.MatterCommand.ReportMajorMatter;
import mingjian.events.FieldOfWork;
import mingjian.events.Secrecy;
import mingjian.events.deliberation.DecisionGround;
import mingjian.events.deliberation.DecisionMeeting;
import mingjian.events.deliberation.GroundCheck;
import mingjian.events.deliberation.GroundStanding;
import mingjian.events.deliberation.MatterEvent.MajorMatterReported;
import mingjian.events.deliberation.MatterEvent.MatterClosed;
import mingjian.events.deliberation.MatterEvent.PreparationRecorded;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MatterState;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.work.WorkAbout;
import org.junit.jupiter.api.Test;

class MatterTest {
  private static Scenario matter(MatterCommand... story) {
    return Scenario.scenario(new MatterDecider()).given(Scenario.told(new MatterDecider(), story));
  }

  private static Scenario reported() {
    return matter(report(MatterKind.PROJECT));
  }

  private static Scenario decided() {
    return matter(report(MatterKind.PROJECT), prepare(GroundStanding.SHOWN), meet(meeting()));
  }

  @Test
  void a_matter_may_be_reported_and_says_its_unit_and_field() {
    MajorMatterReported event = (MajorMatterReported) matter().when(report(MatterKind.PROJECT)).events().getFirst();
    assertThat(event.about().unit()).isEqualTo(BUREAU);
    assertThat(event.fieldOfWork()).isEqualTo(FieldOfWork.CONSTRUCTION);
  }

  @Test
  void a_matter_of_no_unit_may_not() {
    WorkAbout nobodys = new WorkAbout(List.of(HEAD), null, null, Secrecy.INTERNAL);
    matter().when(new ReportMajorMatter(MATTER, nobodys, "某路段改建", MatterKind.PROJECT, FieldOfWork.CONSTRUCTION, null, "局办公室", "派驻组", null, LATER))
        .thenRejected("matter-without-unit");
  }

  @Test
  void an_amount_is_positive() {
    matter().when(new ReportMajorMatter(MATTER, ABOUT, "购车", MatterKind.SPENDING, FieldOfWork.FINANCE, 0L, "局办公室", "派驻组", null, LATER))
        .thenRejected("amount-not-positive");
  }

  @Test
  void a_report_may_not_lie_ahead() {
    matter().when(new ReportMajorMatter(MATTER, ABOUT, "购车", MatterKind.SPENDING, FieldOfWork.FINANCE, null, "局办公室", "派驻组", null, TOMORROW))
        .thenRejected("in-the-future");
  }

  @Test
  void all_four_grounds_are_ticked_once() {
    GroundCheck basis = check(DecisionGround.BASIS, GroundStanding.NOT_STATED);
    reported().when(new RecordPreparation(MATTER, List.of(), List.of(basis), PREPARED_ON)).thenRejected("grounds-not-all-ticked");
    reported().when(new RecordPreparation(MATTER, List.of(), List.of(basis, basis, basis, basis), PREPARED_ON)).thenRejected("grounds-not-all-ticked");
  }

  @Test
  void a_ground_may_stand_as_not_stated() {
    assertThat(reported().when(prepare(GroundStanding.NOT_STATED)).events()).hasSize(1);
  }

  @Test
  void a_ground_may_not_be_shown_without_a_paper() {
    List<GroundCheck> bare = Stream.of(DecisionGround.values()).map(ground -> new GroundCheck(ground, GroundStanding.SHOWN, null)).toList();
    reported().when(new RecordPreparation(MATTER, List.of(), bare, PREPARED_ON)).thenRejected("ground-without-evidence");
  }

  @Test
  void a_preparation_tells_something() {
    reported().when(new RecordPreparation(MATTER, List.of(), List.of(), PREPARED_ON)).thenRejected("preparation-empty");
  }

  @Test
  void a_paper_that_turns_up_after_the_meeting_does_not_turn_the_matter_back() {
    PreparationRecorded event = (PreparationRecorded) decided().when(prepare(GroundStanding.SHOWN)).events().getFirst();
    assertThat(event.stands()).isEqualTo(MatterState.DELIBERATED);
  }

  @Test
  void a_unit_of_two_voters_may_form_a_group_of_three() {
    assertThat(reported().when(group(2, HEAD, DEPUTY, THIRD)).events()).hasSize(1);
  }

  @Test
  void a_group_of_two_may_not_be_formed() {
    reported().when(group(2, HEAD, DEPUTY)).thenRejected("decision-group-too-small");
  }

  @Test
  void where_three_may_vote_no_group_is_needed() {
    reported().when(group(3, HEAD, DEPUTY, THIRD)).thenRejected("decision-group-not-needed");
  }

  @Test
  void nobody_stands_in_a_group_twice() {
    reported().when(group(2, HEAD, HEAD, THIRD)).thenRejected("person-twice");
  }

  @Test
  void stages_are_published_once_each() {
    matter(report(MatterKind.PROJECT), publish(PublicationStage.PRE, PREPARED_ON)).when(publish(PublicationStage.PRE, LATER))
        .thenRejected("stage-published-twice");
  }

  @Test
  void papers_of_stages_may_come_in_any_order() {
    assertThat(matter(report(MatterKind.PROJECT), publish(PublicationStage.POST, LATER)).when(publish(PublicationStage.PRE, PREPARED_ON)).events()).hasSize(1);
  }

  @Test
  void their_dates_may_not_contradict_their_order() {
    matter(report(MatterKind.PROJECT), publish(PublicationStage.MID, HELD_ON)).when(publish(PublicationStage.PRE, LATER)).thenRejected("stage-out-of-order");
    matter(report(MatterKind.PROJECT), publish(PublicationStage.MID, HELD_ON)).when(publish(PublicationStage.POST, PREPARED_ON))
        .thenRejected("stage-out-of-order");
  }

  @Test
  void a_matter_closes_when_all_three_stages_were_published() {
    matter(report(MatterKind.PROJECT), meet(meeting()), publish(PublicationStage.PRE, PREPARED_ON), publish(PublicationStage.MID, HELD_ON),
        publish(PublicationStage.POST, LATER), implement()).when(close()).then(new MatterClosed(MATTER, ABOUT, "已按决定落实", List.of(), LATER));
  }

  @Test
  void a_missing_stage_needs_its_reason() {
    Scenario carriedOut = matter(report(MatterKind.PROJECT), meet(meeting()), publish(PublicationStage.PRE, PREPARED_ON), implement());
    assertThat(carriedOut.when(close(PublicationStage.MID)).thenRejected("stage-unpublished").inChinese()).contains("事后结果");
    assertThat(carriedOut.when(close(PublicationStage.MID, PublicationStage.POST)).events()).hasSize(1);
  }

  @Test
  void a_published_stage_needs_no_excuse() {
    matter(report(MatterKind.PROJECT), meet(meeting()), publish(PublicationStage.PRE, PREPARED_ON), implement()).when(close(PublicationStage.values()))
        .thenRejected("stage-was-published");
  }

  @Test
  void what_was_adopted_may_not_be_closed_before_it_is_carried_out() {
    decided().when(close(PublicationStage.values())).thenRejected("decision-not-carried-out");
  }

  @Test
  void what_was_rejected_may_be_closed_at_once() {
    DecisionMeeting rejecting = meeting(Set.of(), PREPARED_ON, MeetingDecision.REJECTED, paper("会议记录"));
    assertThat(matter(report(MatterKind.PROJECT), meet(rejecting)).when(close(PublicationStage.values())).events()).hasSize(1);
  }

  @Test
  void a_flaw_that_turned_out_to_be_none_may_be_lifted() {
    Scenario flawed = matter(unreported(), meet(meeting()));
    assertThat(flawed.when(correct(MeetingFlaw.NOT_REPORTED_BEFORE)).events()).hasSize(1);
  }

  @Test
  void a_flaw_that_was_never_marked_may_not() {
    decided().when(correct(MeetingFlaw.QUORUM_SHORT)).thenRejected("meeting-flaw-not-marked");
  }
}
