/// How many cases 件 there are by place, year and state; own ones and public announcements apart.
@NullMarked
package mingjian.query.casecounts;

import org.jspecify.annotations.NullMarked;
