/// What may be recorded of reports 检举控告, models' alerts 模型预警 and clues 问题线索.
@NullMarked
package mingjian.command.clue;

import org.jspecify.annotations.NullMarked;
