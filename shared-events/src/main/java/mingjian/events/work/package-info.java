/// What all files of daily supervision 监督工作 have in common: whom they are about, where they stand, when something is due. Views, pages and rights go by
/// this alone, so that a new kind of file needs none of its own.
@NullMarked
package mingjian.events.work;

import org.jspecify.annotations.NullMarked;
