package mingjian.events.clue;

import mingjian.events.Period;

/// A special campaign 专项整治 and the time it runs.
public record Campaign(String title, Period period) {}
