package mingjian.events;

/// The reservation itself: the one event of the stream that bears the claimed name.
public record Claimed(String name, String by, PartialDate occurredOn) implements Event {}
