/// The socket: carries commands to deciders and events to the log over Axon's buses.
@NullMarked
package mingjian.command.axon;

import org.jspecify.annotations.NullMarked;
