/// Rules that watch 监督规则: each finds facts and names them with the remedy; people decide.
@NullMarked
package mingjian.command.watch;

import org.jspecify.annotations.NullMarked;
