package mingjian.events.casefile;

import mingjian.events.CaseId;
import mingjian.events.Event;

/// The life of a case, told in phases. What concerns one person bears `subject`, what concerns several bears `subjects`.
public sealed interface CaseEvent extends Event
    permits OpeningEvent, InvestigationEvent, HearingEvent, OutcomeEvent, FilingEvent, MeasureEvent, MarkingEvent, ReformEvent {
  CaseId caseId();
}
