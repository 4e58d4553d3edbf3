/// Time limits of the rules 时限 as data, and how they are counted. What is due is a function of the rule in force, the day that started the clock, and the
/// calendar; the day on which somebody looks takes no part in it.
@NullMarked
package mingjian.events.timelimits;

import org.jspecify.annotations.NullMarked;
