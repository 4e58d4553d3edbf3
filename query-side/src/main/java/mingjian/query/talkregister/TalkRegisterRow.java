package mingjian.query.talkregister;

import java.time.LocalDate;
import mingjian.events.PartialDate;
import mingjian.events.TalkId;
import mingjian.events.talk.FollowUpItem;
import mingjian.events.talk.TalkProgress;
import org.jspecify.annotations.Nullable;

/// Status only; purpose, report and what is to be done stand in the talk's own file.
///
/// @param progress with its words taken out
/// @param talkOn the day it was held; before that the day it is planned for
/// @param held it took place
public record TalkRegisterRow(TalkId talkId, TalkProgress progress, PartialDate talkOn, boolean held) {

  /// The nearest open follow-up: overdue is what lies before today, never a state. Null where nothing is open.
  public @Nullable LocalDate dueOn() {
    return progress.open().stream().map(FollowUpItem::dueOn).min(LocalDate::compareTo).orElse(null);
  }
}
