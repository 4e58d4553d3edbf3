/// Forms derived from command records, and posted forms read back into the JSON that the API takes.
@NullMarked
package mingjian.infra.web.forms;

import org.jspecify.annotations.NullMarked;
