/// Daily supervision 日常监督: warnings, slips, reports, audits and whatever else has an owner, a date, a due date and a result.
@NullMarked
package mingjian.events.supervision;

import org.jspecify.annotations.NullMarked;
