package mingjian.command;

/// What a sender gets back.
///
/// @param sequence the aggregate's version now, for `ETag`; -1 where it has no event
/// @param position last position of the command's commit, for `?seen=`; the head of the log where nothing had to be recorded
/// @param repeated whether the command had been recorded before
public record Receipt(String aggregateId, long sequence, long position, boolean repeated) {}
