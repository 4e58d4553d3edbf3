package mingjian.events.supervision;

import java.util.List;
import mingjian.events.AppointmentId;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/// An appointment 选拔任用: who was chosen for which post, by whom proposed, by whom decided. The double inquiry looks here for who nominated.
public sealed interface AppointmentEvent extends WorkEvent {
  AppointmentId appointmentId();

  PersonId person();

  /// Who nominated, as far as known at this step.
  @Nullable PersonId nominator();

  @Override
  default Id fileId() {
    return appointmentId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.APPOINTMENTS;
  }

  /// @param occurredOn the day it was decided
  record AppointmentRecorded(
      AppointmentId appointmentId, WorkAbout about, PersonId person, UnitId unit, String post, @Nullable PersonId nominator,
      List<PersonId> voters, String decidedBy, @Nullable DocumentRef document, PartialDate occurredOn) implements AppointmentEvent {
    @Override
    public AppointmentState state() {
      return AppointmentState.RECORDED;
    }

    @Override
    public String headline() {
      return post;
    }
  }

  /// 首提责任制：谁推荐谁负责.
  record FirstNominatorRecorded(
      AppointmentId appointmentId, WorkAbout about, PersonId person, PersonId nominator, DocumentRef evidence, PartialDate occurredOn)
      implements AppointmentEvent {}

  /// What was found later with the appointment; whose fault it was is for the review to establish.
  ///
  /// @param presentAtNomination 推荐时就已出现问题
  record AppointmentFindingRecorded(
      AppointmentId appointmentId, WorkAbout about, PersonId person, @Nullable PersonId nominator, String finding, boolean presentAtNomination,
      PartialDate beganOn, List<DocumentRef> evidence, PartialDate occurredOn) implements AppointmentEvent {
    @Override
    public AppointmentState state() {
      return AppointmentState.QUESTIONED;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  ///
  /// @param nominatorWithdrawn the first nominator was named wrongly; another may be named
  record AppointmentRecordCorrected(
      AppointmentId appointmentId, WorkAbout about, PersonId person, @Nullable PersonId nominator, String eventId, String item, String was, String right,
      boolean nominatorWithdrawn, String reason, Approval approval, PartialDate occurredOn) implements AppointmentEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
