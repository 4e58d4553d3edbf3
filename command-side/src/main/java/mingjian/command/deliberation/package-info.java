/// What may be recorded of how units decide: 三重一大, 权力清单, 会签.
@NullMarked
package mingjian.command.deliberation;

import org.jspecify.annotations.NullMarked;
