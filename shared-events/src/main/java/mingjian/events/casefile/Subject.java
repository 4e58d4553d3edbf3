package mingjian.events.casefile;

import mingjian.events.PersonId;
import mingjian.events.registry.IdentityStatus;
import org.jspecify.annotations.Nullable;

/// A person under investigation 被审查调查人, with who that person was on the day of opening and, where known, at the time of the facts.
public record Subject(PersonId person, IdentityStatus atOpening, @Nullable IdentityStatus atMisconduct) {}
