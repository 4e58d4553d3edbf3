/// The rules of talks 谈话.
@NullMarked
package mingjian.command.talk;

import org.jspecify.annotations.NullMarked;
