/// Who was granted which case or talk 查阅授权, and by what.
@NullMarked
package mingjian.query.caseaccess;

import org.jspecify.annotations.NullMarked;
