package mingjian.events.rectification;

import java.util.List;
import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.TalkId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// Who must rectify and why. Stands in every event of the rectification, so that each can be filed and guarded by itself.
///
/// @param leaders office-holders who answer for it; it stands in their timelines. May be empty
/// @param sourceCase the case that it follows from
/// @param sourceTalk the talk that it follows from; both null where it stands on its own
public record RectificationAbout(
    UnitId unitId, List<PersonId> leaders, @Nullable CaseId sourceCase, @Nullable TalkId sourceTalk) {}
