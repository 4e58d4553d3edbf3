package mingjian.events.supervision;

/// One sentence of a portrait, and the fact on record that it rests on 以事见人 (DOMAIN 1F row 82). There is no score.
public record PortraitStatement(String text, String fact) {}
