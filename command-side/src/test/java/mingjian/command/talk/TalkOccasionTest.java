package mingjian.command.talk;

import static mingjian.command.talk.TalkWords.*;
import static mingjian.events.talk.TalkKind.PRE_APPOINTMENT;
import static mingjian.events.talk.TalkKind.REMINDER;
import static mingjian.events.talk.TalkKind.SUMMONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.NoFacts;
import mingjian.command.Scenario;
import mingjian.command.talk.TalkCommand.PlanTalk;
import mingjian.command.talk.TalkCommand.RecordTalk;
import mingjian.command.talk.TalkCommand.RecordUnplannedTalk;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.talk.AttendeeGroup;
import mingjian.events.talk.PostTaken;
import mingjian.events.talk.SummonsGround;
import mingjian.events.talk.TalkEvent.TalkPlanned;
import mingjian.events.talk.TalkEvent.TalkRecorded;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkOccasion;
import org.junit.jupiter.api.Test;

/// What summonses, integrity talks and talks on taking a post tell besides (DOMAIN 1B rows 15, 17, 18).
class TalkOccasionTest {
  private static final TalkOccasion TENDENCY = new TalkOccasion(SummonsGround.TENDENCY, null, null);

  private static Scenario given() {
    return Scenario.scenario(new TalkDecider()).given();
  }

  private static PlanTalk plan(TalkKind kind, TalkOccasion occasion) {
    return new PlanTalk(TALK, kind, List.of(HEAD), "工程领域廉政风险", HELD_ON, "县纪委谈话室", List.of(SECRETARY, CLERK), null, PLANNER, null, null, null, occasion,
        Secrecy.INTERNAL, PLANNED_ON);
  }

  private static TalkOccasion taking(LocalDate from) {
    return new TalkOccasion(null, AttendeeGroup.NEWLY_PROMOTED, new PostTaken(new UnitId("unit-1"), "局长", PartialDate.of(from)));
  }

  private static TalkRecorded recorded(LocalDate from) {
    var talk = new RecordUnplannedTalk(
        TALK, PRE_APPOINTMENT, List.of(HEAD), "任前提醒", report(notRequired(), null, SECRETARY), null, null, taking(from), Secrecy.INTERNAL, HELD_ON);
    return (TalkRecorded) given().when(talk).events().getFirst();
  }

  @Test
  void a_summons_tells_its_ground_and_keeps_it_when_held() {
    var planned = (TalkPlanned) given().when(plan(SUMMONS, TENDENCY)).events().getFirst();
    assertThat(planned.about().occasion()).isEqualTo(TENDENCY);
    var held = Scenario.scenario(new TalkDecider()).given(planned).when(new RecordTalk(TALK, goodReport(HEAD), List.of(), HELD_ON)).events();
    assertThat(((TalkRecorded) held.getFirst()).about().occasion()).isEqualTo(TENDENCY);
  }

  @Test
  void another_talk_has_no_ground_of_a_summons() {
    given().when(plan(REMINDER, TENDENCY)).thenRejected("summons-ground-for-other-talk");
  }

  @Test
  void a_tendency_asks_for_two_leaders_and_a_sudden_matter_for_one() {
    assertThat(SummonsGround.TENDENCY.leaders()).isEqualTo(2);
    assertThat(SummonsGround.SUDDEN.leaders()).isEqualTo(1);
  }

  @Test
  void only_a_talk_on_taking_a_post_names_the_post() {
    given().when(plan(PRE_APPOINTMENT, taking(DAY.plusDays(3)))).events();
    given().when(plan(REMINDER, taking(DAY.plusDays(3)))).thenRejected("post-taken-for-other-talk");
  }

  @Test
  void the_unit_of_the_post_is_in_the_register() {
    var noUnits = new NoFacts() {
      @Override
      public boolean exists(String aggregateId) {
        return !aggregateId.startsWith("unit-");
      }
    };
    given().knowing(noUnits).when(plan(PRE_APPOINTMENT, taking(DAY))).thenRejected("not-found");
  }

  @Test
  void a_talk_before_the_post_or_soon_after_is_in_time() {
    assertThat(recorded(DAY.plusDays(3)).flaws()).isEmpty();
    assertThat(recorded(DAY.minusDays(30)).flaws()).isEmpty();
  }

  @Test
  void one_long_after_is_recorded_and_marked() {
    assertThat(recorded(DAY.minusDays(31)).flaws()).containsExactly(ProcedureFlaw.TALKED_LONG_AFTER_APPOINTMENT);
  }
}
