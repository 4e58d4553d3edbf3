package mingjian.command.supervision;

import java.time.LocalDate;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.WarningId;
import mingjian.events.supervision.ToleranceFactors;
import mingjian.events.supervision.WarningEscalation;
import mingjian.events.supervision.WarningGround;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a supervision warning.
public sealed interface WarningCommand extends Command {
  WarningId warningId();

  @Override
  default String aggregateId() {
    return warningId().value();
  }

  record IssueWarning(
      WarningId warningId, WorkAbout about, String headline, WarningGround ground, String facts, String responsible, LocalDate answerDueOn, Approval approval,
      PartialDate occurredOn) implements WarningCommand, Creates {}

  record AnswerWarning(WarningId warningId, String answer, @Nullable DocumentRef document, PartialDate occurredOn) implements WarningCommand {}

  record AssessTolerance(WarningId warningId, ToleranceFactors factors, String opinion, PartialDate occurredOn) implements WarningCommand {}

  record ClearWarning(WarningId warningId, String result, PartialDate occurredOn) implements WarningCommand {}

  record EscalateWarning(WarningId warningId, WarningEscalation to, String reason, Approval approval, PartialDate occurredOn)
      implements WarningCommand {}

  record CorrectWarningRecord(
      WarningId warningId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements WarningCommand {}
}
