package mingjian.query.deadlines;

import java.util.List;
import java.util.Optional;
import mingjian.events.Event;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewEvent.CandidatesDerived;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.InvestigationEvent.FactsSpecified;
import mingjian.events.casefile.MeasureEvent;
import mingjian.events.casefile.MeasureEvent.PropertyFoundIrrelevant;
import mingjian.events.casefile.OpeningEvent.CaseOpened;
import mingjian.events.casefile.OpeningEvent.ExistingCaseRegistered;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.talk.TalkEvent;
import mingjian.events.work.WorkEvent;
import mingjian.query.Concerned;
import mingjian.query.Readers;
import org.jspecify.annotations.Nullable;

/// Which clocks an event moves: those of whom it is about, and of the unit.
final class Moved {
  private Moved() {}

  static List<PersonId> persons(Event event) {
    return switch (event) {
      case CaseEvent e -> Concerned.by(e);
      case ReviewEvent e -> Concerned.by(e);
      case TalkEvent e -> e.about().attendees();
      case RectificationEvent e -> e.about().leaders();
      case WorkEvent e -> e.about().persons();
      default -> List.of();
    };
  }

  /// The number of the measure; of other events none.
  static Optional<String> measure(Event event) {
    return event instanceof MeasureEvent e ? Optional.of(e.no()) : Optional.empty();
  }

  static @Nullable UnitId unit(Event event) {
    return switch (event) {
      case CaseOpened e -> e.unit();
      case ExistingCaseRegistered e -> e.unit();
      case FactsSpecified e -> e.unit();
      case PropertyFoundIrrelevant e -> e.unit();
      case CandidatesDerived e -> e.caseFacts().unitId();
      case RectificationEvent e -> e.about().unitId();
      case WorkEvent e -> e.about().unit();
      default -> null;
    };
  }

  /// The grant of those who handle the file: a double inquiry, and what is to be mended, are handled with the case or the talk they follow from.
  static @Nullable String handled(Event event) {
    return switch (event) {
      case CaseEvent e -> Readers.grant(e.caseId());
      case ReviewEvent e -> Readers.grant(e.caseId());
      case TalkEvent e -> Readers.grant(e.talkId());
      case RectificationEvent e when e.about().sourceCase() != null -> Readers.grant(e.about().sourceCase());
      case RectificationEvent e when e.about().sourceTalk() != null -> Readers.grant(e.about().sourceTalk());
      case WorkEvent e -> Readers.grant(e.fileId());
      default -> null;
    };
  }

  /// Later steps of a case, or of a double inquiry, don't repeat its unit, so its clocks are laid out, waiting, when somebody tells it.
  ///
  /// @return how the wire names of what starts those clocks begin; empty where no unit is told
  static Optional<String> tellsUnitTo(Event event) {
    return unit(event) == null ? Optional.empty() : switch (event) {
      case MeasureEvent _ -> Optional.empty();
      case CaseEvent _ -> Optional.of("casefile/");
      case CandidatesDerived _ -> Optional.of("accountability/");
      default -> Optional.empty();
    };
  }
}
