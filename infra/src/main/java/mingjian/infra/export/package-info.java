/// What leaves the system: lists as workbook or CSV, the change feed, logs for process mining. Nothing leaves that isn't on record.
@NullMarked
package mingjian.infra.export;

import org.jspecify.annotations.NullMarked;
