/// How a unit decides and what it may: major matters 三重一大, lists of powers 权力清单, spending that several sign for 会签.
@NullMarked
package mingjian.events.deliberation;

import org.jspecify.annotations.NullMarked;
