/// Sign-in, sessions and headers. Nothing is open but the sign-in page and static files.
@NullMarked
package mingjian.infra.web.security;

import org.jspecify.annotations.NullMarked;
