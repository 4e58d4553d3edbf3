package mingjian.infra.eventlog;

import java.time.Instant;

/// @param first position of its first event
/// @param last position of its last event
/// @param hash the chain up to and including this commit, 32 bytes
public record StoredCommit(long first, long last, Instant recordedAt, String commandId, byte[] bodyHash, byte[] hash) {}
