/// What a reminder stands on: each fact with the event behind it.
@NullMarked
package mingjian.query.watchitem;

import org.jspecify.annotations.NullMarked;
