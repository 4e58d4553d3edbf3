/// Rectification 整改: what a unit must mend, who answers for it until when, and how others judge the result.
@NullMarked
package mingjian.events.rectification;

import org.jspecify.annotations.NullMarked;
