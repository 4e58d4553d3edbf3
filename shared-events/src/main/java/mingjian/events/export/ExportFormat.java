package mingjian.events.export;

/// In which form it leaves.
public enum ExportFormat { XLSX, CSV, OCEL, XES, NDJSON }
