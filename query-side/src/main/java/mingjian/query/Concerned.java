package mingjian.query;

import java.util.List;
import mingjian.events.PersonId;
import mingjian.events.accountability.ReviewEvent.AccountabilityAnnounced;
import mingjian.events.accountability.ReviewEvent.AppealFlagSettled;
import mingjian.events.accountability.ReviewEvent.CandidateAdded;
import mingjian.events.accountability.ReviewEvent.CandidateNotApplicable;
import mingjian.events.accountability.ReviewEvent.CandidatesDerived;
import mingjian.events.accountability.ReviewEvent.EvidenceAdded;
import mingjian.events.accountability.ReviewEvent.FindingCorrected;
import mingjian.events.accountability.ReviewEvent.FindingUpheld;
import mingjian.events.accountability.ReviewEvent.MissingExplained;
import mingjian.events.accountability.ReviewEvent.NominationCheckIncluded;
import mingjian.events.accountability.ReviewEvent.PersonExempted;
import mingjian.events.accountability.ReviewEvent.PersonHeard;
import mingjian.events.accountability.ReviewEvent.RecalculationSettled;
import mingjian.events.accountability.ReviewEvent.ReputationRestored;
import mingjian.events.accountability.ReviewEvent.ResponsibilityEstablished;
import mingjian.events.accountability.ReviewEvent.ReviewAppealFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewClosed;
import mingjian.events.accountability.ReviewEvent.ReviewDismissed;
import mingjian.events.accountability.ReviewEvent.ReviewNotStarted;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewEvent.ReviewRecalculationFlagged;
import mingjian.events.accountability.ReviewEvent.ReviewReopened;
import mingjian.events.accountability.ReviewEvent.ReviewReopenedOnAppeal;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FilingEvent.CaseArchived;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.FilingEvent.FileSealed;
import mingjian.events.casefile.FilingEvent.FileUnsealed;
import mingjian.events.casefile.FilingEvent.RecordCorrected;
import mingjian.events.casefile.FilingEvent;
import mingjian.events.casefile.HearingEvent.AcceptedForHearing;
import mingjian.events.casefile.HearingEvent.CaseDecided;
import mingjian.events.casefile.HearingEvent.HearingExtended;
import mingjian.events.casefile.HearingEvent.HearingTalkRecorded;
import mingjian.events.casefile.HearingEvent.ReturnedForInvestigation;
import mingjian.events.casefile.HearingEvent.TransferredToHearing;
import mingjian.events.casefile.HearingEvent;
import mingjian.events.casefile.InvestigationEvent.CaseOpeningAnnounced;
import mingjian.events.casefile.InvestigationEvent.FactMaterialServed;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.InvestigationEvent.HeadFlagSet;
import mingjian.events.casefile.InvestigationEvent.RecusalDecided;
import mingjian.events.casefile.InvestigationEvent.StatementRecorded;
import mingjian.events.casefile.InvestigationEvent.SubjectAdded;
import mingjian.events.casefile.InvestigationEvent.SubjectIdentityRecorded;
import mingjian.events.casefile.InvestigationEvent.TeamAssigned;
import mingjian.events.casefile.InvestigationEvent.TeamChanged;
import mingjian.events.casefile.InvestigationEvent;
import mingjian.events.casefile.MarkingEvent.CampaignTagged;
import mingjian.events.casefile.MarkingEvent.CasesLinked;
import mingjian.events.casefile.MarkingEvent.CasesUnlinked;
import mingjian.events.casefile.MarkingEvent.FormClassified;
import mingjian.events.casefile.MarkingEvent.SelfSurrenderRecorded;
import mingjian.events.casefile.MarkingEvent;
import mingjian.events.casefile.MeasureEvent.DeliveredToLiuzhiPlace;
import mingjian.events.casefile.MeasureEvent.IrrelevantPropertyReleased;
import mingjian.events.casefile.MeasureEvent.LiuzhiRecalculated;
import mingjian.events.casefile.MeasureEvent.MeasureChangeDecided;
import mingjian.events.casefile.MeasureEvent.MeasureChangeRequested;
import mingjian.events.casefile.MeasureEvent.MeasureEnded;
import mingjian.events.casefile.MeasureEvent.MeasureExtended;
import mingjian.events.casefile.MeasureEvent.MeasureNoticeRecorded;
import mingjian.events.casefile.MeasureEvent.MeasureTaken;
import mingjian.events.casefile.MeasureEvent.PropertyFoundIrrelevant;
import mingjian.events.casefile.MeasureEvent;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OpeningEvent.JurisdictionRecorded;
import mingjian.events.casefile.OpeningEvent.NumberAssigned;
import mingjian.events.casefile.OpeningEvent.NumberVoided;
import mingjian.events.casefile.OpeningEvent.PublicAnnouncementRecorded;
import mingjian.events.casefile.OpeningEvent;
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
import mingjian.events.casefile.OutcomeEvent;
import mingjian.events.casefile.ReformEvent.ArtefactWaived;
import mingjian.events.casefile.ReformEvent.CaseArtefactAttached;
import mingjian.events.casefile.ReformEvent.CircularPublished;
import mingjian.events.casefile.ReformEvent;
import mingjian.events.casefile.Subject;
import org.jspecify.annotations.Nullable;

/// Whom an event of a case or of a double inquiry is about; nobody, where it is about the file as a whole.
public final class Concerned {
  private Concerned() {}

  public static List<PersonId> by(ReviewEvent event) {
    return switch (event) {
      case ReviewOpened _, ReviewNotStarted _, ReviewDismissed _, MissingExplained _, RecalculationSettled _, AppealFlagSettled _,
          NominationCheckIncluded _ -> List.of();
      case CandidatesDerived e -> e.persons();
      case CandidateAdded e -> one(e.person());
      case EvidenceAdded e -> one(e.person());
      case PersonHeard e -> one(e.person());
      case ResponsibilityEstablished e -> one(e.person());
      case PersonExempted e -> one(e.person());
      case CandidateNotApplicable e -> one(e.person());
      case AccountabilityAnnounced e -> e.persons();
      case ReviewClosed e -> e.persons();
      case ReviewReopened e -> e.persons();
      case FindingUpheld e -> one(e.person());
      case FindingCorrected e -> one(e.person());
      case ReputationRestored e -> List.of(e.person());
      case ReviewRecalculationFlagged e -> e.persons();
      case ReviewAppealFlagged e -> e.persons();
      case ReviewReopenedOnAppeal e -> e.persons();
    };
  }

  public static List<PersonId> by(CaseEvent event) {
    return switch (event) {
      case OpeningEvent opening -> by(opening);
      case InvestigationEvent investigation -> by(investigation);
      case HearingEvent hearing -> by(hearing);
      case OutcomeEvent outcome -> by(outcome);
      case FilingEvent filing -> by(filing);
      case MeasureEvent measure -> by(measure);
      case MarkingEvent marking -> by(marking);
      case ReformEvent reform -> by(reform);
    };
  }

  private static List<PersonId> by(OpeningEvent event) {
    return switch (event) {
      case CaseOpened e -> persons(e.subjects());
      case ExistingCaseRegistered e -> persons(e.subjects());
      case PublicAnnouncementRecorded e -> List.of(e.subject());
      case NumberAssigned _, NumberVoided _, JurisdictionRecorded _ -> List.of();
    };
  }

  private static List<PersonId> by(InvestigationEvent event) {
    return switch (event) {
      case TeamAssigned _, TeamChanged _, RecusalDecided _ -> List.of();
      case CaseOpeningAnnounced e -> e.subjects();
      case SubjectAdded e -> List.of(e.subject().person());
      case SubjectIdentityRecorded e -> List.of(e.subject());
      case FactsSpecified e -> e.subjects();
      case HeadFlagSet e -> List.of(e.subject());
      case FactMaterialServed e -> List.of(e.subject());
      case StatementRecorded e -> List.of(e.subject());
    };
  }

  private static List<PersonId> by(HearingEvent event) {
    return switch (event) {
      case TransferredToHearing e -> e.subjects();
      case AcceptedForHearing e -> e.subjects();
      case HearingTalkRecorded e -> List.of(e.subject());
      case ReturnedForInvestigation e -> e.subjects();
      case HearingExtended e -> e.subjects();
      case CaseDecided e -> e.subjects();
    };
  }

  private static List<PersonId> by(OutcomeEvent event) {
    return switch (event) {
      case SanctionImposed e -> List.of(e.subject());
      case SubjectExempted e -> List.of(e.subject());
      case SubjectNotSanctioned e -> List.of(e.subject());
      case TransferredToProcuratorate e -> List.of(e.subject());
      case ReturnedByProcuratorate e -> List.of(e.subject());
      case SupplementaryInvestigationFinished e -> List.of(e.subject());
      case CaseClosed e -> e.subjects();
      case DecisionAnnounced e -> List.of(e.subject());
      case ExecutionReported e -> List.of(e.subject());
      case FormalitiesFinished e -> List.of(e.subject());
      case FormalitiesExtended e -> List.of(e.subject());
      case CaseWithdrawn e -> e.subjects();
      case SubjectCleared e -> List.of(e.subject());
      case DecisionChangedOnAppeal e -> List.of(e.subject());
    };
  }

  private static List<PersonId> by(FilingEvent event) {
    return switch (event) {
      case CaseReopened e -> e.subjects();
      case FileSealed e -> e.subjects();
      case FileUnsealed e -> e.subjects();
      case RecordCorrected e -> e.subjects();
      case CaseArchived _ -> List.of();
    };
  }

  /// A measure against nobody of the subjects, such as 询问 of a witness, concerns the case as a whole.
  private static List<PersonId> by(MeasureEvent event) {
    return switch (event) {
      case MeasureTaken e -> one(e.subject());
      case MeasureExtended e -> one(e.subject());
      case LiuzhiRecalculated e -> one(e.subject());
      case MeasureNoticeRecorded e -> one(e.subject());
      case DeliveredToLiuzhiPlace e -> one(e.subject());
      case MeasureChangeRequested e -> one(e.subject());
      case MeasureChangeDecided e -> one(e.subject());
      case PropertyFoundIrrelevant e -> one(e.subject());
      case IrrelevantPropertyReleased e -> one(e.subject());
      case MeasureEnded e -> one(e.subject());
    };
  }

  private static List<PersonId> by(MarkingEvent event) {
    return switch (event) {
      case CasesLinked _, CasesUnlinked _, CampaignTagged _ -> List.of();
      case SelfSurrenderRecorded e -> List.of(e.subject());
      case FormClassified e -> List.of(e.subject());
    };
  }

  private static List<PersonId> by(ReformEvent event) {
    return switch (event) {
      case CaseArtefactAttached _, ArtefactWaived _ -> List.of();
      case CircularPublished e -> e.subjects();
    };
  }

  private static List<PersonId> one(@Nullable PersonId person) {
    return person == null ? List.of() : List.of(person);
  }

  private static List<PersonId> persons(List<Subject> subjects) {
    return subjects.stream().map(Subject::person).toList();
  }
}
