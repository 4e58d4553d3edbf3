package mingjian.command.rectification;

import static mingjian.command.rectification.RectificationRules.about;
import static mingjian.command.rectification.RectificationRules.namedOrAll;
import static mingjian.command.rectification.RectificationRules.requireOthers;
import static mingjian.command.rectification.RectificationRules.requireReason;

import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.rectification.RectificationCommand.CloseRectification;
import mingjian.command.rectification.RectificationCommand.CorrectRectificationRecord;
import mingjian.command.rectification.RectificationCommand.LookBack;
import mingjian.command.rectification.RectificationCommand.ReopenRectification;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationEvent.LookedBack;
import mingjian.events.rectification.RectificationEvent.RectificationClosed;
import mingjian.events.rectification.RectificationEvent.RectificationRecordCorrected;
import mingjian.events.rectification.RectificationEvent.RectificationReopened;
import mingjian.events.rectification.RectificationProgress;

/// Looking back 回头看, striking off the list 销号, opening it again, and putting the record right.
final class ClosingRules {
  private ClosingRules() {}

  /// A relapse opens the rectification again, in the same commit.
  static List<RectificationEvent> lookBack(LookBack c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireOthers(c.lookedBackBy(), c.evaluatorUnit(), c.evaluatedBy(), c.evidence(), now);
    var seen = new LookedBack(c.rectificationId(), about(now), c.result(), c.findings(), c.lookedBackBy(), c.evaluatorUnit(), c.evaluatedBy(), c.evidence(),
        c.occurredOn());
    return switch (c.result()) {
      case HOLDS -> {
        if (!c.relapsed().isEmpty()) {
          throw Rejection.at("relapsed", "relapse-although-it-holds");
        }
        yield List.of(seen);
      }
      case RELAPSED -> List.of(seen, new RectificationReopened(c.rectificationId(), about(now),
          namedOrAll("relapsed", c.relapsed(), now), c.findings(), c.occurredOn()));
    };
  }

  static List<RectificationEvent> close(CloseRectification c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (now.lookBackDueOn() != null && !now.lookedBack()) {
      throw Rejection.because("not-looked-back");
    }
    return List.of(new RectificationClosed(c.rectificationId(), about(now), c.conclusion(), c.occurredOn()));
  }

  static List<RectificationEvent> reopen(ReopenRectification c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireReason(c.reason(), "reopened-without-reason");
    return List.of(new RectificationReopened(c.rectificationId(), about(now), namedOrAll("measures", c.measures(), now), c.reason(),
        c.occurredOn()));
  }

  static List<RectificationEvent> correct(CorrectRectificationRecord c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    requireReason(c.reason(), "correction-without-reason");
    return List.of(new RectificationRecordCorrected(c.rectificationId(), about(now), c.eventId(), c.item(), c.was(), c.right(), c.reason(),
        c.approval(), c.occurredOn()));
  }
}
