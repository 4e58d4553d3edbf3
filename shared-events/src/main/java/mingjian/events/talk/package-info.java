/// Talks 谈话: planned, approved, held, followed up, closed. Everything said there stands in the note on paper, never here.
@NullMarked
package mingjian.events.talk;

import org.jspecify.annotations.NullMarked;
