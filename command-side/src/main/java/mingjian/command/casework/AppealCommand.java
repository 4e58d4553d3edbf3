package mingjian.command.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.AppealId;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import mingjian.events.StaffId;
import mingjian.events.casefile.Penalty;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOrgan;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.RestorationKind;
import org.jspecify.annotations.Nullable;

/// What may be recorded about an appeal.
public sealed interface AppealCommand extends Command {
  AppealId appealId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return appealId().value();
  }

  /// `against` is left out where the appeal isn't about a penalty.
  record FileAppeal(
      AppealId appealId, CaseId caseId, PersonId person, String headline, AppealKind kind, @Nullable Penalty against, PartialDate decisionReceivedOn,
      @Nullable String lateReason, String request, @Nullable DocumentRef document, Secrecy secrecy, PartialDate occurredOn)
      implements AppealCommand, Creates {}

  record AcceptAppeal(AppealId appealId, LocalDate decideBy, String responsible, Approval approval, PartialDate occurredOn) implements AppealCommand {}

  record RefuseAppeal(AppealId appealId, String reason, Approval approval, PartialDate occurredOn) implements AppealCommand {}

  /// All of those who handle it from now on.
  record AssignAppealOfficers(AppealId appealId, List<StaffId> appealOfficers, Approval approval, PartialDate occurredOn) implements AppealCommand {}

  /// `decider` is the name of the organ, `organ` which one it is: 复核 decided by the next higher one, and whatever the national commission decides, is final.
  record DecideAppeal(
      AppealId appealId, AppealOutcome outcome, @Nullable Penalty changedTo, AppealOrgan organ, String decider, String ground, DocumentRef decision,
      Approval approval, PartialDate occurredOn) implements AppealCommand {}

  record RecordRestoration(
      AppealId appealId, Set<RestorationKind> restored, String result, @Nullable DocumentRef document, PartialDate occurredOn) implements AppealCommand {}

  record CorrectAppealRecord(
      AppealId appealId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements AppealCommand {}
}
