package mingjian.infra.eventlog;

/// @param type wire name, `casefile/case-opened`
/// @param payload JSON text, stored as written
/// @param metadata JSON text of an object of strings
public record NewEvent(
    String id, String aggregateType, String aggregateId, long sequence, String type, String revision, String payload, String metadata) {}
