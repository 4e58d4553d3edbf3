package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.both;
import static mingjian.command.casefile.CaseRules.pairOf;
import static mingjian.command.casefile.CaseRules.recusedIn;
import static mingjian.command.casefile.CaseRules.requireAfterDecision;
import static mingjian.command.casefile.CaseRules.requireAfterOpening;
import static mingjian.command.casefile.CaseRules.requireChanging;
import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireSubject;
import static mingjian.command.casefile.CaseRules.requireSubjects;
import static mingjian.command.casefile.CaseRules.requireText;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.OutcomeCommand.AnnounceDecision;
import mingjian.command.casefile.OutcomeCommand.ClearSubject;
import mingjian.command.casefile.OutcomeCommand.DecideNoSanction;
import mingjian.command.casefile.OutcomeCommand.ExemptSubject;
import mingjian.command.casefile.OutcomeCommand.ExtendFormalities;
import mingjian.command.casefile.OutcomeCommand.FinishFormalities;
import mingjian.command.casefile.OutcomeCommand.FinishSupplementaryInvestigation;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.command.casefile.OutcomeCommand.RecordAppealOutcome;
import mingjian.command.casefile.OutcomeCommand.RecordProcuratorateReturn;
import mingjian.command.casefile.OutcomeCommand.ReportExecution;
import mingjian.command.casefile.OutcomeCommand.TransferToProcuratorate;
import mingjian.command.casefile.OutcomeCommand.WithdrawCase;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.OutcomeEvent.CaseWithdrawn;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casefile.OutcomeEvent.ExecutionReported;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.OutcomeEvent.SubjectCleared;
import mingjian.events.casefile.OutcomeEvent.SubjectExempted;
import mingjian.events.casefile.OutcomeEvent.SubjectNotSanctioned;
import mingjian.events.casefile.OutcomeEvent.TransferredToProcuratorate;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealTaken;
import org.jspecify.annotations.Nullable;

/// What comes of it for each subject. Sanctions have their own page: [SanctionRules].
final class OutcomeRules {
  private OutcomeRules() {}

  static List<CaseEvent> decide(OutcomeCommand command, CaseFile file, Asking asking) {
    return switch (command) {
      case ImposeSanction c -> SanctionRules.impose(c, file, asking);
      case ExemptSubject c -> exempt(c, file, asking);
      case DecideNoSanction c -> spare(c, file, asking);
      case TransferToProcuratorate c -> transfer(c, file, asking);
      case RecordProcuratorateReturn c -> PendingRules.sendBack(c, file, asking);
      case FinishSupplementaryInvestigation c -> PendingRules.finish(c, file, asking);
      case AnnounceDecision c -> announce(c, file, asking);
      case ReportExecution c -> execute(c, file, asking);
      case FinishFormalities c -> FormalityRules.finish(c, file, asking);
      case ExtendFormalities c -> FormalityRules.extend(c, file, asking);
      case WithdrawCase c -> withdraw(c, file, asking);
      case ClearSubject c -> clear(c, file, asking);
      case RecordAppealOutcome c -> appealed(c, file, asking);
    };
  }

  private static List<CaseEvent> exempt(ExemptSubject c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("ground", c.ground());
    requireAfterDecision(c.occurredOn(), requireSubject(CaseStep.EXEMPT_SUBJECT, file, c.subject()));
    return List.of(new SubjectExempted(
        c.caseId(), c.subject(), c.decider(), c.ground(), c.conclusion(), c.approval(), c.occurredOn()));
  }

  private static List<CaseEvent> spare(DecideNoSanction c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("ground", c.ground());
    requireAfterDecision(c.occurredOn(), requireSubject(CaseStep.DECIDE_NO_SANCTION, file, c.subject()));
    return List.of(new SubjectNotSanctioned(
        c.caseId(), c.subject(), c.decider(), c.ground(), c.conclusion(), c.approval(), c.occurredOn()));
  }

  private static List<CaseEvent> transfer(TransferToProcuratorate c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireAfterDecision(c.occurredOn(), requireSubject(CaseStep.TRANSFER_TO_PROCURATORATE, file, c.subject()));
    return List.of(new TransferredToProcuratorate(
        c.caseId(), c.subject(), c.procuratorate(), c.suspectedOffence(), c.document(), c.approval(), c.occurredOn()));
  }

  private static List<CaseEvent> announce(AnnounceDecision c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    SubjectProgress subject = requireSubject(CaseStep.ANNOUNCE_DECISION, file, c.subject());
    requireAfterDecision(c.occurredOn(), subject);
    boolean late = isLate(DecisionAnnounced.class, file.pending().sanctions().unannounced(c.subject()), c.occurredOn(), asking);
    Set<ProcedureFlaw> flaws = both(pairOf("announcers", c.announcers()), recusedIn("announcers", c.announcers(), c.occurredOn(), file, asking));
    return List.of(new DecisionAnnounced(
        c.caseId(), c.subject(), c.announcers(), c.venue(), c.withEducation(), c.document(), c.opinion(), c.lateReason(),
        both(flaws, lateness(late, c.lateReason())), c.occurredOn(), withGovernmentSanction(subject, file)));
  }

  /// Unknown of those who came into the books sanctioned, without their sanctions.
  private static @Nullable Boolean withGovernmentSanction(SubjectProgress subject, CaseFile file) {
    List<SanctionImposed> imposed = file.pending().sanctions().unannounced(subject.person());
    return imposed.isEmpty() && subject.state() == SubjectState.SANCTIONED ? null : imposed.stream().anyMatch(it -> it.kind() == SanctionKind.GOVERNMENT);
  }

  private static List<CaseEvent> execute(ReportExecution c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    SubjectProgress subject = requireSubject(CaseStep.REPORT_EXECUTION, file, c.subject());
    requireAfterDecision(c.occurredOn(), subject);
    if (c.reportedBy() != null) {
      asking.requireExists("reportedBy", "units", c.reportedBy());
    }
    boolean late = isLate(ExecutionReported.class, file.pending().sanctions().unreported(c.subject()), c.occurredOn(), asking);
    return List.of(new ExecutionReported(
        c.caseId(), c.subject(), c.reportedBy(), c.result(), c.document(),
        late ? Set.of(ProcedureFlaw.EXECUTION_REPORTED_LATE) : Set.of(), c.occurredOn()));
  }

  private static List<CaseEvent> withdraw(WithdrawCase c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    requireText("reason", c.reason());
    requireAfterOpening(c.occurredOn(), file);
    if (c.notifiedUnit() != null) {
      asking.requireExists("notifiedUnit", "units", c.notifiedUnit());
    }
    List<PersonId> persons = requireSubjects(CaseStep.WITHDRAW_CASE, file, c.subjects());
    return List.of(new CaseWithdrawn(
        c.caseId(), persons, c.reason(), c.document(), c.notifiedUnit(), c.approval(), c.occurredOn()));
  }

  private static List<CaseEvent> clear(ClearSubject c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requirePast(c.approval(), asking);
    SubjectProgress subject = requireSubject(CaseStep.CLEAR_SUBJECT, file, c.subject());
    if (!subject.sanctions().isEmpty() && !file.isRevoked(subject)) {
      throw Rejection.at("subject", "sanctioned-not-cleared");
    }
    if (subject.cleared()) {
      throw Rejection.at("subject", "already-cleared");
    }
    return List.of(new SubjectCleared(
        c.caseId(), c.subject(), c.statement(), c.audience(), c.document(), c.approval(), c.occurredOn()));
  }

  /// The appeal's own file says what was decided; the case only takes it over, once.
  private static List<CaseEvent> appealed(RecordAppealOutcome c, CaseFile file, Asking asking) {
    AppealTaken appeal = requireChanging(c.caseId(), c.appealId(), asking);
    if (file.appeals().stream().anyMatch(it -> it.appealId().equals(c.appealId()))) {
      return List.of();
    }
    AppealTaken.Decision decision = Objects.requireNonNull(appeal.decision(), "what changes a decision was decided");
    return List.of(new DecisionChangedOnAppeal(
        c.caseId(), appeal.person(), c.appealId(), appeal.kind(), decision.outcome(), appeal.against(), decision.changedTo(), decision.decider(),
        decision.document(), decision.approval(), decision.decidedOn()));
  }

  /// By the limits that what had begun starts; of what came into the books sanctioned nobody knows which would.
  static boolean isLate(Class<? extends CaseEvent> done, List<? extends CaseEvent> begun, PartialDate on, Asking asking) {
    return asking.facts().timeLimits().dueFor(done, begun).filter(due -> on.isDay() && on.latest().isAfter(due)).isPresent();
  }

  /// Lateness has happened; asking for the reason must not keep the fact out of the books (DOMAIN 8.2).
  private static Set<ProcedureFlaw> lateness(boolean late, @Nullable String reason) {
    EnumSet<ProcedureFlaw> flaws = EnumSet.noneOf(ProcedureFlaw.class);
    if (late) {
      flaws.add(ProcedureFlaw.ANNOUNCED_LATE);
      if (reason == null || reason.isBlank()) {
        flaws.add(ProcedureFlaw.LATENESS_UNEXPLAINED);
      }
    }
    return flaws;
  }
}
