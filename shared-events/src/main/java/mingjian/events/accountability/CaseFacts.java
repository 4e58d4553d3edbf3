package mingjian.events.accountability;

import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.FieldOfWork;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// What a review must know of its case.
///
/// @param unitId null while 待查; @param fields empty while 待查; @param misconduct null while 待查
/// @param decided whether any subject has a decision
public record CaseFacts(
    CaseId caseId, @Nullable UnitId unitId, Set<FieldOfWork> fields, @Nullable Period misconduct,
    List<PersonId> subjects, Set<StaffId> team, boolean decided, boolean withdrawn, boolean publicAnnouncementOnly) {}
