package mingjian.query.priors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.casefile.OutcomeEvent.DecisionChangedOnAppeal;
import mingjian.events.casefile.OutcomeEvent.SanctionImposed;
import mingjian.events.casefile.Standing;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.supervision.PriorKind;
import mingjian.events.supervision.PriorMatter;
import mingjian.events.talk.AdmonitionEvent.AdmonitionEnded;
import mingjian.events.talk.AdmonitionEvent.AdmonitionIssued;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import mingjian.query.priors.PriorsRow.Prior;
import org.jspecify.annotations.Nullable;

/// A row per person who was ever sanctioned or admonished. What others announced of somebody is no decision that this house can vouch for, and isn't here.
/// Read by rules only.
public final class PriorsView implements View<PriorsRow> {
  @Override
  public String name() {
    return "priors";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<PriorsRow> rowType() {
    return PriorsRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case ExistingCaseRegistered e -> e.standings().stream().filter(PriorsView::isSanctioned).map(it -> it.person().value()).collect(Collectors.toSet());
      case SanctionImposed e -> Set.of(e.subject().value());
      case DecisionChangedOnAppeal e -> Set.of(e.subject().value());
      case AdmonitionIssued e -> keys(e.about().persons());
      case AdmonitionEnded e -> keys(e.about().persons());
      default -> Set.of();
    };
  }

  private static Set<String> keys(List<PersonId> persons) {
    return persons.stream().map(PersonId::value).collect(Collectors.toSet());
  }

  @Override
  public PriorsRow fold(@Nullable PriorsRow row, Recorded recorded, String key) {
    PriorsRow before = row == null ? new PriorsRow(new PersonId(key), List.of()) : row;
    PersonId person = before.person();
    return switch (recorded.event()) {
      case ExistingCaseRegistered e -> before.and(new Prior(e.caseId().value(), new PriorMatter(person, PriorKind.SANCTION, null, since(e.standings(), person), null)));
      case SanctionImposed e -> told(before, e).and(new Prior(e.caseId().value(),
          new PriorMatter(person, PriorKind.SANCTION, e.penalty(), e.occurredOn(), e.effect() == null ? null : e.effect().period())));
      case DecisionChangedOnAppeal e -> changed(before, e);
      case AdmonitionIssued e -> before.and(new Prior(e.admonitionId().value(), new PriorMatter(person, PriorKind.ADMONITION, null, e.occurredOn(),
          e.effectUntil() == null ? null : lasting(e.occurredOn(), PartialDate.of(e.effectUntil())))));
      case AdmonitionEnded e -> before.each(e.admonitionId().value(), it -> new PriorMatter(person, it.kind(), null, it.since(), until(it, e.occurredOn())));
      default -> before;
    };
  }

  private static boolean isSanctioned(Standing standing) {
    return standing.state() == SubjectState.SANCTIONED;
  }

  private static PartialDate since(List<Standing> standings, PersonId person) {
    return standings.stream().filter(it -> isSanctioned(it) && it.person().equals(person)).map(Standing::since).findFirst().orElse(PartialDate.UNKNOWN);
  }

  /// The penalty told takes the place of the sanction of which only that there is one was entered.
  private static PriorsRow told(PriorsRow before, SanctionImposed e) {
    return new PriorsRow(before.person(), before.priors().stream()
        .filter(prior -> !prior.file().equals(e.caseId().value()) || prior.matter().penalty() != null).toList());
  }

  /// How long the lighter penalty has effect the decision on the appeal doesn't say.
  private static PriorsRow changed(PriorsRow before, DecisionChangedOnAppeal e) {
    return new PriorsRow(before.person(), before.priors().stream()
        .filter(prior -> e.outcome() != AppealOutcome.REVOKED || !isAbout(e, prior))
        .map(prior -> e.outcome() == AppealOutcome.CHANGED && e.changedTo() != null && isAbout(e, prior)
            ? new Prior(prior.file(), new PriorMatter(prior.matter().person(), PriorKind.SANCTION, e.changedTo(), prior.matter().since(), null)) : prior)
        .toList());
  }

  private static boolean isAbout(DecisionChangedOnAppeal e, Prior prior) {
    return prior.file().equals(e.caseId().value()) && (prior.matter().penalty() == null || e.isAbout(prior.matter().penalty()));
  }

  private static @Nullable Period until(PriorMatter it, PartialDate ended) {
    return it.effect() != null ? it.effect() : lasting(it.since(), ended);
  }

  /// An end that is earlier than its beginning is a slip of the papers: how long it lasts isn't known then.
  private static @Nullable Period lasting(PartialDate since, PartialDate until) {
    return until.isSurelyBefore(since) ? null : new Period(since, until);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(PriorsRow row) {
    return Fields.of();
  }

  @Override
  public List<List<String>> indexes() {
    return List.of();
  }

  @Override
  public boolean readByRules() {
    return true;
  }

  @Override
  public Set<String> readers(PriorsRow row) {
    return Set.of(Readers.RULES);
  }
}
