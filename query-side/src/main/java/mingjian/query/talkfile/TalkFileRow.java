package mingjian.query.talkfile;

import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.TalkId;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.TalkProgress;
import mingjian.events.talk.TalkReport;
import org.jspecify.annotations.Nullable;

/// @param talkOn the day it was held; before that the day it is planned for
/// @param planned who was to hold it; the report says who did
/// @param report null until it was held
public record TalkFileRow(
    TalkId talkId, TalkProgress progress, PartialDate talkOn, @Nullable String place, List<Interviewer> planned,
    @Nullable TalkReport report) {}
