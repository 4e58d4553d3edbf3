/// Measures what the goals name; not a test, nothing fails here.
@NullMarked
package mingjian.bench;

import org.jspecify.annotations.NullMarked;
