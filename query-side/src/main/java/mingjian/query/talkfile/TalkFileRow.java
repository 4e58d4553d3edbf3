package mingjian.query.talkfile;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.TalkId;
import mingjian.events.talk.Interviewer;
import mingjian.events.talk.TalkAbout;
import mingjian.events.talk.TalkKind;
import mingjian.events.talk.TalkProgress;
import mingjian.events.talk.TalkReport;
import org.jspecify.annotations.Nullable;

/// @param talkOn the day it was held; before that the day it is planned for
/// @param planned who was to hold it; the report says who did
/// @param report null until it was held
public record TalkFileRow(
    TalkId talkId, TalkProgress progress, PartialDate talkOn, @Nullable String place, List<Interviewer> planned,
    @Nullable TalkReport report) {
  private static final int SETTLE_WITHIN_MONTHS = 1;

  /// Until when a clue talk leads to a report and an opinion on the clue (监督执纪工作规则 30条). Null for other talks, and where its day isn't known.
  public @Nullable LocalDate settleDueOn() {
    TalkAbout about = progress.about();
    boolean counted = about != null && about.kind() == TalkKind.CLUE_TALK && report != null && talkOn.isDay();
    return counted ? talkOn.latest().plusMonths(SETTLE_WITHIN_MONTHS) : null;
  }
}
