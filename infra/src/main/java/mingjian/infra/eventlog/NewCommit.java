package mingjian.infra.eventlog;

import java.time.Instant;
import java.util.List;

/// What a writer hands in. The log sets positions, salts, hashes, and `recordedAt = max(now, the previous one)`.
///
/// @param commandId unique: the `Idempotency-Key`, import file and line, or policy and event id
/// @param bodyHash SHA-256 of the command's body, 32 bytes
/// @param now the writer's clock
public record NewCommit(String commandId, byte[] bodyHash, Instant now, List<NewEvent> events) {}
