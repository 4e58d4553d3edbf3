package mingjian.query.institutions;

import java.util.Set;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.RecommendationId;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// @param about unit and case of the recommendation that led to it
/// @param document null where the paper isn't at hand
public record InstitutionRow(
    RecommendationId recommendationId, WorkAbout about, String title, @Nullable DocumentRef document, Set<FieldOfWork> fields, PartialDate adoptedOn) {}
