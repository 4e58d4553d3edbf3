package mingjian.events.supervision;

/// One question put to the reporter, and the answer given.
public record AskedAndAnswered(String question, String answer) {}
