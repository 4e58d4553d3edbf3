/// What may be recorded after a case: appeals 申诉, quality reviews 案件质量评查, lessons 案件启示.
@NullMarked
package mingjian.command.casework;

import org.jspecify.annotations.NullMarked;
