package mingjian.events.supervision;

import org.jspecify.annotations.Nullable;

/// A number as the papers give it: exactly, or in their words where they don't (`100多`, `3.2万`), which stays text (DOMAIN 2).
///
/// @param cumulative 累计: from a beginning that the papers don't tell, so it joins no figure of a year
public record Figure(FigureUnit unit, @Nullable Integer value, @Nullable String approximately, boolean cumulative) {}
