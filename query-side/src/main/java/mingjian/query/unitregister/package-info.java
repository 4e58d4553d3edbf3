/// The register of units 单位: what each is called and was called, where it belongs, what became of it.
@NullMarked
package mingjian.query.unitregister;

import org.jspecify.annotations.NullMarked;
