/// What has to be done by when 到期与逾期: the clocks that the time limits of the rules set going, one row for each.
@NullMarked
package mingjian.query.deadlines;

import org.jspecify.annotations.NullMarked;
