/// The event log: port, adapters, and the engine that makes it an Axon event store.
@NullMarked
package mingjian.infra.eventlog;

import org.jspecify.annotations.NullMarked;
