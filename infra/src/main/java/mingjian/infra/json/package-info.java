/// How the language is written as JSON, and how the log's wire names become classes again.
@NullMarked
package mingjian.infra.json;

import org.jspecify.annotations.NullMarked;
