/// The event log: the port, the embedded adapter on SQLite, and the verifier. Nothing here knows of Axon.
@NullMarked
package mingjian.infra.eventlog;

import org.jspecify.annotations.NullMarked;
