package mingjian.command.casework;

import static mingjian.command.casework.CaseworkWords.FRESH;
import static mingjian.command.casework.CaseworkWords.INVESTIGATED;
import static mingjian.command.casework.CaseworkWords.OTHER;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mingjian.command.Facts;
import mingjian.command.Walk;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealEvent;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.RestorationKind;

class AppealWalkTest extends Walk<AppealCommand, AppealDecider.Appeal, AppealEvent> {
  AppealWalkTest() {
    super(new AppealDecider(), 40);
  }

  @Override
  protected AppealCommand any(RandomGenerator random, boolean first) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> CaseworkWords.file(
          pick(AppealKind.values(), random), random.nextBoolean() ? null : pick(Penalty.values(), random), "2025-12-" + (10 + random.nextInt(20)),
          random.nextBoolean() ? null : "住院");
      case 2 -> CaseworkWords.accept();
      case 3 -> random.nextInt(3) == 0 ? CaseworkWords.refuse() : CaseworkWords.accept();
      case 4 -> CaseworkWords.assign(pick(List.of(FRESH, OTHER, INVESTIGATED), random));
      case 5 -> CaseworkWords.decide(pick(AppealOutcome.values(), random), random.nextBoolean() ? null : pick(Penalty.values(), random));
      case 6 -> CaseworkWords.restore(random.nextInt(4) == 0 ? Set.of() : Set.of(pick(RestorationKind.values(), random)));
      default -> CaseworkWords.correctAppeal();
    };
  }

  @Override
  protected Facts facts() {
    return CaseworkWords.decided(SubjectState.ANNOUNCED);
  }
}
