/// Cases 案件: opening, team, and for each subject facts shown, statement, hearing 审理, decision, sanction, announcement, execution.
@NullMarked
package mingjian.events.casefile;

import org.jspecify.annotations.NullMarked;
