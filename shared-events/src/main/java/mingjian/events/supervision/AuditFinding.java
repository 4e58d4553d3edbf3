package mingjian.events.supervision;

import org.jspecify.annotations.Nullable;

/// One finding of an audit report.
///
/// @param amountFen in 分; null where the report gives none
public record AuditFinding(String no, AuditArea area, String text, @Nullable Long amountFen) {}
