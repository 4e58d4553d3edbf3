/// What may be recorded about units and office-holders.
@NullMarked
package mingjian.command.registry;

import org.jspecify.annotations.NullMarked;
