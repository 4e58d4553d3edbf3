/// Reads time limits and calendars: those shipped, or those of the data folder in their place.
@NullMarked
package mingjian.infra.timelimits;

import org.jspecify.annotations.NullMarked;
