/// Rows of views in SQLite, as-of replay, rebuild: everything here can be deleted and made again from the log.
@NullMarked
package mingjian.infra.views;

import org.jspecify.annotations.NullMarked;
