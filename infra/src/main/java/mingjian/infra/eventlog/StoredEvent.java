package mingjian.infra.eventlog;

import java.time.Instant;

public record StoredEvent(
    long position, Instant recordedAt, String commandId,
    String id, String aggregateType, String aggregateId, long sequence, String type, String revision, String payload, String metadata) {}
