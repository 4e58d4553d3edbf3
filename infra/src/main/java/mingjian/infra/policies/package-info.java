/// Policies: what the system does by itself when something was recorded. Each sends commands like everybody else and never replays.
@NullMarked
package mingjian.infra.policies;

import org.jspecify.annotations.NullMarked;
