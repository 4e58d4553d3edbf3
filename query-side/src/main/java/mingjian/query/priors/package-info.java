/// What counts in an opinion on somebody's integrity.
@NullMarked
package mingjian.query.priors;

import org.jspecify.annotations.NullMarked;
