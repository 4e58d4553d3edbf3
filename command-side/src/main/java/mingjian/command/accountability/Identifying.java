package mingjian.command.accountability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.accountability.ReviewCommand.AddEvidence;
import mingjian.command.accountability.ReviewCommand.FlagRecalculation;
import mingjian.command.accountability.ReviewCommand.IdentifyCandidates;
import mingjian.command.accountability.ReviewCommand.IdentifyResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.IncludeNominationCheck;
import mingjian.command.accountability.ReviewCommand.SettleRecalculation;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.accountability.CaseFacts;
import mingjian.events.accountability.DecisionFacts;
import mingjian.events.accountability.Derivation;
import mingjian.events.accountability.DutyChange;
import mingjian.events.accountability.DutyDerivation;
import mingjian.events.accountability.DutyFacts;
import mingjian.events.accountability.DutyQuestion;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.Evidence;
import mingjian.events.accountability.EvidenceKind;
import mingjian.events.accountability.Overlap;
import mingjian.events.accountability.Recalculation;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.CandidateAdded;
import mingjian.events.accountability.ReviewEvent.CandidatesDerived;
import mingjian.events.accountability.ReviewEvent.EvidenceAdded;
import mingjian.events.accountability.ReviewEvent.NominationCheckIncluded;
import mingjian.events.accountability.ReviewEvent.RecalculationSettled;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.events.accountability.ReviewEvent.ReviewRecalculationFlagged;
import mingjian.events.accountability.ReviewProgress;

/// 识别责任人: by derivation from the registers, or by hand with evidence.
final class Identifying {
  private Identifying() {}

  static List<ReviewEvent> derive(IdentifyCandidates c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    CaseFacts facts = ReviewOpening.requireFacts(asking.facts().caseFacts(Required.caseOf(now)));
    Derivation derivation = derivation(facts, now, asking);
    return List.of(new CandidatesDerived(c.reviewId(), Required.caseOf(now), facts, asking.facts().position(), derivation,
        derivation.persons(), c.occurredOn()));
  }

  /// 用人失察 is asked about where the inquiry includes it (DOMAIN 5.2), which somebody decides and gives a reason for.
  static List<ReviewEvent> checkNominations(IncludeNominationCheck c, ReviewProgress now, Asking asking) {
    Required.text("reason", c.reason());
    asking.requirePast("approval", c.approval().approvedOn());
    if (now.nominationCheck()) {
      throw Rejection.because("nominations-checked-already");
    }
    return List.of(new NominationCheckIncluded(c.reviewId(), Required.caseOf(now), c.reason(), c.approval(), c.approval().approvedOn()));
  }

  static List<ReviewEvent> add(IdentifyResponsiblePerson c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Required.oneOf(c.person(), c.organisation());
    Required.text("ground", c.ground());
    if (c.tier() == DutyTier.SUPERIOR) {
      throw Rejection.at("tier", "tier-only-shown");
    }
    if (now.find(c.person(), c.organisation(), c.tier()).filter(it -> !it.candidate().standing().isResolved()).isPresent()) {
      throw Rejection.at("person", "already-candidate", "tier", c.tier());
    }
    if (c.person() != null) {
      asking.requireExists("person", "office-holders", c.person());
      requireNotInvestigated(c.person(), now, asking);
    } else {
      asking.requireExists("organisation", "units", Objects.requireNonNull(c.organisation()));
    }
    List<Evidence> evidence = evidence(c, now, asking);
    return List.of(new CandidateAdded(c.reviewId(), Required.caseOf(now), c.person(), c.organisation(), c.tier(),
        overlap(evidence, now, asking), evidence, c.ground(), c.occurredOn()));
  }

  static List<ReviewEvent> support(AddEvidence c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Required.candidate(c.person(), c.organisation(), c.tier(), now);
    Required.text("what", c.what());
    return List.of(new EvidenceAdded(c.reviewId(), Required.caseOf(now), c.person(), c.organisation(), c.tier(),
        Evidence.paper(c.kind(), c.what(), null, c.document()), c.occurredOn()));
  }

  /// Says nothing when the registers still say the same, or when it was said before.
  static List<ReviewEvent> flag(FlagRecalculation c, ReviewProgress now, Asking asking) {
    CaseFacts facts = asking.facts().caseFacts(Required.caseOf(now));
    Derivation cited = now.derivation();
    if (cited == null || facts.unitId() == null || facts.misconduct() == null) {
      return List.of();
    }
    List<DutyChange> changes = Recalculation.changes(cited, derivation(facts, now, asking));
    if (changes.isEmpty() || changes.equals(now.changes())) {
      return List.of();
    }
    List<PersonId> persons = changes.stream().map(DutyChange::person).filter(Objects::nonNull).distinct().toList();
    return List.of(new ReviewRecalculationFlagged(c.reviewId(), Required.caseOf(now), asking.facts().position(), changes, persons,
        PartialDate.of(asking.today())));
  }

  static List<ReviewEvent> settle(SettleRecalculation c, ReviewProgress now, Asking asking) {
    if (now.changes().isEmpty()) {
      throw Rejection.because("nothing-flagged");
    }
    Required.text("reason", c.reason());
    asking.requireApproved(c.approval());
    return List.of(new RecalculationSettled(c.reviewId(), Required.caseOf(now), c.reason(), c.approval(), c.approval().approvedOn()));
  }

  /// 问责条例 9条: whoever is under 立案审查 gets no inquiry beside it; the subjects of this case are for the case itself.
  static void requireNotInvestigated(PersonId person, ReviewProgress now, Asking asking) {
    if (now.caseFacts() != null && asking.facts().samePerson(person).stream().anyMatch(now.caseFacts().subjects()::contains)) {
      throw Rejection.at("person", "direct-responsibility-is-no-review-matter");
    }
    if (asking.facts().isUnderInvestigation(person)) {
      throw Rejection.at("person", "person-under-investigation");
    }
  }

  private static Derivation derivation(CaseFacts facts, ReviewProgress now, Asking asking) {
    DutyFacts duties = asking.facts().dutiesAround(ReviewOpening.units(facts, opened(now).otherUnits()));
    Derivation first = DutyDerivation.derive(question(facts, now, duties, Set.of(), asking));
    Set<PersonId> investigated = new LinkedHashSet<>();
    first.persons().stream()
        .filter(it -> !facts.subjects().contains(it) && asking.facts().isUnderInvestigation(it))
        .forEach(investigated::add);
    return investigated.isEmpty() ? first : DutyDerivation.derive(question(facts, now, duties, investigated, asking));
  }

  private static DutyQuestion question(CaseFacts facts, ReviewProgress now, DutyFacts duties, Set<PersonId> investigated, Asking asking) {
    List<UnitId> others = opened(now).otherUnits();
    DecisionFacts decisions = asking.facts().decisionsAround(ReviewOpening.units(facts, others), facts.subjects());
    return new DutyQuestion(facts, others, opened(now).mode(), now.nominationCheck(), duties, decisions, investigated, asking.today());
  }

  private static List<Evidence> evidence(IdentifyResponsiblePerson c, ReviewProgress now, Asking asking) {
    DutyFacts duties = asking.facts().dutiesAround(ReviewOpening.units(caseFacts(now), opened(now).otherUnits()));
    Set<PersonId> entries = c.person() == null ? Set.of() : asking.facts().samePerson(c.person());
    List<Evidence> evidence = new ArrayList<>();
    duties.tenures().stream()
        .filter(it -> it.id().equals(c.tenureId()) && entries.contains(it.person()) && !it.inferred())
        .forEach(it -> evidence.add(new Evidence(EvidenceKind.TENURE, it.id(), null, it.post(), Set.of(), it.period(), it.document())));
    duties.divisions().stream()
        .filter(it -> it.id().equals(c.divisionId()) && entries.contains(it.person()))
        .forEach(it -> evidence.add(new Evidence(EvidenceKind.DIVISION, null, it.id(), "", it.fields(), it.period(), it.document())));
    Period misconduct = Objects.requireNonNull(caseFacts(now).misconduct());
    if (evidence.stream().map(Evidence::period).anyMatch(it -> it != null && !it.mayIntersect(misconduct))) {
      throw Rejection.at("tenureId", "duty-outside-period");
    }
    EvidenceKind kind = c.paperKind() == null ? EvidenceKind.OTHER : c.paperKind();
    for (DocumentRef paper : c.papers()) {
      evidence.add(Evidence.paper(kind, c.ground(), null, paper));
    }
    boolean unfound = c.tenureId() != null && evidence.stream().noneMatch(it -> c.tenureId().equals(it.tenure()))
        || c.divisionId() != null && evidence.stream().noneMatch(it -> c.divisionId().equals(it.division()));
    if (evidence.isEmpty() || unfound) {
      throw Rejection.at("tenureId", "no-duty-cited");
    }
    return evidence;
  }

  /// The longest of the cited duties; papers have no days to count.
  private static Overlap overlap(List<Evidence> evidence, ReviewProgress now, Asking asking) {
    Period misconduct = Objects.requireNonNull(caseFacts(now).misconduct());
    return evidence.stream()
        .map(Evidence::period)
        .filter(Objects::nonNull)
        .map(it -> Overlap.between(misconduct, it, asking.today()))
        .max(Comparator.comparingLong(Overlap::daysMin))
        .orElse(Overlap.NOT_COUNTED);
  }

  private static ReviewOpened opened(ReviewProgress now) {
    return Objects.requireNonNull(now.opened(), "the step is allowed only in an opened review");
  }

  private static CaseFacts caseFacts(ReviewProgress now) {
    return Objects.requireNonNull(now.caseFacts(), "an opened review knows its case");
  }
}
