package mingjian.events.work;

/// Another file whose readers, and nobody else, may read this one: what is said of a file that few may read is read by those few.
public record Guard(WorkCollection files, String fileId) {}
