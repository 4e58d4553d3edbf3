package mingjian.command.clue;

import java.time.LocalDate;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.ClueId;
import mingjian.events.ModelAlertId;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a model's alert.
public sealed interface ModelAlertCommand extends Command {
  ModelAlertId alertId();

  @Override
  default String aggregateId() {
    return alertId().value();
  }

  record RegisterModelAlert(
      ModelAlertId alertId, WorkAbout about, String brief, String model, String modelVersion, String inputs, String dataSource, String basis, String purpose,
      String suspectedItem, PartialDate occurredOn) implements ModelAlertCommand, Creates {}

  record ConvertAlertToClue(ModelAlertId alertId, ClueId clue, StaffId triagedBy, String opinion, PartialDate occurredOn) implements ModelAlertCommand {}

  record DismissAlert(ModelAlertId alertId, StaffId triagedBy, String reason, PartialDate occurredOn) implements ModelAlertCommand {}

  record BlockItem(ModelAlertId alertId, String measure, String basis, LocalDate expiresOn, Approval approval, PartialDate occurredOn)
      implements ModelAlertCommand {}

  record ReleaseItem(ModelAlertId alertId, String reason, @Nullable String appeal, PartialDate occurredOn) implements ModelAlertCommand {}

  record CorrectAlertRecord(
      ModelAlertId alertId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements ModelAlertCommand {}
}
