package mingjian.events.casefile;

import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import org.jspecify.annotations.Nullable;

/// How far a subject of an existing paper case had come when it was entered 补录.
public record Standing(PersonId person, SubjectState state, PartialDate since, @Nullable DocumentRef document) {}
