package mingjian.query.leadertimeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.UnitId;
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
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.ReformEvent.ArtefactWaived;
import mingjian.events.casefile.ReformEvent.CaseArtefactAttached;
import mingjian.events.casefile.ReformEvent.CircularPublished;
import mingjian.events.casefile.ReformEvent;
import mingjian.events.casework.AppealOutcome;
import mingjian.query.Concerned;
import mingjian.query.Readers;
import org.jspecify.annotations.Nullable;

/// Cases. What the inspection body does within itself (numbers, jurisdiction, team) is in the case file, not in anybody's timeline.
final class CaseTraces {
  private static final Set<ProcedureFlaw> NO_FLAW = Set.of();

  private CaseTraces() {}

  static Trace of(CaseEvent event) {
    return switch (event) {
      case OpeningEvent opening -> of(opening);
      case InvestigationEvent investigation -> of(investigation);
      case HearingEvent hearing -> of(hearing);
      case OutcomeEvent outcome -> of(outcome);
      case FilingEvent filing -> of(filing);
      case MeasureEvent measure -> of(measure);
      case MarkingEvent marking -> of(marking);
      case ReformEvent reform -> of(reform);
    };
  }

  private static Trace of(OpeningEvent event) {
    return switch (event) {
      case CaseOpened e -> entry(e, EntryKind.CASE, e.unit(), e.flaws());
      case ExistingCaseRegistered e -> entry(e, EntryKind.CASE, e.unit(), e.flaws());
      case PublicAnnouncementRecorded e -> announcement(e);
      case NumberAssigned _, NumberVoided _, JurisdictionRecorded _ -> Trace.NONE;
    };
  }

  private static Trace of(InvestigationEvent event) {
    return switch (event) {
      case TeamAssigned _, TeamChanged _, RecusalDecided _, HeadFlagSet _ -> Trace.NONE;
      case CaseOpeningAnnounced e -> entry(e, EntryKind.CASE, null, e.flaws());
      case SubjectAdded e -> entry(e, EntryKind.CASE, null, NO_FLAW);
      case SubjectIdentityRecorded e -> entry(e, EntryKind.CASE, null, NO_FLAW);
      case FactsSpecified e -> entry(e, EntryKind.CASE, e.unit(), NO_FLAW);
      case FactMaterialServed e -> entry(e, EntryKind.CASE, null, e.flaws());
      case StatementRecorded e -> entry(e, EntryKind.CASE, null, NO_FLAW);
    };
  }

  private static Trace of(HearingEvent event) {
    return switch (event) {
      case TransferredToHearing e -> entry(e, EntryKind.CASE, null, e.flaws());
      case AcceptedForHearing e -> entry(e, EntryKind.CASE, null, e.flaws());
      case HearingTalkRecorded e -> entry(e, EntryKind.CASE, null, e.flaws());
      case ReturnedForInvestigation e -> entry(e, EntryKind.CASE, null, NO_FLAW);
      case HearingExtended e -> entry(e, EntryKind.CASE, null, NO_FLAW);
      case CaseDecided e -> entry(e, EntryKind.CASE, null, e.flaws());
    };
  }

  private static Trace of(OutcomeEvent event) {
    return switch (event) {
      case SanctionImposed e -> entry(e, EntryKind.SANCTION, null, NO_FLAW).within(thread(e.penalty()));
      case SubjectExempted e -> entry(e, EntryKind.SANCTION, null, NO_FLAW);
      case SubjectNotSanctioned e -> entry(e, EntryKind.SANCTION, null, NO_FLAW);
      case TransferredToProcuratorate e -> entry(e, EntryKind.CASE, null, NO_FLAW);
      case ReturnedByProcuratorate e -> entry(e, EntryKind.CASE, null, e.flaws());
      case SupplementaryInvestigationFinished e -> entry(e, EntryKind.CASE, null, NO_FLAW);
      case CaseClosed e -> entry(e, EntryKind.CASE, null, NO_FLAW);
      case DecisionAnnounced e -> entry(e, EntryKind.SANCTION, null, e.flaws());
      case ExecutionReported e -> entry(e, EntryKind.SANCTION, e.reportedBy(), e.flaws());
      case FormalitiesFinished _, FormalitiesExtended _ -> entry(event, EntryKind.SANCTION, null, NO_FLAW);
      case CaseWithdrawn e -> entry(e, EntryKind.CASE, e.notifiedUnit(), NO_FLAW);
      case SubjectCleared e -> entry(e, EntryKind.CLEARANCE, null, NO_FLAW).clearing();
      case DecisionChangedOnAppeal e -> entry(e, EntryKind.APPEAL, null, NO_FLAW).changing(
          e.outcome() == AppealOutcome.REVOKED ? MarkKind.REVOKED_ON_APPEAL : MarkKind.CHANGED_ON_APPEAL,
          Stream.of(Penalty.values()).filter(e::isAbout).map(CaseTraces::thread).collect(Collectors.toSet()));
    };
  }

  private static String thread(Penalty penalty) {
    return "sanction-" + penalty;
  }

  private static Trace of(FilingEvent event) {
    return switch (event) {
      case CaseArchived _ -> Trace.NONE;
      case CaseReopened e -> entry(e, EntryKind.CASE, null, NO_FLAW);
      case FileSealed e -> Trace.effect(e.subjects(), new Trace.Effect.Seals(e.readers()));
      case FileUnsealed e -> Trace.effect(e.subjects(), new Trace.Effect.Seals(null));
      case RecordCorrected e -> entry(e, EntryKind.CORRECTION, null, NO_FLAW).correcting(e.eventId());
    };
  }

  private static Trace of(MeasureEvent event) {
    return switch (event) {
      case MeasureTaken e -> entry(e, EntryKind.CASE, null, e.flaws());
      case MeasureExtended e -> entry(e, EntryKind.CASE, null, e.flaws());
      case LiuzhiRecalculated e -> entry(e, EntryKind.CASE, null, e.flaws());
      case MeasureNoticeRecorded e -> entry(e, EntryKind.CASE, null, e.flaws());
      case MeasureEnded e -> entry(e, EntryKind.CASE, null, e.flaws());
      case DeliveredToLiuzhiPlace _, MeasureChangeRequested _, MeasureChangeDecided _, PropertyFoundIrrelevant _, IrrelevantPropertyReleased _ ->
          entry(event, EntryKind.CASE, null, NO_FLAW);
    };
  }

  private static Trace of(MarkingEvent event) {
    return switch (event) {
      case CasesLinked _, CasesUnlinked _, CampaignTagged _ -> Trace.NONE;
      case SelfSurrenderRecorded e -> entry(e, EntryKind.CASE, null, NO_FLAW);
      case FormClassified e -> entry(e, EntryKind.CASE, null, NO_FLAW);
    };
  }

  private static Trace of(ReformEvent event) {
    return switch (event) {
      case CaseArtefactAttached _, ArtefactWaived _ -> Trace.NONE;
      case CircularPublished e -> entry(e, EntryKind.CASE, null, e.flaws());
    };
  }

  private static Trace entry(CaseEvent event, EntryKind kind, @Nullable UnitId unit, Set<ProcedureFlaw> flaws) {
    Trace.Entry entry = new Trace.Entry(kind, unit, event.caseId(), flaws, "", Readers.caseContent(event.caseId()));
    return new Trace(Concerned.by(event), entry, null);
  }

  /// Public already: whoever reads the registers reads it.
  private static Trace announcement(PublicAnnouncementRecorded event) {
    List<PersonId> subject = List.of(event.subject());
    UnitId unit = event.units().isEmpty() ? null : event.units().getFirst();
    return new Trace(
        subject, new Trace.Entry(EntryKind.ANNOUNCEMENT, unit, event.caseId(), NO_FLAW, "", Readers.registry()), null);
  }
}
