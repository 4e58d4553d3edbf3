/// The register of cases 案件台账: number, state and place of each, without its content.
@NullMarked
package mingjian.query.caseregister;

import org.jspecify.annotations.NullMarked;
