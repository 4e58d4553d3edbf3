package mingjian.events.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.PersonId;
import mingjian.events.UnitId;

/// Everything a derivation depends on.
///
/// @param otherUnits further units of the same case: one review, several slices
/// @param nominationCheck whether the inquiry asks who nominated the subjects, too 用人失察
/// @param underInvestigation who is himself under 立案审查: no inquiry beside it (问责条例 9条)
/// @param today up to which day open duties are known
public record DutyQuestion(
    CaseFacts caseFacts, List<UnitId> otherUnits, ReviewMode mode, boolean nominationCheck, DutyFacts duties, DecisionFacts decisions,
    Set<PersonId> underInvestigation, LocalDate today) {}
