package mingjian.events.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.DocumentRef;
import org.jspecify.annotations.Nullable;

/// What a file of personal matters holds; which parts are needed depends on its kind.
///
/// @param sources where it comes from; never who reported it
/// @param retainUntil the day on which it is looked at again: confirmed by something else, or closed
/// @param disciplineRule the rule of discipline that a matter outside office hours touches (DOMAIN 7.13)
public record DisclosureContent(
    String text, List<String> sources, @Nullable InformationReliability reliability, @Nullable LocalDate retainUntil, @Nullable Relative relative,
    @Nullable String disciplineRule, List<PortraitStatement> statements, @Nullable DocumentRef document) {}
