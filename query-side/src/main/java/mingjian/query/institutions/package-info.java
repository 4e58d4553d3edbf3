/// What units have laid down after recommendations 建章立制清单.
@NullMarked
package mingjian.query.institutions;

import org.jspecify.annotations.NullMarked;
