/// Runs the rules that watch over what the views hold, and keeps the reminders in step with what they find.
@NullMarked
package mingjian.infra.watch;

import org.jspecify.annotations.NullMarked;
