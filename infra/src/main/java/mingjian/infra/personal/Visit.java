package mingjian.infra.personal;

/// How far an account has read, as positions of the log.
///
/// @param since what lies after it is new to the account
/// @param seen how far the first page had shown it when it was opened last; a later visit begins there
public record Visit(long since, long seen) {}
