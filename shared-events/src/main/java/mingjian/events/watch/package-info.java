/// What rules that watch have to say: reminders with their facts, never verdicts. Each ends by later facts or by a reasoned decision.
@NullMarked
package mingjian.events.watch;

import org.jspecify.annotations.NullMarked;
