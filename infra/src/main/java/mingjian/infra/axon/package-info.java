/// Axon's sockets on our side: the event store over the log, the serializer of wire names, the assembly of the buses.
@NullMarked
package mingjian.infra.axon;

import org.jspecify.annotations.NullMarked;
