/// Which cases owe a double inquiry, have one, or were decided to have none 双查台账、未启动双查清单.
@NullMarked
package mingjian.query.reviewregister;

import org.jspecify.annotations.NullMarked;
