package mingjian.command.accountability;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Recusal;
import mingjian.command.Rejection;
import mingjian.command.accountability.ReviewCommand.CorrectFinding;
import mingjian.command.accountability.ReviewCommand.EstablishResponsibility;
import mingjian.command.accountability.ReviewCommand.ExemptFromResponsibility;
import mingjian.command.accountability.ReviewCommand.HearResponsiblePerson;
import mingjian.command.accountability.ReviewCommand.MarkNotApplicable;
import mingjian.command.accountability.ReviewCommand.RestoreReputation;
import mingjian.command.accountability.ReviewCommand.UpholdFinding;
import mingjian.events.Approval;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.ProcedureFlaw;
import mingjian.events.StaffId;
import mingjian.events.accountability.CandidateProgress;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.CandidateNotApplicable;
import mingjian.events.accountability.ReviewEvent.FindingCorrected;
import mingjian.events.accountability.ReviewEvent.FindingUpheld;
import mingjian.events.accountability.ReviewEvent.PersonExempted;
import mingjian.events.accountability.ReviewEvent.PersonHeard;
import mingjian.events.accountability.ReviewEvent.ReputationRestored;
import mingjian.events.accountability.ReviewEvent.ResponsibilityEstablished;
import mingjian.events.accountability.ReviewProgress;

/// What is found about one candidate: heard first, then established or exempted, upheld or corrected later.
final class Findings {
  private Findings() {}

  static List<ReviewEvent> hear(HearResponsiblePerson c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Required.oneOf(c.person(), c.organisation());
    boolean known = now.candidates().stream().anyMatch(it -> it.candidate().standing() != CandidateState.SHOWN_ONLY
        && (c.person() != null ? c.person().equals(it.candidate().person()) : c.organisation().equals(it.candidate().organisation())));
    if (!known) {
      throw Rejection.at("person", "not-a-candidate");
    }
    if (c.person() != null) {
      Identifying.requireNotInvestigated(c.person(), now, asking);
    } else {
      Required.text("representative", c.representative());
    }
    if (c.heardBy().isEmpty()) {
      throw Rejection.at("heardBy", "heard-by-nobody");
    }
    Required.text("statement", c.statement());
    if (!isOver(c.occurredOn(), asking)) {
      Required.notSelfDealing(c, c.person(), now, asking);
    }
    return List.of(new PersonHeard(c.reviewId(), Required.caseOf(now), c.person(), c.organisation(), c.representative(), c.heardBy(),
        c.statement(), c.record(), hearingFlaws(c, now, asking), c.occurredOn()));
  }

  static List<ReviewEvent> establish(EstablishResponsibility c, ReviewProgress now, Asking asking) {
    // 问责条例 5条: the culprit is the matter of the case, not of the inquiry into his leaders.
    if (c.responsibility() == Responsibility.DIRECT) {
      throw Rejection.at("responsibility", "direct-responsibility-is-no-review-matter");
    }
    if (c.person() != null) {
      Identifying.requireNotInvestigated(c.person(), now, asking);
    }
    CandidateProgress candidate = Required.pending(c.person(), c.organisation(), c.tier(), now);
    if (candidate.heard() == null) {
      throw Rejection.at("person", "person-not-heard");
    }
    if (c.person() != null && !candidate.candidate().hasDocument()) {
      throw Rejection.at("person", "duty-without-document");
    }
    if (!Responsibility.allowedFor(c.tier()).contains(c.responsibility())) {
      throw Rejection.at("responsibility", "responsibility-not-of-this-post", "responsibility", c.responsibility(), "tier", c.tier());
    }
    Required.text("rule", c.rule());
    Required.text("causalFacts", c.causalFacts());
    Required.text("decidedBy", c.decidedBy());
    requireMeasures(c);
    Required.notSelfDealing(c, c.person(), now, asking);
    requirePaper(c.proposer(), c.approval(), asking);
    return List.of(new ResponsibilityEstablished(c.reviewId(), Required.caseOf(now), c.person(), c.organisation(), c.tier(),
        c.responsibility(), c.rule(), c.reasonCode(), c.causalFacts(), c.foundAndHandled(), c.measures(), c.decidedBy(), c.proposer(),
        c.approval(), c.approval().approvedOn()));
  }

  static List<ReviewEvent> exempt(ExemptFromResponsibility c, ReviewProgress now, Asking asking) {
    Required.pending(c.person(), c.organisation(), c.tier(), now);
    if (c.evidence().isEmpty() || c.grounds().isBlank()) {
      throw Rejection.at("evidence", "exemption-without-evidence");
    }
    Required.notSelfDealing(c, c.person(), now, asking);
    requirePaper(c.proposer(), c.approval(), asking);
    return List.of(new PersonExempted(c.reviewId(), Required.caseOf(now), c.person(), c.organisation(), c.tier(), c.reasonCode(),
        c.grounds(), c.evidence(), c.proposer(), c.approval(), c.approval().approvedOn()));
  }

  static List<ReviewEvent> notApplicable(MarkNotApplicable c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Required.pending(c.person(), c.organisation(), c.tier(), now);
    Required.text("reason", c.reason());
    return List.of(new CandidateNotApplicable(c.reviewId(), Required.caseOf(now), c.person(), c.organisation(), c.tier(), c.reason(),
        c.occurredOn()));
  }

  static List<ReviewEvent> uphold(UpholdFinding c, ReviewProgress now, Asking asking) {
    asking.requireApproved(c.approval());
    Required.text("reason", c.reason());
    if (!Required.candidate(c.person(), c.organisation(), c.tier(), now).reexamined()) {
      throw Rejection.at("person", "nothing-to-reexamine");
    }
    Required.notSelfDealing(c, c.person(), now, asking);
    return List.of(new FindingUpheld(c.reviewId(), Required.caseOf(now), c.person(), c.organisation(), c.tier(), c.reason(), c.approval(),
        c.approval().approvedOn()));
  }

  static List<ReviewEvent> correct(CorrectFinding c, ReviewProgress now, Asking asking) {
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "finding-corrected-without-reason");
    }
    CandidateState was = Required.candidate(c.person(), c.organisation(), c.tier(), now).state();
    if (was == CandidateState.PENDING || was == CandidateState.SHOWN_ONLY) {
      throw Rejection.at("person", "nothing-to-correct");
    }
    Required.notSelfDealing(c, c.person(), now, asking);
    return List.of(new FindingCorrected(c.reviewId(), Required.caseOf(now), c.person(), c.organisation(), c.tier(), was, c.reason(),
        c.approval(), c.approval().approvedOn()));
  }

  /// 问责条例 21条: who was wrongly held to account is put right in public.
  static List<ReviewEvent> restore(RestoreReputation c, ReviewProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    Required.text("audience", c.audience());
    boolean wronged = now.candidates().stream()
        .filter(it -> c.person().equals(it.candidate().person()) && it.state() != CandidateState.ESTABLISHED)
        .anyMatch(it -> it.corrections().stream().anyMatch(correction -> correction.was() == CandidateState.ESTABLISHED));
    if (!wronged) {
      throw Rejection.at("person", "nothing-to-restore");
    }
    return List.of(new ReputationRestored(c.reviewId(), Required.caseOf(now), c.person(), c.audience(), c.document(), c.occurredOn()));
  }

  private static void requireMeasures(EstablishResponsibility c) {
    if (c.measures().isEmpty()) {
      throw Rejection.at("measures", "measure-missing");
    }
    if (c.measures().stream().anyMatch(it -> it.isForOrganisations() != (c.organisation() != null))) {
      throw Rejection.at("measures", "measure-not-for-this-target");
    }
  }

  private static void requirePaper(StaffId proposer, Approval approval, Asking asking) {
    Required.proposerIsNotApprover(proposer, approval);
    asking.requireApproved(approval);
  }

  /// What was done with one pair of eyes, or before anybody approved, has been done: it is recorded and marked (DOMAIN 8.2).
  private static Set<ProcedureFlaw> hearingFlaws(HearResponsiblePerson c, ReviewProgress now, Asking asking) {
    Set<ProcedureFlaw> flaws = EnumSet.noneOf(ProcedureFlaw.class);
    if (c.heardBy().size() < 2) {
      flaws.add(ProcedureFlaw.ONE_PERSON);
    }
    PartialDate opened = now.opened() == null ? PartialDate.UNKNOWN : now.opened().occurredOn();
    if (c.occurredOn().isSurelyBefore(opened)) {
      flaws.add(ProcedureFlaw.APPROVED_AFTERWARDS);
    }
    Set<PersonId> concerned = Required.concerned(c.person(), now);
    if (c.heardBy().stream().anyMatch(one -> Recusal.mustRecuse(one, Set.of(), concerned, asking))) {
      flaws.add(ProcedureFlaw.RECUSED_TOOK_PART);
    }
    return flaws;
  }

  private static boolean isOver(PartialDate on, Asking asking) {
    return !on.isKnown() || on.latest().isBefore(asking.today());
  }
}
