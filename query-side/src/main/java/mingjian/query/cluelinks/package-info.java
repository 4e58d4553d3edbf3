/// What belongs to a clue, and which clue something belongs to.
@NullMarked
package mingjian.query.cluelinks;

import org.jspecify.annotations.NullMarked;
