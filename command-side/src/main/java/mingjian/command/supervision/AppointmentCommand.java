package mingjian.command.supervision;

import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.AppointmentId;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// What may be recorded about an appointment.
public sealed interface AppointmentCommand extends Command {
  AppointmentId appointmentId();

  @Override
  default String aggregateId() {
    return appointmentId().value();
  }

  record RecordAppointment(
      AppointmentId appointmentId, PersonId person, UnitId unit, String post, @Nullable PersonId nominator, List<PersonId> voters, String decidedBy,
      @Nullable DocumentRef document, Secrecy secrecy, PartialDate decidedOn) implements AppointmentCommand, Creates {}

  record RecordFirstNominator(AppointmentId appointmentId, PersonId nominator, DocumentRef evidence, PartialDate occurredOn)
      implements AppointmentCommand {}

  /// `beganOn` is when the problem began, as far as the papers say.
  record RecordAppointmentFinding(
      AppointmentId appointmentId, String finding, boolean presentAtNomination, PartialDate beganOn, List<DocumentRef> evidence, PartialDate occurredOn)
      implements AppointmentCommand {}

  record CorrectAppointmentRecord(
      AppointmentId appointmentId, String eventId, String item, String was, String right, boolean nominatorWithdrawn, String reason, Approval approval,
      PartialDate occurredOn) implements AppointmentCommand {}
}
