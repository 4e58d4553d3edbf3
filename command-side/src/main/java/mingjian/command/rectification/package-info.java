/// The rules of rectification 整改.
@NullMarked
package mingjian.command.rectification;

import org.jspecify.annotations.NullMarked;
