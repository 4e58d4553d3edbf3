package mingjian.command.supervision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.supervision.WarningCommand.AnswerWarning;
import mingjian.command.supervision.WarningCommand.AssessTolerance;
import mingjian.command.supervision.WarningCommand.ClearWarning;
import mingjian.command.supervision.WarningCommand.CorrectWarningRecord;
import mingjian.command.supervision.WarningCommand.EscalateWarning;
import mingjian.command.supervision.WarningCommand.IssueWarning;
import mingjian.events.PersonId;
import mingjian.events.supervision.ToleranceFactors;
import mingjian.events.supervision.WarningEvent;
import mingjian.events.supervision.WarningEvent.ToleranceAssessed;
import mingjian.events.supervision.WarningEvent.WarningAnswered;
import mingjian.events.supervision.WarningEvent.WarningCleared;
import mingjian.events.supervision.WarningEvent.WarningEscalated;
import mingjian.events.supervision.WarningEvent.WarningIssued;
import mingjian.events.supervision.WarningEvent.WarningRecordCorrected;
import mingjian.events.supervision.WarningState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 监督预警: told point to point, answered in time, cleared or escalated. It is no means against what calls for a case (DOMAIN 1B row 21).
public final class WarningDecider implements WorkDecider<WarningCommand, WarningDecider.Warning, WarningEvent> {
  /// @param about null before it was issued
  public record Warning(WarningState state, @Nullable WorkAbout about) {}

  @Override
  public List<WarningEvent> decide(WarningCommand command, Warning warning, Asking asking) {
    requireStep(command, warning);
    return List.of(switch (command) {
      case IssueWarning c -> issue(c, asking);
      case AnswerWarning c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new WarningAnswered(c.warningId(), about(warning), c.answer(), c.document(), c.occurredOn());
      }
      case AssessTolerance c -> assess(c, warning, asking);
      case ClearWarning c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new WarningCleared(c.warningId(), about(warning), c.result(), c.occurredOn());
      }
      case EscalateWarning c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireApproved(c.approval());
        yield new WarningEscalated(c.warningId(), about(warning), c.to(), c.reason(), c.approval(), c.occurredOn());
      }
      case CorrectWarningRecord c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireApproved(c.approval());
        yield new WarningRecordCorrected(c.warningId(), about(warning), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    });
  }

  private WarningEvent issue(IssueWarning c, Asking asking) {
    requireAbout(c.about(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.occurredOn().isKnown() && !c.answerDueOn().isAfter(c.occurredOn().earliest())) {
      throw Rejection.at("answerDueOn", "answer-due-before-issue");
    }
    for (PersonId person : c.about().persons()) {
      if (asking.facts().isUnderInvestigation(person)) {
        throw Rejection.at("about", "warning-instead-of-case");
      }
    }
    return new WarningIssued(
        c.warningId(), c.about(), c.headline(), c.ground(), c.facts(), c.responsible(), c.answerDueOn(), c.approval(), c.occurredOn());
  }

  private static WarningEvent assess(AssessTolerance c, Warning warning, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    ToleranceFactors f = c.factors();
    if (Stream.of(f.nature(), f.loss(), f.impact(), f.motive(), f.attitude()).anyMatch(String::isBlank)) {
      throw Rejection.at("factors", "tolerance-factor-missing");
    }
    return new ToleranceAssessed(c.warningId(), about(warning), f, c.opinion(), c.occurredOn());
  }

  @Override
  public Warning evolve(Warning warning, WarningEvent event) {
    return new Warning(event.state() instanceof WarningState state ? state : warning.state(), event.about());
  }

  private static WorkAbout about(Warning warning) {
    return Objects.requireNonNull(warning.about(), "a warning that was issued is about somebody");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.WARNINGS;
  }

  @Override
  public WorkState stateOf(Warning warning) {
    return warning.state();
  }

  @Override
  public Class<WarningCommand> commands() {
    return WarningCommand.class;
  }

  @Override
  public Class<WarningEvent> events() {
    return WarningEvent.class;
  }

  @Override
  public Warning initial() {
    return new Warning(WarningState.NONE, null);
  }
}
