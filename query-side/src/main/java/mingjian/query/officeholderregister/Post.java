package mingjian.query.officeholderregister;

import mingjian.events.Period;
import mingjian.events.TenureId;
import mingjian.events.UnitId;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.TenureKind;

/// A tenure 任职 as the register shows it.
///
/// @param inferred 推定: read out of an announcement
public record Post(
    TenureId tenureId, UnitId unit, String post, HeadPost head, TenureKind kind, Period period, boolean inferred) {}
