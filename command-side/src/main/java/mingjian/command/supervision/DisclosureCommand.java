package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DisclosureId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.supervision.DisclosureContent;
import mingjian.events.supervision.DisclosureKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded of personal matters.
public sealed interface DisclosureCommand extends Command {
  DisclosureId disclosureId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return disclosureId().value();
  }

  record FileDisclosure(
      DisclosureId disclosureId, DisclosureKind kind, WorkAbout about, String headline, DisclosureContent content, List<StaffId> handlers,
      PartialDate occurredOn) implements DisclosureCommand, Creates {}

  record FlagDiscrepancy(DisclosureId disclosureId, String findings, DocumentRef evidence, PartialDate occurredOn) implements DisclosureCommand {}

  /// `explanation` is what the person says to it.
  record CriticiseReporter(DisclosureId disclosureId, String explanation, String criticism, PartialDate occurredOn) implements DisclosureCommand {}

  record OrderSupplement(DisclosureId disclosureId, String demand, LocalDate dueOn, Approval approval, PartialDate occurredOn)
      implements DisclosureCommand {}

  record SupplementDisclosure(DisclosureId disclosureId, String statement, @Nullable DocumentRef document, PartialDate occurredOn)
      implements DisclosureCommand {}

  record ReferDisclosure(DisclosureId disclosureId, String explanation, String reason, Approval approval, PartialDate occurredOn)
      implements DisclosureCommand {}

  record CloseDisclosure(DisclosureId disclosureId, String result, PartialDate occurredOn) implements DisclosureCommand {}

  record HandOverDisclosure(DisclosureId disclosureId, List<StaffId> to, List<StaffId> from, String reason, PartialDate occurredOn)
      implements DisclosureCommand {}

  record CorrectDisclosureRecord(
      DisclosureId disclosureId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements DisclosureCommand {}
}
