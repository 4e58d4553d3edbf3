/// What rules of other aggregates must know of a case.
@NullMarked
package mingjian.query.casefacts;

import org.jspecify.annotations.NullMarked;
