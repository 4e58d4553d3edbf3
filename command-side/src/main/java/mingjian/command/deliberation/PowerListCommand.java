package mingjian.command.deliberation;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PowerListId;
import mingjian.events.deliberation.ListFinding;
import mingjian.events.deliberation.ListPaperKind;
import mingjian.events.deliberation.PowerItem;
import mingjian.events.deliberation.PowerListKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a list of powers.
public sealed interface PowerListCommand extends Command {
  PowerListId powerListId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return powerListId().value();
  }

  record PublishPowerList(
      PowerListId powerListId, WorkAbout about, String headline, PowerListKind kind, String version, LocalDate effectiveFrom, List<PowerItem> items,
      DocumentRef document, String responsible, @Nullable LocalDate auditDueOn, PartialDate occurredOn) implements PowerListCommand, Creates {}

  record ReviseList(
      PowerListId powerListId, String version, LocalDate effectiveFrom, List<PowerItem> items, DocumentRef document, String reason, PartialDate occurredOn)
      implements PowerListCommand {}

  record AttachListPaper(PowerListId powerListId, ListPaperKind paperKind, DocumentRef document, PartialDate occurredOn) implements PowerListCommand {}

  record AuditList(
      PowerListId powerListId, List<ListFinding> listFindings, String assessment, @Nullable DocumentRef document, @Nullable LocalDate auditDueOn,
      PartialDate occurredOn) implements PowerListCommand {}

  record RepealList(PowerListId powerListId, LocalDate lastDay, String reason, DocumentRef document, PartialDate occurredOn) implements PowerListCommand {}

  record CorrectPowerListRecord(
      PowerListId powerListId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements PowerListCommand {}
}
