/// One talk 谈话 as its own people see it: purpose, report, what is to be done and whether it was.
@NullMarked
package mingjian.query.talkfile;

import org.jspecify.annotations.NullMarked;
