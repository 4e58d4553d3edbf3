package mingjian.events.casefile;

import java.util.Set;
import mingjian.events.StaffId;

/// How far a case has come and who has ever handled it, investigating or hearing: what those must know who look at it again.
public record CaseHandling(CaseProgress progress, Set<StaffId> handlers) {}
