package mingjian.events.clue;

import java.time.LocalDate;
import mingjian.events.Approval;
import mingjian.events.ClueId;
import mingjian.events.Id;
import mingjian.events.ModelAlertId;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// What people made of an alert that a model raised 模型预警. An alert finds nothing: a person looks at it, and the model's version and inputs are kept.
public sealed interface ModelAlertEvent extends WorkEvent {
  ModelAlertId alertId();

  @Override
  default Id fileId() {
    return alertId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.MODEL_ALERTS;
  }

  /// @param inputs where the data it ran on is kept
  /// @param basis the law that lets us hold that data (个保法 6、34条)
  record ModelAlertRegistered(
      ModelAlertId alertId, WorkAbout about, String brief, String model, String modelVersion, String inputs, String dataSource, String basis, String purpose,
      String suspectedItem, PartialDate occurredOn) implements ModelAlertEvent {
    @Override
    public WorkState state() {
      return ModelAlertState.REGISTERED;
    }

    @Override
    public String headline() {
      return "【未核实】" + brief;
    }
  }

  /// @param blocked whether the item stays blocked
  record AlertTurnedIntoClue(ModelAlertId alertId, WorkAbout about, ClueId clue, StaffId triagedBy, String opinion, boolean blocked, PartialDate occurredOn)
      implements ModelAlertEvent {
    @Override
    public WorkState state() {
      return blocked ? ModelAlertState.CONVERTED_BLOCKED : ModelAlertState.CONVERTED;
    }
  }

  record AlertDismissed(ModelAlertId alertId, WorkAbout about, StaffId triagedBy, String reason, PartialDate occurredOn) implements ModelAlertEvent {
    @Override
    public WorkState state() {
      return ModelAlertState.DISMISSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// 阻断可疑事项: until a day, never for good.
  record ItemBlocked(
      ModelAlertId alertId, WorkAbout about, String measure, String basis, LocalDate expiresOn, Approval approval, boolean converted, PartialDate occurredOn)
      implements ModelAlertEvent {
    @Override
    public WorkState state() {
      return converted ? ModelAlertState.CONVERTED_BLOCKED : ModelAlertState.BLOCKED;
    }

    @Override
    public Due due() {
      return Due.on(expiresOn);
    }
  }

  /// @param appeal what those concerned said against the block, and what came of it
  record ItemReleased(ModelAlertId alertId, WorkAbout about, String reason, @Nullable String appeal, boolean converted, PartialDate occurredOn)
      implements ModelAlertEvent {
    @Override
    public WorkState state() {
      return converted ? ModelAlertState.CONVERTED : ModelAlertState.REGISTERED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record AlertRecordCorrected(
      ModelAlertId alertId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements ModelAlertEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
