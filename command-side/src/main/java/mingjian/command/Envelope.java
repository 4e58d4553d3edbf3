package mingjian.command;

import java.time.Instant;
import mingjian.events.Actor;
import org.jspecify.annotations.Nullable;

/// A command on its way, with all that the edge knows about it.
///
/// @param commandId unique for ever: the `Idempotency-Key`, import file and line, or policy and event id
/// @param bodyHash SHA-256 of what the sender said, 32 bytes; the same id with another body is refused
/// @param expectedSequence the version `If-Match` names: the sequence of the aggregate's last event; null for any
public record Envelope(
    Command command, Actor actor, Instant at, String commandId, byte[] bodyHash, @Nullable Long expectedSequence) {}
