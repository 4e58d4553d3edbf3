package mingjian.command.supervision;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.supervision.AppointmentCommand.CorrectAppointmentRecord;
import mingjian.command.supervision.AppointmentCommand.RecordAppointment;
import mingjian.command.supervision.AppointmentCommand.RecordAppointmentFinding;
import mingjian.command.supervision.AppointmentCommand.RecordFirstNominator;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.supervision.AppointmentEvent;
import mingjian.events.supervision.AppointmentEvent.AppointmentFindingRecorded;
import mingjian.events.supervision.AppointmentEvent.AppointmentRecordCorrected;
import mingjian.events.supervision.AppointmentEvent.AppointmentRecorded;
import mingjian.events.supervision.AppointmentEvent.FirstNominatorRecorded;
import mingjian.events.supervision.AppointmentState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 选拔任用 and 首提责任制: who was chosen, and who answers for having proposed them (DOMAIN 1A rows 7 and 8). It finds nobody at fault.
public final class AppointmentDecider implements WorkDecider<AppointmentCommand, AppointmentDecider.Appointment, AppointmentEvent> {
  /// @param recorded null before it was recorded
  /// @param firstNominator null while nobody was named
  public record Appointment(AppointmentState state, @Nullable AppointmentRecorded recorded, @Nullable PersonId firstNominator) {
    AppointmentRecorded begun() {
      return Objects.requireNonNull(recorded, "an appointment was recorded first");
    }

    /// The first nominator where one was named, else whoever is on the appointment itself.
    @Nullable PersonId nominator() {
      return firstNominator != null ? firstNominator : begun().nominator();
    }
  }

  @Override
  public List<AppointmentEvent> decide(AppointmentCommand command, Appointment appointment, Asking asking) {
    requireStep(command, appointment);
    return List.of(switch (command) {
      case RecordAppointment c -> record(c, asking);
      case RecordFirstNominator c -> name(c, appointment, asking);
      case RecordAppointmentFinding c -> find(c, appointment, asking);
      case CorrectAppointmentRecord c -> correct(c, appointment, asking);
    });
  }

  private AppointmentEvent record(RecordAppointment c, Asking asking) {
    WorkAbout about = new WorkAbout(List.of(c.person()), c.unit(), null, c.secrecy());
    asking.requireExists("person", "office-holders", c.person());
    asking.requireExists("unit", "units", c.unit());
    asking.requirePast("decidedOn", c.decidedOn());
    if (c.nominator() != null) {
      requireNominator(c.nominator(), c.person(), asking);
    }
    if (Set.copyOf(c.voters()).size() != c.voters().size()) {
      throw Rejection.at("voters", "appointment-voter-twice");
    }
    c.voters().forEach(voter -> asking.requireExists("voters", "office-holders", voter));
    return new AppointmentRecorded(
        c.appointmentId(), about, c.person(), c.unit(), c.post(), c.nominator(), c.voters(), c.decidedBy(), c.document(), c.decidedOn());
  }

  /// 谁首提谁负责: one alone answers for it; a wrong name is withdrawn by a correction, not joined by a second (DOMAIN 1A row 8).
  private static AppointmentEvent name(RecordFirstNominator c, Appointment appointment, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (appointment.firstNominator() != null) {
      throw Rejection.at("nominator", "first-nominator-already-named", "nominator", appointment.firstNominator());
    }
    AppointmentRecorded recorded = appointment.begun();
    requireNominator(c.nominator(), recorded.person(), asking);
    return new FirstNominatorRecorded(c.appointmentId(), recorded.about(), recorded.person(), c.nominator(), c.evidence(), c.occurredOn());
  }

  private static void requireNominator(PersonId nominator, PersonId appointee, Asking asking) {
    asking.requireExists("nominator", "office-holders", nominator);
    if (asking.facts().samePerson(appointee).contains(nominator)) {
      throw Rejection.at("nominator", "nominated-by-oneself");
    }
  }

  /// “推荐时就已出现问题” is a reproach to the nominator: only with evidence, and not of what began later (DOMAIN 1A rows 7 and 8).
  private static AppointmentEvent find(RecordAppointmentFinding c, Appointment appointment, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requirePast("beganOn", c.beganOn());
    AppointmentRecorded recorded = appointment.begun();
    if (c.presentAtNomination()) {
      if (c.evidence().isEmpty()) {
        throw Rejection.at("evidence", "appointment-finding-without-evidence");
      }
      requireNotLater(c.beganOn(), recorded.occurredOn());
    }
    return new AppointmentFindingRecorded(
        c.appointmentId(), recorded.about(), recorded.person(), appointment.nominator(), c.finding(), c.presentAtNomination(), c.beganOn(), c.evidence(),
        c.occurredOn());
  }

  private static void requireNotLater(PartialDate beganOn, PartialDate decidedOn) {
    if (beganOn.isSurelyAfter(decidedOn)) {
      throw Rejection.at("beganOn", "problem-began-later", "decidedOn", decidedOn);
    }
  }

  private static AppointmentEvent correct(CorrectAppointmentRecord c, Appointment appointment, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    if (c.nominatorWithdrawn() && appointment.firstNominator() == null) {
      throw Rejection.at("nominatorWithdrawn", "no-nominator-to-withdraw");
    }
    AppointmentRecorded recorded = appointment.begun();
    return new AppointmentRecordCorrected(
        c.appointmentId(), recorded.about(), recorded.person(), appointment.nominator(), c.eventId(), c.item(), c.was(), c.right(), c.nominatorWithdrawn(),
        c.reason(), c.approval(), c.occurredOn());
  }

  @Override
  public Appointment evolve(Appointment appointment, AppointmentEvent event) {
    return switch (event) {
      case AppointmentRecorded e -> new Appointment(e.state(), e, null);
      case FirstNominatorRecorded e -> new Appointment(appointment.state(), appointment.recorded(), e.nominator());
      case AppointmentFindingRecorded e -> new Appointment(e.state(), appointment.recorded(), appointment.firstNominator());
      case AppointmentRecordCorrected e when e.nominatorWithdrawn() -> new Appointment(appointment.state(), appointment.recorded(), null);
      case AppointmentRecordCorrected _ -> appointment;
    };
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.APPOINTMENTS;
  }

  @Override
  public WorkState stateOf(Appointment appointment) {
    return appointment.state();
  }

  @Override
  public Class<AppointmentCommand> commands() {
    return AppointmentCommand.class;
  }

  @Override
  public Class<AppointmentEvent> events() {
    return AppointmentEvent.class;
  }

  @Override
  public Appointment initial() {
    return new Appointment(AppointmentState.NONE, null, null);
  }
}
