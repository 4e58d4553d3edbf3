package mingjian.query.matterstages;

import static mingjian.query.Happened.BUREAU;
import static mingjian.query.Happened.CASE;
import static mingjian.query.Happened.CHIEF;
import static mingjian.query.Happened.PAPER;
import static mingjian.query.Happened.day;
import static mingjian.query.ViewScenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mingjian.events.FieldOfWork;
import mingjian.events.MajorMatterId;
import mingjian.events.Role;
import mingjian.events.Secrecy;
import mingjian.events.deliberation.DecisionMeeting;
import mingjian.events.deliberation.MatterEvent.DecisionMeetingRecorded;
import mingjian.events.deliberation.MatterEvent.ImplementationRecorded;
import mingjian.events.deliberation.MatterEvent.MajorMatterReported;
import mingjian.events.deliberation.MatterEvent.MatterClosed;
import mingjian.events.deliberation.MatterEvent.StagePublished;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MatterState;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.deliberation.SupervisorAttendance;
import mingjian.events.work.WorkAbout;
import mingjian.query.ViewScenario;
import org.junit.jupiter.api.Test;

class MatterStagesViewTest {
  private static final MajorMatterId ID = new MajorMatterId("matter-1");
  private static final WorkAbout ABOUT = new WorkAbout(List.of(), BUREAU, null, Secrecy.INTERNAL);

  private final MatterStagesView view = new MatterStagesView();
  private final ViewScenario<MatterStagesRow> matters = given(view);

  @Test
  void a_matter_is_watched_from_its_meeting_until_all_stages_are_published() {
    matters.happened("matter-1", reported(ABOUT));
    assertThat(row().isWatched()).isFalse();
    matters.happened("matter-1", met(MeetingDecision.ADOPTED));
    assertThat(row().isWatched()).isTrue();
    assertThat(row().headline()).isEqualTo("某工程变更");
    assertThat(view.fields(row())).containsEntry("watched", 1L);
    matters.happened("matter-1", published(PublicationStage.PRE), published(PublicationStage.MID));
    assertThat(row().published()).containsExactlyInAnyOrder(PublicationStage.PRE, PublicationStage.MID);
    matters.happened("matter-1", published(PublicationStage.POST));
    assertThat(row().isWatched()).isFalse();
  }

  @Test
  void one_that_was_closed_with_reasons_is_not() {
    matters.happened("matter-1", reported(ABOUT), met(MeetingDecision.ADOPTED), new MatterClosed(ID, ABOUT, "办结", List.of(), day(5, 1)));
    assertThat(row().isWatched()).isFalse();
  }

  @Test
  void what_was_decided_and_carried_out_is_told() {
    matters.happened("matter-1", reported(ABOUT), met(MeetingDecision.DEFERRED));
    assertThat(row().adopted()).isFalse();
    matters.happened("matter-1", met(MeetingDecision.ADOPTED), new ImplementationRecorded(ID, ABOUT, "已执行", Set.of(), null, day(4, 1)));
    assertThat(row().adopted()).isTrue();
    assertThat(row().implemented()).isTrue();
  }

  @Test
  void the_office_reads_it_and_of_a_case_those_of_the_case() {
    assertThat(given(view).happened("matter-1", reported(ABOUT)).seenBy(Role.INVESTIGATOR)).hasSize(1);
    var ofCase = new WorkAbout(List.of(), BUREAU, CASE, Secrecy.INTERNAL);
    assertThat(given(view).happened("matter-1", reported(ofCase)).seenBy(Role.INVESTIGATOR)).isEmpty();
  }

  private MatterStagesRow row() {
    return matters.row("matter-1");
  }

  private static MajorMatterReported reported(WorkAbout about) {
    return new MajorMatterReported(ID, about, "某工程变更", MatterKind.PROJECT, FieldOfWork.CONSTRUCTION, null, "某局", "派驻组", null, day(3, 1));
  }

  private static DecisionMeetingRecorded met(MeetingDecision decision) {
    return new DecisionMeetingRecorded(ID, ABOUT, MatterKind.PROJECT, FieldOfWork.CONSTRUCTION, meeting(decision), Set.of(), null, MatterState.DELIBERATED,
        day(3, 5));
  }

  private static DecisionMeeting meeting(MeetingDecision decision) {
    return new DecisionMeeting("局党组会", List.of(CHIEF), List.of(CHIEF), null, null, CHIEF, null, List.of(), SupervisorAttendance.ATTENDED, Set.of(), null,
        decision, null);
  }

  private static StagePublished published(PublicationStage stage) {
    return new StagePublished(ID, ABOUT, stage, Set.of(), "公示栏", PAPER, day(3, 10));
  }
}
