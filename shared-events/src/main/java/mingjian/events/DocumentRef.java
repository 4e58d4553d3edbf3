package mingjian.events;

import org.jspecify.annotations.Nullable;

/// A paper that proves something: its title, its number 文号 where it has one, and its date.
public record DocumentRef(String title, @Nullable String number, PartialDate issuedOn) {}
