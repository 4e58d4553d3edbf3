/// How the language is written as JSON.
@NullMarked
package mingjian.infra.json;

import org.jspecify.annotations.NullMarked;
