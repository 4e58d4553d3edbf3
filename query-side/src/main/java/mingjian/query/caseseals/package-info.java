/// Which case files are sealed 封存, and for whom they stay open.
@NullMarked
package mingjian.query.caseseals;

import org.jspecify.annotations.NullMarked;
