/// What was recorded last in each file 新情况, for those who may read what it says.
@NullMarked
package mingjian.query.filenews;

import org.jspecify.annotations.NullMarked;
