/// The pages that belong to the edge itself: sign-in, errors, health.
@NullMarked
package mingjian.infra.web.pages;

import org.jspecify.annotations.NullMarked;
