package mingjian.events.deliberation;

/// A stage that was never published 公示缺段, and why.
public record MissingStage(PublicationStage stage, String reason) {}
