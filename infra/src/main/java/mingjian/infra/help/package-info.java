/// Help on each page 帮助: what a thing is, which rule it follows, what comes next. Data that a test holds against the program and the table of time limits.
@NullMarked
package mingjian.infra.help;

import org.jspecify.annotations.NullMarked;
