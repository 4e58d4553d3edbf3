/// The registers 台账 of daily supervision: one row per file, the same for all collections.
@NullMarked
package mingjian.query.workregister;

import org.jspecify.annotations.NullMarked;
