package mingjian.query.caseaccess;

import java.util.Set;
import mingjian.events.StaffId;

/// What one account was granted on one case or talk.
///
/// @param tag what the viewer holds by it: `case:<id>`, `talk:<id>`
/// @param grounds why; where the last one ends, the row goes
public record CaseAccessRow(StaffId staff, String tag, Set<AccessGround> grounds) {}
