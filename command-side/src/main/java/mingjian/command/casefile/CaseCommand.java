package mingjian.command.casefile;

import mingjian.command.Command;
import mingjian.events.CaseId;

/// What may be recorded about a case, in the phases of its events.
public sealed interface CaseCommand extends Command
    permits OpeningCommand, InvestigationCommand, HearingCommand, OutcomeCommand, FilingCommand, MeasureCommand,
        MarkingCommand, ReformCommand {
  CaseId caseId();

  @Override
  default String aggregateId() {
    return caseId().value();
  }
}
