package mingjian.infra.web.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import mingjian.events.Event;
import mingjian.events.EventCatalogue;
import mingjian.events.casefile.FilingEvent;
import mingjian.events.casefile.HearingEvent;
import mingjian.events.casefile.InvestigationEvent;
import mingjian.events.casefile.MarkingEvent;
import mingjian.events.casefile.MeasureEvent;
import mingjian.events.casefile.OpeningEvent;
import mingjian.events.casefile.OutcomeEvent;
import mingjian.events.clue.ClueEvent;
import mingjian.events.talk.AdmonitionEvent;
import mingjian.events.talk.InquiryEvent;
import mingjian.events.talk.TalkEvent;

/// The lanes of a case: its phases, and what followed from it in other files.
public enum CaseLane implements Lane {
  /// 立案, and the clue that led to it
  OPENING(Symbol.SQUARE),
  /// 措施
  MEASURES(Symbol.TRIANGLE),
  /// 谈话、证据
  EVIDENCE(Symbol.CIRCLE),
  /// 审理
  HEARING(Symbol.DIAMOND),
  /// 决定处分
  DECISION(Symbol.DOWN),
  /// 送达执行
  EXECUTION(Symbol.HEXAGON),
  /// 整改、双查、申诉
  AFTER(Symbol.CROSS),
  /// 归档、更正
  FILING(Symbol.STAR);

  /// The first that fits, the particular before the general.
  private static final Map<Class<? extends Event>, CaseLane> BY_EVENT = table();

  private final Symbol symbol;

  CaseLane(Symbol symbol) {
    this.symbol = symbol;
  }

  @Override
  public Symbol symbol() {
    return symbol;
  }

  /// @param event its wire name
  static CaseLane of(String event) {
    return EventCatalogue.ALL.typeOf(event).flatMap(type -> BY_EVENT.entrySet().stream()
        .filter(line -> line.getKey().isAssignableFrom(type)).map(Map.Entry::getValue).findFirst()).orElse(AFTER);
  }

  private static Map<Class<? extends Event>, CaseLane> table() {
    Map<Class<? extends Event>, CaseLane> table = new LinkedHashMap<>();
    table.put(InvestigationEvent.CaseOpeningAnnounced.class, OPENING);
    table.put(InvestigationEvent.TeamAssigned.class, OPENING);
    table.put(HearingEvent.CaseDecided.class, DECISION);
    table.put(OutcomeEvent.SanctionImposed.class, DECISION);
    table.put(OutcomeEvent.SubjectExempted.class, DECISION);
    table.put(OutcomeEvent.SubjectNotSanctioned.class, DECISION);
    table.put(OutcomeEvent.CaseWithdrawn.class, DECISION);
    table.put(FilingEvent.CaseReopened.class, OPENING);
    table.put(OutcomeEvent.SubjectCleared.class, AFTER);
    table.put(OpeningEvent.class, OPENING);
    table.put(ClueEvent.class, OPENING);
    table.put(MeasureEvent.class, MEASURES);
    table.put(InvestigationEvent.class, EVIDENCE);
    table.put(MarkingEvent.class, EVIDENCE);
    table.put(TalkEvent.class, EVIDENCE);
    table.put(InquiryEvent.class, EVIDENCE);
    table.put(AdmonitionEvent.class, EVIDENCE);
    table.put(HearingEvent.class, HEARING);
    table.put(OutcomeEvent.class, EXECUTION);
    table.put(FilingEvent.class, FILING);
    return table;
  }
}
