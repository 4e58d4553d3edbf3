package mingjian.command.clue;

import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.clue.ModelAlertCommand.BlockItem;
import mingjian.command.clue.ModelAlertCommand.ConvertAlertToClue;
import mingjian.command.clue.ModelAlertCommand.CorrectAlertRecord;
import mingjian.command.clue.ModelAlertCommand.DismissAlert;
import mingjian.command.clue.ModelAlertCommand.RegisterModelAlert;
import mingjian.command.clue.ModelAlertCommand.ReleaseItem;
import mingjian.events.clue.ModelAlertEvent;
import mingjian.events.clue.ModelAlertEvent.AlertDismissed;
import mingjian.events.clue.ModelAlertEvent.AlertRecordCorrected;
import mingjian.events.clue.ModelAlertEvent.AlertTurnedIntoClue;
import mingjian.events.clue.ModelAlertEvent.ItemBlocked;
import mingjian.events.clue.ModelAlertEvent.ItemReleased;
import mingjian.events.clue.ModelAlertEvent.ModelAlertRegistered;
import mingjian.events.clue.ModelAlertState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 模型预警: an alert finds nothing. A person turns it into a clue or dismisses it; an item is blocked until a day and can be released (DOMAIN 1C rows 35, 36).
public final class ModelAlertDecider implements WorkDecider<ModelAlertCommand, ModelAlertDecider.ModelAlert, ModelAlertEvent> {
  /// @param about null before it was registered
  public record ModelAlert(ModelAlertState state, @Nullable WorkAbout about) {
    WorkAbout known() {
      return Objects.requireNonNull(about, "an alert that was registered is about somebody");
    }

    boolean converted() {
      return state == ModelAlertState.CONVERTED || state == ModelAlertState.CONVERTED_BLOCKED;
    }
  }

  @Override
  public List<ModelAlertEvent> decide(ModelAlertCommand command, ModelAlert alert, Asking asking) {
    requireStep(command, alert);
    ReporterTraces.refuseIn(command);
    return List.of(switch (command) {
      case RegisterModelAlert c -> register(c, asking);
      case ConvertAlertToClue c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireExists("clue", "clues", c.clue());
        boolean blocked = alert.state() == ModelAlertState.BLOCKED;
        yield new AlertTurnedIntoClue(c.alertId(), alert.known(), c.clue(), c.triagedBy(), c.opinion(), blocked, c.occurredOn());
      }
      case DismissAlert c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new AlertDismissed(c.alertId(), alert.known(), c.triagedBy(), c.reason(), c.occurredOn());
      }
      case BlockItem c -> block(c, alert, asking);
      case ReleaseItem c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new ItemReleased(c.alertId(), alert.known(), c.reason(), c.appeal(), alert.converted(), c.occurredOn());
      }
      case CorrectAlertRecord c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        asking.requireApproved(c.approval());
        ClueEndRules.requireReason(c.reason());
        yield new AlertRecordCorrected(
            c.alertId(), alert.known(), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    });
  }

  private ModelAlertEvent register(RegisterModelAlert c, Asking asking) {
    requireAbout(c.about(), asking);
    asking.requirePast("occurredOn", c.occurredOn());
    return new ModelAlertRegistered(
        c.alertId(), c.about(), c.brief(), c.model(), c.modelVersion(), c.inputs(), c.dataSource(), c.basis(), c.purpose(), c.suspectedItem(),
        c.occurredOn());
  }

  /// A block ends by itself on a day that lies after it began.
  private static ModelAlertEvent block(BlockItem c, ModelAlert alert, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.occurredOn().isKnown() && !c.expiresOn().isAfter(c.occurredOn().earliest())) {
      throw Rejection.at("expiresOn", "block-expires-at-once");
    }
    return new ItemBlocked(c.alertId(), alert.known(), c.measure(), c.basis(), c.expiresOn(), c.approval(), alert.converted(), c.occurredOn());
  }

  @Override
  public ModelAlert evolve(ModelAlert alert, ModelAlertEvent event) {
    return new ModelAlert(event.state() instanceof ModelAlertState state ? state : alert.state(), event.about());
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.MODEL_ALERTS;
  }

  @Override
  public WorkState stateOf(ModelAlert alert) {
    return alert.state();
  }

  @Override
  public Class<ModelAlertCommand> commands() {
    return ModelAlertCommand.class;
  }

  @Override
  public Class<ModelAlertEvent> events() {
    return ModelAlertEvent.class;
  }

  @Override
  public ModelAlert initial() {
    return new ModelAlert(ModelAlertState.NONE, null);
  }
}
