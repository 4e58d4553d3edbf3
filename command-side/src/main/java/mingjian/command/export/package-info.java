/// Rules of exports: what is large needs somebody else's approval, and nothing leaves that isn't on record.
@NullMarked
package mingjian.command.export;

import org.jspecify.annotations.NullMarked;
