package mingjian.query.figures;

import java.util.List;
import java.util.Set;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.FindingCorrected;
import mingjian.events.accountability.ReviewEvent.ResponsibilityEstablished;
import mingjian.events.accountability.ReviewEvent.ReviewOpened;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// 问责: what was established about persons and organisations, and not taken back since. `detail` is the duty, then the tier.
final class ReviewFigures {
  static final String ORGANISATION = "ORGANISATION";
  static final String MAIN = "MAIN";
  static final String SUPERVISION = "SUPERVISION";

  private ReviewFigures() {}

  static boolean counts(ReviewEvent event) {
    return event instanceof ReviewOpened || event instanceof ResponsibilityEstablished || event instanceof FindingCorrected;
  }

  static FigureFactsRow fold(@Nullable FigureFactsRow row, ReviewEvent event, Recorded recorded) {
    FigureFactsRow before = row == null ? FigureFactsRow.of(FigureKind.ACCOUNTABILITY, List.of()) : row;
    return switch (event) {
      case ReviewOpened e -> before.known(FigureFact.of(FigureKind.ACCOUNTABILITY, e.occurredOn(), e.reviewId().value(), recorded.position())
          .about(null, e.caseFacts().unitId() == null ? null : e.caseFacts().unitId().value()).in(null, e.caseFacts().fields(), ""));
      case ResponsibilityEstablished e -> before.with(established(before.about(), e, recorded.position()));
      case FindingCorrected e -> before.without(fact -> isOf(fact, e.person(), e.organisation(), e.tier()));
      default -> before;
    };
  }

  private static FigureFact established(@Nullable FigureFact about, ResponsibilityEstablished e, long position) {
    String caseUnit = about == null ? null : about.unit();
    String duty = e.person() == null ? ORGANISATION : e.responsibility() == Responsibility.SUPERVISION ? SUPERVISION : MAIN;
    return FigureFact.of(FigureKind.ACCOUNTABILITY, e.occurredOn(), e.reviewId().value(), position)
        .about(e.person() == null ? null : e.person().value(), e.organisation() == null ? caseUnit : e.organisation().value())
        .in(null, about == null ? Set.of() : about.fields(), "").counting(1, duty + " " + e.tier());
  }

  private static boolean isOf(FigureFact fact, @Nullable PersonId person, @Nullable UnitId organisation, DutyTier tier) {
    boolean same = person != null ? person.value().equals(fact.person()) : fact.person() == null && organisation != null && organisation.value().equals(fact.unit());
    return same && fact.detail().endsWith(" " + tier);
  }
}
