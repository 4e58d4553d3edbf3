package mingjian.query.rates;

import mingjian.events.UnitId;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import org.jspecify.annotations.Nullable;

/// The unit of a case, which only its opening and 补充案件事实 tell. What others announced is no case of ours.
final class CaseUnits {
  private CaseUnits() {}

  static boolean begins(CaseEvent event) {
    return event instanceof CaseOpened || event instanceof ExistingCaseRegistered;
  }

  static boolean tells(CaseEvent event) {
    return begins(event) || event instanceof FactsSpecified;
  }

  static @Nullable UnitId of(CaseEvent event) {
    return switch (event) {
      case CaseOpened e -> e.unit();
      case ExistingCaseRegistered e -> e.unit();
      case FactsSpecified e -> e.unit();
      default -> null;
    };
  }
}
