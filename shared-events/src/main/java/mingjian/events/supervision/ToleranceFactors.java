package mingjian.events.supervision;

/// 容错纠错综合考虑的五个因素 (DOMAIN 1B row 22): all are weighed in words; 不涉及 is an answer (8.2).
public record ToleranceFactors(String nature, String loss, String impact, String motive, String attitude) {}
