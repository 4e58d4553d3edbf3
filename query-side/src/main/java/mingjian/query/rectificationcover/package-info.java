/// Whether each case led to a rectification 一案一改, or to a reason why not.
@NullMarked
package mingjian.query.rectificationcover;

import org.jspecify.annotations.NullMarked;
