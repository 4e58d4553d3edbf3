package mingjian.events.talk;

import mingjian.events.PartialDate;
import mingjian.events.UnitId;

/// The post that somebody takes or has just taken. Unit, person and day lead to the tenure, which is recorded after a talk that came before it.
public record PostTaken(UnitId unit, String post, PartialDate from) {}
