/// The application at the edge: addresses, forms, sign-in. Everything here is derived from commands and views where it can be.
@NullMarked
package mingjian.infra.web;

import org.jspecify.annotations.NullMarked;
