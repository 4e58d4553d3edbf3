package mingjian.query.casefile;

import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;

/// 程序瑕疵: which, in which step. It is recorded and shown, and blocks nothing (DOMAIN 8.2).
public record NotedFlaw(ProcedureFlaw flaw, String eventId, String event, PartialDate occurredOn) {}
