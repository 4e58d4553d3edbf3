/// The pages people work with. A page asks views and sends commands; it decides nothing.
@NullMarked
package mingjian.infra.web.pages;

import org.jspecify.annotations.NullMarked;
