/// Which stretch of whose tenure is audited 经济责任审计, and whether the report is there.
@NullMarked
package mingjian.query.tenureaudits;

import org.jspecify.annotations.NullMarked;
