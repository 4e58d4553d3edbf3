package mingjian.query.leadertimeline;

import java.util.List;
import java.util.Set;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.ReviewEvent;
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
import mingjian.query.Readers;

/// Double inquiries. To be named as a candidate 待查 says nothing against a person and is told as such.
final class ReviewTraces {
  private static final Set<ProcedureFlaw> NO_FLAW = Set.of();

  private ReviewTraces() {}

  static Trace of(ReviewEvent event) {
    return switch (event) {
      case ReviewOpened _, ReviewNotStarted _, ReviewDismissed _, EvidenceAdded _, MissingExplained _, ReviewRecalculationFlagged _,
          RecalculationSettled _, ReviewAppealFlagged _, AppealFlagSettled _, NominationCheckIncluded _ ->
          Trace.NONE;
      case CandidatesDerived e -> entry(e, e.persons(), EntryKind.ACCOUNTABILITY, NO_FLAW, "");
      case CandidateAdded e -> entry(e, Trace.ofNullable(e.person()), EntryKind.ACCOUNTABILITY, NO_FLAW, "");
      case PersonHeard e -> entry(e, Trace.ofNullable(e.person()), EntryKind.ACCOUNTABILITY, e.flaws(), "");
      case ResponsibilityEstablished e -> finding(e, Trace.ofNullable(e.person()), e.tier());
      case PersonExempted e -> finding(e, Trace.ofNullable(e.person()), e.tier());
      case CandidateNotApplicable e -> finding(e, Trace.ofNullable(e.person()), e.tier());
      case FindingUpheld e -> entry(e, Trace.ofNullable(e.person()), EntryKind.ACCOUNTABILITY, NO_FLAW, "");
      case FindingCorrected e ->
          entry(e, Trace.ofNullable(e.person()), EntryKind.CORRECTION, NO_FLAW, "").correctingThread(thread(e.tier()));
      case AccountabilityAnnounced e -> entry(e, e.persons(), EntryKind.ACCOUNTABILITY, e.flaws(), "");
      case ReviewClosed e -> entry(e, e.persons(), EntryKind.ACCOUNTABILITY, NO_FLAW, "");
      case ReviewReopened e -> entry(e, e.persons(), EntryKind.ACCOUNTABILITY, NO_FLAW, "");
      case ReviewReopenedOnAppeal e -> entry(e, e.persons(), EntryKind.ACCOUNTABILITY, NO_FLAW, "");
      case ReputationRestored e -> entry(e, List.of(e.person()), EntryKind.CLEARANCE, NO_FLAW, "").clearing();
    };
  }

  private static Trace finding(ReviewEvent event, List<PersonId> persons, DutyTier tier) {
    return entry(event, persons, EntryKind.ACCOUNTABILITY, NO_FLAW, thread(tier));
  }

  private static String thread(DutyTier tier) {
    return "finding-" + tier;
  }

  private static Trace entry(ReviewEvent event, List<PersonId> persons, EntryKind kind, Set<ProcedureFlaw> flaws, String thread) {
    return new Trace(
        persons, new Trace.Entry(kind, null, event.caseId(), flaws, thread, Readers.review(event.caseId())), null);
  }
}
