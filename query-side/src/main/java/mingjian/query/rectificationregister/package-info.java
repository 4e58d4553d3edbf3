/// The register of rectifications 整改台账, with the date something is due next.
@NullMarked
package mingjian.query.rectificationregister;

import org.jspecify.annotations.NullMarked;
