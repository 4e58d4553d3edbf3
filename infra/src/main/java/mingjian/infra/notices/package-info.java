/// Notices by mail and webhook. They say 您有新事项 and where, never what: content stays in the pages (DOMAIN 8.1.16).
@NullMarked
package mingjian.infra.notices;

import org.jspecify.annotations.NullMarked;
