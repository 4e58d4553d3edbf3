package mingjian.events.casefile;

import mingjian.events.Period;

/// 影响期 of a party sanction, 处分期间 of the others: which rule sets it, for how many months, from when to when.
public record EffectPeriod(String instrument, String article, int months, Period period) {}
