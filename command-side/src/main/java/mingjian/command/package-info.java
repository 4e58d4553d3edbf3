/// What may happen: commands and the pure functions that decide on them.
@NullMarked
package mingjian.command;

import org.jspecify.annotations.NullMarked;
