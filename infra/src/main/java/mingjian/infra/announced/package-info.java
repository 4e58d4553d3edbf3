/// Publicly announced cases of 2012–2016 on their way in: what a free-text position says, and each row as one commit of commands.
@NullMarked
package mingjian.infra.announced;

import org.jspecify.annotations.NullMarked;
