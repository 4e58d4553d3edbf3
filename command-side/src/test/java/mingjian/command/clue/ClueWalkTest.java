package mingjian.command.clue;

import static mingjian.command.clue.ClueWords.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import mingjian.command.Facts;
import mingjian.command.Walk;
import mingjian.command.clue.ClueDisposalCommand.ApproveDisposal;
import mingjian.command.clue.ClueDisposalCommand.ConcludePreliminary;
import mingjian.events.StaffId;
import mingjian.events.clue.ApproverRank;
import mingjian.events.clue.ClueEvent;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.ClueState;
import mingjian.events.clue.DisposalWay;
import mingjian.events.clue.PreliminaryOutcome;
import mingjian.events.clue.TargetRank;

class ClueWalkTest extends Walk<ClueCommand, ClueFile, ClueEvent> {
  ClueWalkTest() {
    super(new ClueDecider(), 60);
  }

  @Override
  protected ClueCommand any(RandomGenerator random, boolean first) {
    return switch (first ? 0 : random.nextInt(12)) {
      case 0 -> register(ABOUT, pick(ClueSource.values(), random), pick(TargetRank.values(), random), random.nextBoolean() ? CAMPAIGN : null);
      case 1, 2 -> new ApproveDisposal(
          CLUE, pick(DisposalWay.values(), random), approvedBy(APPROVER, random.nextBoolean() ? IN_TIME : TODAY), pick(ApproverRank.values(), random), null,
          reviewOn(random), random.nextBoolean() ? "外调未回" : null);
      case 3, 4 -> new ConcludePreliminary(
          CLUE, pick(PreliminaryOutcome.values(), random), "部分事实属实", paper("初步核实情况报告"), approval(),
          random.nextBoolean() ? "某局党组" : null, reviewOn(random), IN_TIME);
      case 5 -> propose(pick(DisposalWay.values(), random), "新材料", TODAY);
      case 6, 7 -> ClueCommands.link();
      case 8 -> assign(random.nextBoolean() ? new StaffId[] {FIRST} : new StaffId[] {FIRST, SECOND});
      default -> pick(ClueCommands.all(), random);
    };
  }

  /// One whose merger is the event that the walk undoes.
  @Override
  protected Facts facts() {
    return standing(ClueState.REGISTERED, "event-2");
  }

  @Override
  protected void holds(ClueFile now, List<ClueEvent> history) {
    assertThat(history.getLast().about()).isEqualTo(ABOUT);
  }

  private static LocalDate reviewOn(RandomGenerator random) {
    return random.nextBoolean() ? NEXT_YEAR : null;
  }
}
