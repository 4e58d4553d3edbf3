package mingjian.command.clue;

import mingjian.command.Command;
import mingjian.events.ClueId;

/// What may be recorded about a clue.
public sealed interface ClueCommand extends Command permits ClueIntakeCommand, ClueDisposalCommand, ClueEndCommand {
  ClueId clueId();

  @Override
  default String aggregateId() {
    return clueId().value();
  }
}
