/// What may be recorded about a case, and when.
@NullMarked
package mingjian.command.casefile;

import org.jspecify.annotations.NullMarked;
