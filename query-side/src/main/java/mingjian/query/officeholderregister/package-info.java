/// The register of office-holders 领导干部: by what each is known, who each is today, which posts each holds.
@NullMarked
package mingjian.query.officeholderregister;

import org.jspecify.annotations.NullMarked;
