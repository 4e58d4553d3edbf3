package mingjian.command.clue;

import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Recusal;
import mingjian.command.WorkDecider;
import mingjian.events.clue.ClueEvent;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;

/// What may be recorded about a clue. Which step from which state stands in [mingjian.events.clue.ClueState]; the rules of each phase on its own page.
public final class ClueDecider implements WorkDecider<ClueCommand, ClueFile, ClueEvent> {
  @Override
  public List<ClueEvent> decide(ClueCommand command, ClueFile clue, Asking asking) {
    requireStep(command, clue);
    ReporterTraces.refuseIn(command);
    if (!(command instanceof ClueIntakeCommand.RegisterClue || command instanceof ClueIntakeCommand.DecideClueRecusal)) {
      Recusal.require(command, clue.handling().recused(), clue.about().persons(), asking);
    }
    return List.of(switch (command) {
      case ClueIntakeCommand.RegisterClue c -> {
        ClueIntakeRules.requireSubject(c.about());
        requireAbout(c.about(), asking);
        yield ClueIntakeRules.register(c, asking);
      }
      case ClueIntakeCommand c -> ClueIntakeRules.decide(c, clue, asking);
      case ClueDisposalCommand c -> ClueDisposalRules.decide(c, clue, asking);
      case ClueEndCommand c -> ClueEndRules.decide(c, clue, asking);
    });
  }

  @Override
  public ClueFile evolve(ClueFile clue, ClueEvent event) {
    return clue.after(event);
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.CLUES;
  }

  @Override
  public WorkState stateOf(ClueFile clue) {
    return clue.state();
  }

  @Override
  public Class<ClueCommand> commands() {
    return ClueCommand.class;
  }

  @Override
  public Class<ClueEvent> events() {
    return ClueEvent.class;
  }

  @Override
  public ClueFile initial() {
    return ClueFile.NONE;
  }
}
