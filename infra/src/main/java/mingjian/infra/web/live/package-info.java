/// Open pages hear that something they may read has changed.
@NullMarked
package mingjian.infra.web.live;

import org.jspecify.annotations.NullMarked;
