/// One case 案件卷: how far it and each subject have come, what may come next, what is missing, which time limits run.
@NullMarked
package mingjian.query.casefile;

import org.jspecify.annotations.NullMarked;
