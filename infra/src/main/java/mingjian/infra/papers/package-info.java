/// Sheets as PDF, with Chinese type, from templates that an office may change.
@NullMarked
package mingjian.infra.papers;

import org.jspecify.annotations.NullMarked;
