/// The HTTP API: every command and every view at an address derived from its name.
@NullMarked
package mingjian.infra.web.api;

import org.jspecify.annotations.NullMarked;
