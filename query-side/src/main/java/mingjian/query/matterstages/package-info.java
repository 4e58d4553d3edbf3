/// What has been published of each major matter 三公开: before the meeting, while it is carried out, the result.
@NullMarked
package mingjian.query.matterstages;

import org.jspecify.annotations.NullMarked;
