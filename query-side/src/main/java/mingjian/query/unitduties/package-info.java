/// Who held which duty around a unit, and what became of the unit: what an inquiry derives its candidates from.
@NullMarked
package mingjian.query.unitduties;

import org.jspecify.annotations.NullMarked;
