package mingjian.events.deliberation;

import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import org.jspecify.annotations.Nullable;

/// One step before the decision, and the paper that shows it where there is one.
public record PreparationStep(PreparationKind kind, PartialDate on, @Nullable DocumentRef evidence) {}
