package mingjian.events.casefile;

import mingjian.events.CaseId;
import mingjian.events.Event;

/// The life of a case, told in five phases. What concerns one person bears `subject`, what concerns several bears `subjects`.
public sealed interface CaseEvent extends Event
    permits OpeningEvent, InvestigationEvent, HearingEvent, OutcomeEvent, FilingEvent {
  CaseId caseId();
}
