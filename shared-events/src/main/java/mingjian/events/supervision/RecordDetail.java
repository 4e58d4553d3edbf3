package mingjian.events.supervision;

/// One named point of a record, in words.
public record RecordDetail(RecordKind.RecordPoint point, String text) {}
