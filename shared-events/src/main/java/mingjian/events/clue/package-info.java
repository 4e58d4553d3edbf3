/// From a report 检举控告 or a model's alert 模型预警 to a clue 问题线索 and its disposal. A clue is not a fact, and who made a report stands nowhere here.
@NullMarked
package mingjian.events.clue;

import org.jspecify.annotations.NullMarked;
