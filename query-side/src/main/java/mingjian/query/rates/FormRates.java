package mingjian.query.rates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.FilingEvent.CaseReopened;
import mingjian.events.casefile.FormOfDiscipline;
import mingjian.events.casefile.MarkingEvent.FormClassified;
import mingjian.events.talk.AdmonitionEvent.AdmonitionIssued;
import mingjian.query.Concerned;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// 四种形态结构 (处分条例 5条): by case and subject, in the year of the last classification, and each admonition, which is of the first form (row 20). One that
/// comes of a case is told by the form of that case.
final class FormRates implements RateFold {
  @Override
  public Set<String> keys(Recorded recorded) {
    Set<String> keys = new LinkedHashSet<>();
    switch (recorded.event()) {
      case AdmonitionIssued e when e.about().relatedCase() == null -> keys.add(Rate.FOUR_FORMS.key(e.admonitionId()));
      case CaseEvent e -> persons(e).forEach(person -> keys.add(Rate.FOUR_FORMS.key(e.caseId(), person)));
      default -> { }
    }
    return keys;
  }

  private static List<PersonId> persons(CaseEvent event) {
    return switch (event) {
      case FormClassified e -> List.of(e.subject());
      case CaseReopened e -> e.subjects();
      default -> CaseUnits.tells(event) ? Concerned.by(event) : List.of();
    };
  }

  @Override
  public @Nullable RateRow fold(@Nullable RateRow row, Recorded recorded, String key) {
    long position = recorded.position();
    return switch (recorded.event()) {
      case AdmonitionIssued e -> RateRow.of(
          Rate.FOUR_FORMS, e.admonitionId().value(), e.about().unit(), e.occurredOn(), FormOfDiscipline.FIRST, position, Guards.of(e.admonitionId()));
      case FormClassified e -> known(row, e, position).on(e.occurredOn()).answered(e.form(), position);
      case CaseReopened _ -> row == null ? null : row.answered(Answer.WAITING, position);
      case CaseEvent e -> known(row, e, position).in(CaseUnits.of(e));
      default -> row;
    };
  }

  private static RateRow known(@Nullable RateRow row, CaseEvent e, long position) {
    return row != null ? row
        : RateRow.of(Rate.FOUR_FORMS, e.caseId().value(), CaseUnits.of(e), PartialDate.UNKNOWN, Answer.WAITING, position, Guards.of(e.caseId()));
  }
}
