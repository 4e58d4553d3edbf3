package mingjian.events.rectification;

/// One thing that is recommended.
///
/// @param no unique within the recommendation, as on paper
public record RecommendationItem(String no, String text) {}
