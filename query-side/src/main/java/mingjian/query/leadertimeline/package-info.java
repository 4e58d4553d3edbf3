/// The leader timeline 廉政档案: what is recorded of one office-holder, by when it happened, with who recorded it and when.
@NullMarked
package mingjian.query.leadertimeline;

import org.jspecify.annotations.NullMarked;
