/// The socket of the query side: each view is one event processor with one segment.
@NullMarked
package mingjian.query.axon;

import org.jspecify.annotations.NullMarked;
