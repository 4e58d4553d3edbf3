/// The register of talks 谈话台账: that a talk is planned, held or closed, and when something is due; not what was said.
@NullMarked
package mingjian.query.talkregister;

import org.jspecify.annotations.NullMarked;
