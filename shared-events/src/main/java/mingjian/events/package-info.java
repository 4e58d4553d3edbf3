/// The language both sides speak: events, the values inside them, and derivations that both sides need.
@NullMarked
package mingjian.events;

import org.jspecify.annotations.NullMarked;
