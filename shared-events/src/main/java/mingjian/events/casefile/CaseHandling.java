package mingjian.events.casefile;

import java.util.Set;
import mingjian.events.StaffId;

/// How far a case has come and who has ever handled it: what those must know who look at it again.
///
/// @param handlers whoever investigated or heard it; @param recused who has to withdraw from it 回避
public record CaseHandling(CaseProgress progress, Set<StaffId> handlers, Set<StaffId> recused) {}
