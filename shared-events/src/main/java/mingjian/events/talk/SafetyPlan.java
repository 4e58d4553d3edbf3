package mingjian.events.talk;

import mingjian.events.DocumentRef;
import org.jspecify.annotations.Nullable;

/// For a walk-in talk 走读式谈话: who answers for safety, on which plan 安全预案, and who hands the person over and takes them back.
public record SafetyPlan(String safetyOfficer, DocumentRef plan, @Nullable String handedOverBy, @Nullable String takenBackBy) {}
