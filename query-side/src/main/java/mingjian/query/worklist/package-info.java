/// Whose turn it is in each file 工作台: what stands next, who is awaited, since when and until when. Status, no content.
@NullMarked
package mingjian.query.worklist;

import org.jspecify.annotations.NullMarked;
