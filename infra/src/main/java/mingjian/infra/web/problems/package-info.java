/// How everything that goes wrong is told: stable codes, Chinese sentences, never a stack trace.
@NullMarked
package mingjian.infra.web.problems;

import org.jspecify.annotations.NullMarked;
