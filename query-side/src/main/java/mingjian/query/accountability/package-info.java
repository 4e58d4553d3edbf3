/// The double inquiry as a table 一案双查表: per tier who comes into question, by which record, for how many days, what was found, and what is
/// missing.
@NullMarked
package mingjian.query.accountability;

import org.jspecify.annotations.NullMarked;
