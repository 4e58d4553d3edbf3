/// Reports: statistics over a span and the published tables beside what is recorded. A report is made as of a position of the log, and made again it has
/// the same bytes: nothing in it tells when or where it was made.
@NullMarked
package mingjian.infra.reports;

import org.jspecify.annotations.NullMarked;
