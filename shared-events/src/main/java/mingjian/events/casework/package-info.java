/// What follows from a decided case: appeals 申诉, quality reviews 案件质量评查, lessons 案件启示.
@NullMarked
package mingjian.events.casework;

import org.jspecify.annotations.NullMarked;
