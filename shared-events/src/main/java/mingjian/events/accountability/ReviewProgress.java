package mingjian.events.accountability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mingjian.events.AppealId;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
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
import org.jspecify.annotations.Nullable;

/// How far a review has come: the one fold that the rules and the view share.
///
/// @param opened null before and for a review that was never started
/// @param derivation the last one; null before
/// @param changes what the registers would derive differently by now; empty once somebody has looked
/// @param appeals what changed the decision of the case since
/// @param nominationCheck whether whoever nominated a subject comes into question too 用人失察
public record ReviewProgress(
    ReviewState state, @Nullable CaseId caseId, @Nullable ReviewOpened opened, @Nullable CaseFacts caseFacts,
    @Nullable Derivation derivation, long factsPosition, List<CandidateProgress> candidates, List<MissingExplained> explanations,
    List<DutyChange> changes, @Nullable AccountabilityAnnounced announced, List<AppealFlag> appeals, boolean nominationCheck) {
  public static final ReviewProgress NOT_STARTED =
      new ReviewProgress(ReviewState.NOT_STARTED, null, null, null, null, 0, List.of(), List.of(), List.of(), null, List.of(), false);

  /// @param answered reopened on it, or decided that it changes nothing here
  public record AppealFlag(ReviewAppealFlagged flagged, boolean answered) {}

  public ReviewProgress evolve(ReviewEvent event) {
    return switch (event) {
      case ReviewOpened e -> new ReviewProgress(ReviewState.OPEN, e.caseId(), e, e.caseFacts(), null, e.factsPosition(),
          List.of(), List.of(), List.of(), null, List.of(), false);
      case ReviewNotStarted e -> new ReviewProgress(ReviewState.DISMISSED, e.caseId(), null, null, null, 0,
          List.of(), List.of(), List.of(), null, List.of(), false);
      case ReviewDismissed _ -> in(ReviewState.DISMISSED);
      case CandidatesDerived e -> derived(e);
      case CandidateAdded e -> with(Candidates.added(candidates, e)).in(inquiring(ReviewState.IDENTIFYING));
      case EvidenceAdded e -> change(key(e.person(), e.organisation(), e.tier()), it -> it.with(e.evidence()));
      case PersonHeard e -> heard(e).in(inquiring(ReviewState.HEARING_PERSONS));
      case ResponsibilityEstablished e -> change(key(e.person(), e.organisation(), e.tier()), it -> it.with(e)).decided();
      case PersonExempted e -> change(key(e.person(), e.organisation(), e.tier()), it -> it.with(e)).decided();
      case CandidateNotApplicable e -> change(key(e.person(), e.organisation(), e.tier()), it -> it.with(e)).decided();
      case MissingExplained e -> explained(e);
      case AccountabilityAnnounced e -> announced(e);
      case ReviewClosed _ -> in(ReviewState.CLOSED);
      case ReviewReopened _ -> reopened();
      case ReviewReopenedOnAppeal e -> answered(e.appealId()).reopened();
      case FindingUpheld e -> change(key(e.person(), e.organisation(), e.tier()), it -> it.reexamined(false)).decided();
      case FindingCorrected e -> change(key(e.person(), e.organisation(), e.tier()), it -> it.with(e)).decided();
      case ReputationRestored _ -> this;
      case ReviewRecalculationFlagged e -> changed(e.changes());
      case RecalculationSettled _ -> changed(List.of());
      case ReviewAppealFlagged e -> appealed(Stream.concat(appeals.stream(), Stream.of(new AppealFlag(e, false))).toList());
      case AppealFlagSettled e -> answered(e.appealId());
      case NominationCheckIncluded _ -> checkingNominations();
    };
  }

  public Optional<CandidateProgress> find(@Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier) {
    CandidateKey key = key(person, organisation, tier);
    return candidates.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  /// Candidates about whom nobody has decided, or must decide again.
  public List<CandidateProgress> unsettled() {
    return candidates.stream().filter(it -> !it.isSettled()).toList();
  }

  public List<CandidateProgress> established() {
    return candidates.stream().filter(it -> it.state() == CandidateState.ESTABLISHED).toList();
  }

  /// Appeals that changed the decision of the case, and about which nobody has decided here.
  public List<ReviewAppealFlagged> unanswered() {
    return appeals.stream().filter(it -> !it.answered()).map(AppealFlag::flagged).toList();
  }

  /// Everything that is missing, explained or not.
  public Set<MissingFlag> missing() {
    Set<MissingFlag> flags = new TreeSet<>();
    if (derivation != null) {
      derivation.gaps().forEach(it -> flags.add(it.flag()));
    }
    if (hasMinutes()) {
      flags.remove(MissingFlag.M10);
    }
    candidates.forEach(it -> flags.addAll(it.missing()));
    return flags;
  }

  public Set<MissingFlag> unexplained() {
    Set<MissingFlag> flags = new TreeSet<>(missing());
    explanations.forEach(it -> flags.remove(it.flag()));
    return flags;
  }

  /// Persons who stand in the review, in any tier.
  public List<PersonId> persons() {
    return persons(candidates.stream());
  }

  public static List<PersonId> persons(Stream<CandidateProgress> candidates) {
    return candidates.map(it -> it.candidate().person()).flatMap(Stream::ofNullable).distinct().toList();
  }

  private boolean hasMinutes() {
    return candidates.stream().filter(it -> it.candidate().tier() == DutyTier.IMPORTANT_LEADING)
        .anyMatch(it -> it.candidate().evidence().stream().anyMatch(paper -> paper.kind() == EvidenceKind.MEETING));
  }

  private ReviewProgress derived(CandidatesDerived e) {
    // Derived before the check was a step of its own, a nominator stands in it: that review goes on as it began.
    boolean nominated = nominationCheck || e.derivation().candidates().stream().anyMatch(it -> it.tier() == DutyTier.NOMINATION);
    return new ReviewProgress(state, caseId, opened, e.caseFacts(), e.derivation(), e.factsPosition(), Candidates.derived(candidates, e.derivation()),
        explanations, List.of(), announced, appeals, nominated).in(inquiring(ReviewState.IDENTIFYING));
  }

  /// What a person says counts for each tier he stands in.
  private ReviewProgress heard(PersonHeard e) {
    return change(it -> e.person() != null && e.person().equals(it.candidate().person())
        || e.organisation() != null && e.organisation().equals(it.candidate().organisation()), it -> it.with(e));
  }

  private ReviewProgress explained(MissingExplained e) {
    List<MissingExplained> all = new ArrayList<>(explanations);
    all.removeIf(it -> it.flag() == e.flag());
    all.add(e);
    return new ReviewProgress(state, caseId, opened, caseFacts, derivation, factsPosition, candidates, all, changes, announced, appeals, nominationCheck);
  }

  private ReviewProgress announced(AccountabilityAnnounced e) {
    return new ReviewProgress(ReviewState.ANNOUNCED, caseId, opened, caseFacts, derivation, factsPosition, candidates, explanations,
        changes, e, appeals, nominationCheck);
  }

  private ReviewProgress changed(List<DutyChange> found) {
    return new ReviewProgress(state, caseId, opened, caseFacts, derivation, factsPosition, candidates, explanations, found, announced, appeals, nominationCheck);
  }

  /// A later step of the inquiry never takes the review back to an earlier one.
  private ReviewState inquiring(ReviewState step) {
    return switch (state) {
      case OPEN, IDENTIFYING, REOPENED -> step;
      case HEARING_PERSONS, UNDER_DECISION -> state;
      case DECIDED, ANNOUNCED -> ReviewState.UNDER_DECISION;
      case NOT_STARTED, DISMISSED, CLOSED -> state;
    };
  }

  private ReviewProgress reopened() {
    return change(it -> it.state() == CandidateState.ESTABLISHED, it -> it.reexamined(true)).in(ReviewState.REOPENED);
  }

  private ReviewProgress answered(AppealId appeal) {
    return appealed(appeals.stream().map(it -> it.flagged().appealId().equals(appeal) ? new AppealFlag(it.flagged(), true) : it).toList());
  }

  private ReviewProgress appealed(List<AppealFlag> all) {
    return new ReviewProgress(
        state, caseId, opened, caseFacts, derivation, factsPosition, candidates, explanations, changes, announced, all, nominationCheck);
  }

  private ReviewProgress checkingNominations() {
    return new ReviewProgress(state, caseId, opened, caseFacts, derivation, factsPosition, candidates, explanations, changes, announced, appeals, true);
  }

  private ReviewProgress decided() {
    return in(unsettled().isEmpty() ? ReviewState.DECIDED : ReviewState.UNDER_DECISION);
  }

  private ReviewProgress in(ReviewState next) {
    return new ReviewProgress(
        next, caseId, opened, caseFacts, derivation, factsPosition, candidates, explanations, changes, announced, appeals, nominationCheck);
  }

  private ReviewProgress with(List<CandidateProgress> next) {
    return new ReviewProgress(
        state, caseId, opened, caseFacts, derivation, factsPosition, next, explanations, changes, announced, appeals, nominationCheck);
  }

  private ReviewProgress change(CandidateKey key, UnaryOperator<CandidateProgress> how) {
    return change(it -> it.key().equals(key), how);
  }

  private ReviewProgress change(Predicate<CandidateProgress> which, UnaryOperator<CandidateProgress> how) {
    return with(candidates.stream().map(it -> which.test(it) ? how.apply(it) : it).toList());
  }

  private static CandidateKey key(@Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier) {
    return new CandidateKey(person, organisation, tier);
  }
}
