package mingjian.query.sanctioncounts;

import java.util.List;
import mingjian.events.CaseId;

/// A case in which, or a person on whom, a sanction was imposed in a year. Who the person is doesn't stand here, so that 统计 may read it.
///
/// @param year 0 where it isn't known
/// @param cases one, where a case is counted; @param positions of the events: what a figure opens to
public record SanctionCountsRow(Counted counted, int year, List<CaseId> cases, List<Long> positions) {}
