package mingjian.command.rectification;

import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Decider;
import mingjian.command.Rejection;
import mingjian.command.rectification.RectificationCommand.CloseRectification;
import mingjian.command.rectification.RectificationCommand.CorrectRectificationRecord;
import mingjian.command.rectification.RectificationCommand.DeclineRectification;
import mingjian.command.rectification.RectificationCommand.EvaluateRectification;
import mingjian.command.rectification.RectificationCommand.ExtendDue;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.command.rectification.RectificationCommand.LookBack;
import mingjian.command.rectification.RectificationCommand.ReopenRectification;
import mingjian.command.rectification.RectificationCommand.StartRectification;
import mingjian.command.rectification.RectificationCommand.SubmitRectification;
import mingjian.command.rectification.RectificationCommand.WaiveMeasure;
import mingjian.events.Words;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationSteps;

/// A unit is told what to mend, reports, is judged by others, looked back on, and struck off the list (DOMAIN 4.2). Overdue never blocks
/// recording (DOMAIN 8.2). The rules of each stage stand in [IssuingRules], [MendingRules] and [ClosingRules].
public final class RectificationDecider implements Decider<RectificationCommand, RectificationProgress, RectificationEvent> {
  @Override
  public List<RectificationEvent> decide(RectificationCommand command, RectificationProgress now, Asking asking) {
    // told before the state is: what is missing helps more than “wrong state”
    if (command instanceof CloseRectification && now.unsettled() > 0) {
      throw Rejection.because("measures-not-accepted", "n", now.unsettled());
    }
    requireStep(command, now);
    return switch (command) {
      case IssueRectification c -> IssuingRules.issue(c, asking);
      case DeclineRectification c -> IssuingRules.decline(c, asking);
      case StartRectification c -> MendingRules.start(c, now, asking);
      case SubmitRectification c -> MendingRules.submit(c, now, asking);
      case EvaluateRectification c -> MendingRules.evaluate(c, now, asking);
      case WaiveMeasure c -> MendingRules.waive(c, now, asking);
      case ExtendDue c -> MendingRules.extend(c, now, asking);
      case LookBack c -> ClosingRules.lookBack(c, now, asking);
      case CloseRectification c -> ClosingRules.close(c, now, asking);
      case ReopenRectification c -> ClosingRules.reopen(c, now, asking);
      case CorrectRectificationRecord c -> ClosingRules.correct(c, now, asking);
    };
  }

  @Override
  public RectificationProgress evolve(RectificationProgress now, RectificationEvent event) {
    return now.evolve(event);
  }

  private static void requireStep(RectificationCommand command, RectificationProgress now) {
    String name = command.getClass().getSimpleName();
    if (!RectificationSteps.allows(now.state(), name)) {
      throw Rejection.because("wrong-state", "state", now.state(), "command", Words.of("command." + name));
    }
  }

  @Override
  public Class<RectificationCommand> commands() {
    return RectificationCommand.class;
  }

  @Override
  public Class<RectificationEvent> events() {
    return RectificationEvent.class;
  }

  @Override
  public String collection() {
    return "rectifications";
  }

  @Override
  public String aggregateType() {
    return "rectification/rectification";
  }

  @Override
  public String prefix() {
    return "rect-";
  }

  @Override
  public RectificationProgress initial() {
    return RectificationProgress.NONE;
  }
}
