package mingjian.infra.announced;

import java.util.List;

/// What a free-text position says: units in the order of the text, and all that had to be guessed, dropped or left open.
public record ParsedPosition(List<ParsedUnit> units, List<Finding> findings) {}
