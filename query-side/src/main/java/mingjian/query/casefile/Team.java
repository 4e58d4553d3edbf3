package mingjian.query.casefile;

import java.util.Set;
import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// 办案组
public record Team(StaffId leader, Set<StaffId> members, @Nullable StaffId safetyOfficer) {}
