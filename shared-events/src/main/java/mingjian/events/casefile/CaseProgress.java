package mingjian.events.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mingjian.events.PersonId;
import mingjian.events.casefile.FilingEvent.CaseArchived;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.FilingEvent.RecordCorrected;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.HearingEvent.CaseDecided;
import mingjian.events.casefile.HearingEvent.HearingExtended;
import mingjian.events.casefile.HearingEvent.HearingTalkRecorded;
import mingjian.events.casefile.HearingEvent.ReturnedForInvestigation;
import mingjian.events.casefile.HearingEvent.TransferredToHearing;
import mingjian.events.casefile.OutcomeEvent.CaseClosed;
import mingjian.events.casefile.OutcomeEvent.CaseWithdrawn;
import mingjian.events.casefile.OutcomeEvent.DecisionAnnounced;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casefile.OutcomeEvent.ExecutionReported;
import mingjian.events.casefile.OutcomeEvent.FormalitiesExtended;
import mingjian.events.casefile.OutcomeEvent.FormalitiesFinished;
import mingjian.events.casefile.OutcomeEvent.ReturnedByProcuratorate;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.OutcomeEvent.SubjectCleared;
import mingjian.events.casefile.OutcomeEvent.SubjectExempted;
import mingjian.events.casefile.OutcomeEvent.SubjectNotSanctioned;
import mingjian.events.casefile.OutcomeEvent.SupplementaryInvestigationFinished;
import mingjian.events.casefile.OutcomeEvent.TransferredToProcuratorate;

/// How far a case and each of its subjects have come: one fold, for the decider and for the views alike, so that the two can't disagree on
/// the state of a case.
///
/// @param entered how it came into the books: [CaseState#NOT_OPENED], OPENED or ANNOUNCED_ONLY; [#state] tells where it stands
/// @param begun the investigation has begun: a team, an announcement of the opening, or a later step
public record CaseProgress(
    CaseState entered, boolean begun, boolean hasTeam, boolean closed, boolean archived, boolean sealed,
    List<SubjectProgress> subjects) {
  public static final CaseProgress NONE =
      new CaseProgress(CaseState.NOT_OPENED, false, false, false, false, false, List.of());

  public CaseProgress {
    subjects = List.copyOf(subjects);
  }

  public CaseState state() {
    if (entered != CaseState.OPENED) {
      return entered;
    }
    if (archived) {
      return CaseState.ARCHIVED;
    }
    if (all(SubjectState.WITHDRAWN)) {
      return CaseState.WITHDRAWN;
    }
    if (closed) {
      return CaseState.CLOSED;
    }
    if (subjects.stream().anyMatch(subject -> isInHearing(subject.state()))) {
      return CaseState.IN_HEARING;
    }
    if (subjects.stream().allMatch(subject -> subject.state().ordinal() >= SubjectState.DECIDED.ordinal())) {
      return CaseState.DECIDED;
    }
    return begun ? CaseState.UNDER_INVESTIGATION : CaseState.OPENED;
  }

  public Optional<SubjectProgress> of(PersonId person) {
    return subjects.stream().filter(subject -> subject.person().equals(person)).findFirst();
  }

  public List<PersonId> persons() {
    return subjects.stream().map(SubjectProgress::person).toList();
  }

  /// Handed over to 审理, which has not accepted it yet.
  public boolean awaitsAcceptance() {
    return subjects.stream().anyMatch(subject -> subject.state() == SubjectState.TRANSFERRED_TO_HEARING);
  }

  /// Every subject has an outcome, and at least one of them is more than a withdrawal.
  public boolean isSettled() {
    return !subjects.isEmpty() && subjects.stream().allMatch(SubjectProgress::hasOutcome) && !all(SubjectState.WITHDRAWN);
  }

  public CaseProgress after(CaseEvent event) {
    return switch (event) {
      case OpeningEvent opening -> afterOpening(opening);
      case InvestigationEvent investigation -> afterInvestigation(investigation);
      case HearingEvent hearing -> afterHearing(hearing);
      case OutcomeEvent outcome -> afterOutcome(outcome);
      case FilingEvent filing -> afterFiling(filing);
      case MeasureEvent _, MarkingEvent _, ReformEvent _ -> this;
    };
  }

  private CaseProgress afterOpening(OpeningEvent event) {
    return switch (event) {
      case OpeningEvent.CaseOpened e ->
          in(CaseState.OPENED, e.subjects().stream().map(subject -> SubjectProgress.begun(subject.person())).toList());
      case OpeningEvent.ExistingCaseRegistered e -> in(CaseState.OPENED, standing(e)).underWay();
      case OpeningEvent.PublicAnnouncementRecorded e ->
          in(CaseState.ANNOUNCED_ONLY, List.of(SubjectProgress.announced(e.subject())));
      case OpeningEvent.NumberAssigned e -> this;
      case OpeningEvent.NumberVoided e -> this;
      case OpeningEvent.JurisdictionRecorded e -> this;
    };
  }

  private CaseProgress afterInvestigation(InvestigationEvent event) {
    return switch (event) {
      case InvestigationEvent.TeamAssigned e -> withTeam();
      case InvestigationEvent.TeamChanged e -> this;
      case InvestigationEvent.RecusalDecided e -> this;
      case InvestigationEvent.CaseOpeningAnnounced e -> underWay();
      case InvestigationEvent.SubjectAdded e -> with(SubjectProgress.begun(e.subject().person()));
      case InvestigationEvent.SubjectIdentityRecorded e -> this;
      case InvestigationEvent.FactsSpecified e -> this;
      case InvestigationEvent.HeadFlagSet e -> this;
      case InvestigationEvent.FactMaterialServed e ->
          each(List.of(e.subject()), s -> s.served().moved(CaseStep.SERVE_FACT_MATERIAL)).underWay();
      case InvestigationEvent.StatementRecorded e -> each(List.of(e.subject()), SubjectProgress::heard);
    };
  }

  private CaseProgress afterHearing(HearingEvent event) {
    return switch (event) {
      case TransferredToHearing e -> each(e.subjects(), s -> s.moved(CaseStep.TRANSFER_TO_HEARING)).underWay();
      case AcceptedForHearing e ->
          each(e.subjects(), s -> s.accepted(e.occurredOn()).moved(CaseStep.ACCEPT_FOR_HEARING));
      case HearingTalkRecorded _, HearingExtended _ -> this;
      case ReturnedForInvestigation e -> each(e.subjects(), s -> s.returned().moved(CaseStep.RETURN_FOR_INVESTIGATION));
      case CaseDecided e -> each(e.subjects(), s -> s.decided(e.occurredOn()).moved(CaseStep.DECIDE_CASE));
    };
  }

  private CaseProgress afterOutcome(OutcomeEvent event) {
    return switch (event) {
      case SanctionImposed e ->
          each(
              List.of(e.subject()),
              s -> s.sanctioned(e.kind(), e.penalty(), e.occurredOn()).moved(CaseStep.IMPOSE_SANCTION));
      case SubjectExempted e -> settle(e.subject(), CaseStep.EXEMPT_SUBJECT);
      case SubjectNotSanctioned e -> settle(e.subject(), CaseStep.DECIDE_NO_SANCTION);
      case TransferredToProcuratorate e -> settle(e.subject(), CaseStep.TRANSFER_TO_PROCURATORATE);
      case CaseClosed e -> new CaseProgress(entered, begun, hasTeam, true, archived, sealed, subjects);
      case DecisionAnnounced e -> each(List.of(e.subject()), s -> s.moved(CaseStep.ANNOUNCE_DECISION));
      case ExecutionReported e -> each(List.of(e.subject()), s -> s.moved(CaseStep.REPORT_EXECUTION));
      case CaseWithdrawn e -> each(e.subjects(), s -> s.settled().moved(CaseStep.WITHDRAW_CASE));
      case SubjectCleared e -> each(List.of(e.subject()), SubjectProgress::clearedNow);
      // what was imposed was imposed: the change stands beside it
      case DecisionChangedOnAppeal _ -> this;
      case ReturnedByProcuratorate _, SupplementaryInvestigationFinished _, FormalitiesFinished _, FormalitiesExtended _ -> this;
    };
  }

  private CaseProgress afterFiling(FilingEvent event) {
    return switch (event) {
      case CaseArchived e -> new CaseProgress(entered, begun, hasTeam, closed, true, sealed, subjects);
      case CaseReopened e -> new CaseProgress(entered, true, hasTeam, false, false, sealed, subjects).each(e.subjects(), SubjectProgress::reopened);
      case FileSealed e -> new CaseProgress(entered, begun, hasTeam, closed, archived, true, subjects);
      case FileUnsealed e -> new CaseProgress(entered, begun, hasTeam, closed, archived, false, subjects);
      case RecordCorrected e -> this;
    };
  }

  private static List<SubjectProgress> standing(OpeningEvent.ExistingCaseRegistered event) {
    return event.subjects().stream()
        .map(subject -> event.standings().stream()
            .filter(standing -> standing.person().equals(subject.person()))
            .findFirst()
            .map(SubjectProgress::entered)
            .orElseGet(() -> SubjectProgress.begun(subject.person())))
        .toList();
  }

  private boolean all(SubjectState state) {
    return !subjects.isEmpty() && subjects.stream().allMatch(subject -> subject.state() == state);
  }

  private static boolean isInHearing(SubjectState state) {
    return state == SubjectState.TRANSFERRED_TO_HEARING || state == SubjectState.IN_HEARING;
  }

  private CaseProgress in(CaseState state, List<SubjectProgress> all) {
    return new CaseProgress(state, begun, hasTeam, closed, archived, sealed, all);
  }

  private CaseProgress underWay() {
    return new CaseProgress(entered, true, hasTeam, closed, archived, sealed, subjects);
  }

  private CaseProgress withTeam() {
    return new CaseProgress(entered, true, true, closed, archived, sealed, subjects);
  }

  private CaseProgress with(SubjectProgress another) {
    List<SubjectProgress> all = new ArrayList<>(subjects);
    all.add(another);
    return in(entered, all);
  }

  private CaseProgress settle(PersonId person, CaseStep step) {
    return each(List.of(person), subject -> subject.settled().moved(step));
  }

  private CaseProgress each(Collection<PersonId> persons, UnaryOperator<SubjectProgress> change) {
    return in(
        entered,
        subjects.stream()
            .map(subject -> persons.contains(subject.person()) ? change.apply(subject) : subject)
            .toList());
  }
}
