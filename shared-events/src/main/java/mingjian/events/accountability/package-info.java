/// The double inquiry 一案双查 and the triple 一案三查: whose duty it was, who was heard, what was established.
@NullMarked
package mingjian.events.accountability;

import org.jspecify.annotations.NullMarked;
