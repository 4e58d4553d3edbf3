package mingjian.infra.announced;

import java.util.List;

/// A unit as the position names it.
///
/// @param name with its place in front where that is known; empty where the text names no unit
/// @param place the place its name begins with or was given, empty where there is none
/// @param inferred true where the place or the unit itself isn't in the text 推定
/// @param village true for a village or a residents' committee, whose heads are counted apart
/// @param posts none where the text names none 职务不详
public record ParsedUnit(String name, String place, boolean inferred, boolean village, List<ParsedPost> posts) {}
