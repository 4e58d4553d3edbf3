package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.requireAfterDecision;
import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireSubject;
import static mingjian.command.casefile.CaseRules.requireText;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.OutcomeCommand.ImposeSanction;
import mingjian.events.Words;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.EffectPeriod;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.SanctionTerm;
import mingjian.events.casefile.SanctionWarning;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.registry.IdentityStatus;
import mingjian.events.registry.PoliticalStatus;
import mingjian.events.registry.ServiceStatus;
import mingjian.events.registry.SupervisedCategory;
import org.jspecify.annotations.Nullable;

/// Sanctions: the kind must fit who the person is, the period comes from the rule in force.
final class SanctionRules {
  private SanctionRules() {}

  static List<CaseEvent> impose(ImposeSanction c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireText("decider", c.decider());
    requireApprovals(c, asking);
    SubjectProgress subject = requireSubject(CaseStep.IMPOSE_SANCTION, file, c.subject());
    requireAfterDecision(c.occurredOn(), subject);
    if (!c.penalty().belongsTo(c.kind())) {
      throw Rejection.at("penalty", "penalty-not-of-kind", "penalty", c.penalty(), "kind", c.kind());
    }
    if (subject.sanctions().contains(c.kind())) {
      throw Rejection.at("kind", "already-sanctioned", "kind", c.kind());
    }
    IdentityStatus identity = file.identityOf(c.subject(), c.occurredOn());
    if (!mayFit(c.kind(), identity)) {
      throw Rejection.at("kind", "sanction-unfit");
    }
    EffectPeriod effect = effect(c, asking);
    return List.of(new SanctionImposed(
        c.caseId(), c.subject(), c.kind(), c.penalty(), c.decider(), c.approvals(), c.decision(), identity, effect,
        warnings(c, subject, identity, effect), c.occurredOn()));
  }

  /// Party sanctions are for members, dead ones too (处分条例 38条); the others for those who hold public office and still do
  /// (政务处分法 27条). What isn't known doesn't forbid.
  private static boolean mayFit(SanctionKind kind, IdentityStatus identity) {
    return switch (kind) {
      case PARTY -> switch (identity.politicalStatus()) {
        case PARTY_MEMBER, UNKNOWN -> true;
        case PROBATIONARY_MEMBER, LEAGUE_MEMBER, DEMOCRATIC_PARTY, NON_PARTY, MASSES -> false;
      };
      case GOVERNMENT, APPOINTING_BODY -> identity.category() != SupervisedCategory.NOT_SUPERVISED
          && switch (identity.service()) {
            case IN_SERVICE, UNKNOWN -> true;
            case RETIRED, LEFT, DECEASED -> false;
          };
    };
  }

  private static boolean isUnverified(SanctionKind kind, IdentityStatus identity) {
    return kind == SanctionKind.PARTY
        ? identity.politicalStatus() == PoliticalStatus.UNKNOWN
        : identity.category() == SupervisedCategory.UNKNOWN || identity.service() == ServiceStatus.UNKNOWN;
  }

  private static @Nullable EffectPeriod effect(ImposeSanction c, Asking asking) {
    Optional<SanctionTerm> found = SanctionTerm.inForce(c.kind(), c.penalty(), c.occurredOn());
    if (found.isEmpty()) {
      return null;
    }
    SanctionTerm term = found.get();
    if (c.months() == null && term.monthsMin() != term.monthsMax()) {
      throw Rejection.at("months", "months-required", "min", term.monthsMin(), "max", term.monthsMax());
    }
    int months = c.months() == null ? term.monthsMin() : c.months();
    if (!term.allows(months) && !term.allowsJoined(months, monthsLeft(c, asking))) {
      throw Rejection.at(
          "months", "months-unfit", "instrument", term.instrument(), "article", term.article(), "joinedMax", SanctionTerm.JOINED_MONTHS_MAX);
    }
    return term.from(c.occurredOn(), months);
  }

  /// Of earlier sanctions of the same kind, begun months counting whole.
  private static int monthsLeft(ImposeSanction c, Asking asking) {
    LocalDate decidedOn = c.occurredOn().latest();
    return asking.facts().priorsOf(c.subject()).stream()
        .filter(prior -> prior.penalty() != null && prior.penalty().belongsTo(c.kind()))
        .flatMap(prior -> prior.runsUntil(c.occurredOn()).stream())
        .mapToInt(last -> (int) ChronoUnit.MONTHS.between(decidedOn, last) + 1).max().orElse(0);
  }

  private static boolean isJoined(ImposeSanction c, EffectPeriod effect) {
    return SanctionTerm.inForce(c.kind(), c.penalty(), c.occurredOn()).filter(term -> term.isJoined(effect.months())).isPresent();
  }

  private static Set<SanctionWarning> warnings(
      ImposeSanction c, SubjectProgress subject, IdentityStatus identity, @Nullable EffectPeriod effect) {
    EnumSet<SanctionWarning> warnings = EnumSet.noneOf(SanctionWarning.class);
    if (isUnverified(c.kind(), identity)) {
      warnings.add(SanctionWarning.IDENTITY_UNVERIFIED);
    }
    if (effect == null && c.penalty() != Penalty.EXPULSION) {
      warnings.add(SanctionWarning.TERM_UNKNOWN);
    }
    if (effect != null && isJoined(c, effect)) {
      warnings.add(SanctionWarning.TERM_JOINED);
    }
    boolean mismatched = subject.penalties().stream()
        .anyMatch(other -> Math.abs(other.weight() - c.penalty().weight()) > 1);
    if (mismatched) {
      warnings.add(SanctionWarning.PENALTIES_MISMATCHED);
    }
    return warnings.isEmpty() ? Set.of() : Set.copyOf(warnings);
  }

  private static void requireApprovals(ImposeSanction c, Asking asking) {
    if (c.approvals().isEmpty()) {
      throw Rejection.at("approvals", "field-required", "field", Words.of("field.approvals"));
    }
    c.approvals().forEach(approval -> requirePast(approval, asking));
  }
}
