package mingjian.query.caseseals;

import java.util.List;
import java.util.Set;
import mingjian.events.CaseId;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import org.jspecify.annotations.Nullable;

/// @param talks that serve the case: what follows from such a talk is known by the talk alone
/// @param sealedFor who may still read the file; null while it isn't sealed
public record CaseSealsRow(CaseId caseId, List<TalkId> talks, @Nullable Set<StaffId> sealedFor) {}
