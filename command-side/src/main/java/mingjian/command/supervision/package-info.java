/// What may be recorded of daily supervision 日常监督.
@NullMarked
package mingjian.command.supervision;

import org.jspecify.annotations.NullMarked;
