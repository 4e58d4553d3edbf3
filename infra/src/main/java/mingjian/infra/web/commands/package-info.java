/// From JSON to commands: what each command needs, and every mistake named at once.
@NullMarked
package mingjian.infra.web.commands;

import org.jspecify.annotations.NullMarked;
