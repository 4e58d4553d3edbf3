package mingjian.events.talk;

import java.util.List;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.Secrecy;
import org.jspecify.annotations.Nullable;

/// What a talk is and whom it concerns. Stands in every event of the talk, so that each can be filed and guarded by itself.
///
/// @param attendees those who are talked to, at least one, each once
/// @param relatedCase the case it serves; then only those may read it who may read the case
/// @param occasion null where nothing of it was told
public record TalkAbout(
    TalkKind kind, List<PersonId> attendees, @Nullable CaseId relatedCase, Secrecy secrecy, @Nullable TalkOccasion occasion) {
  public TalkAbout(TalkKind kind, List<PersonId> attendees, @Nullable CaseId relatedCase, Secrecy secrecy) {
    this(kind, attendees, relatedCase, secrecy, null);
  }
}
