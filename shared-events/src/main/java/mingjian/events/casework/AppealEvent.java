package mingjian.events.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.casefile.Penalty;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// The life of an appeal 申诉. It is about one person of one case, and its readers are those of the case.
public sealed interface AppealEvent extends WorkEvent {
  AppealId appealId();

  @Override
  default Id fileId() {
    return appealId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.APPEALS;
  }

  /// @param against the penalty appealed; null where it is against something else
  /// @param decisionReceivedOn from when the month to file ran; @param lateReason why later than that
  record AppealFiled(
      AppealId appealId, WorkAbout about, String headline, AppealKind kind, @Nullable Penalty against, PartialDate decisionReceivedOn,
      @Nullable String lateReason, String request, @Nullable DocumentRef document, PartialDate occurredOn) implements AppealEvent {
    @Override
    public WorkState state() {
      return AppealState.FILED;
    }
  }

  record AppealAccepted(AppealId appealId, WorkAbout about, LocalDate decideBy, String responsible, Approval approval, PartialDate occurredOn)
      implements AppealEvent {
    @Override
    public WorkState state() {
      return AppealState.ACCEPTED;
    }

    @Override
    public Due due() {
      return Due.on(decideBy);
    }
  }

  record AppealRefused(AppealId appealId, WorkAbout about, String reason, Approval approval, PartialDate occurredOn) implements AppealEvent {
    @Override
    public WorkState state() {
      return AppealState.REFUSED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  /// The whole new pair or team, and who no longer handles it.
  record AppealOfficersAssigned(
      AppealId appealId, WorkAbout about, List<StaffId> appealOfficers, List<StaffId> left, Approval approval, PartialDate occurredOn) implements AppealEvent {
    @Override
    public WorkState state() {
      return AppealState.IN_HAND;
    }

    @Override
    public List<StaffId> granted() {
      return appealOfficers;
    }

    @Override
    public List<StaffId> withdrawn() {
      return left;
    }

    @Override
    public boolean opensCase() {
      return true;
    }
  }

  /// @param changedTo the lighter penalty; null unless the outcome is 变更 of a penalty
  /// @param organ which organ the `decider` is; null in what was recorded before it was asked for
  /// @param kind of appeal that was decided; null in what was recorded before it was told
  record AppealDecided(
      AppealId appealId, WorkAbout about, AppealOutcome outcome, @Nullable Penalty changedTo, String decider, String ground, DocumentRef decision,
      Approval approval, PartialDate occurredOn, @Nullable AppealOrgan organ, @Nullable AppealKind kind) implements AppealEvent {
    @Override
    public WorkState state() {
      return AppealState.DECIDED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record RestorationRecorded(
      AppealId appealId, WorkAbout about, Set<RestorationKind> restored, String result, @Nullable DocumentRef document, PartialDate occurredOn)
      implements AppealEvent {}

  /// The earlier record stays; this says what in it was wrong.
  record AppealRecordCorrected(
      AppealId appealId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements AppealEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
