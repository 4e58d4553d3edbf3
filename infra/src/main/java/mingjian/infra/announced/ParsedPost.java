package mingjian.infra.announced;

import java.util.List;
import mingjian.events.registry.TenureKind;

/// One post of one unit.
///
/// @param text as announced, with the department it leads: `环卫科科长`
/// @param notes what brackets said of it, such as a level
public record ParsedPost(String text, Former former, HeadCandidate head, TenureKind kind, List<String> notes) {}
