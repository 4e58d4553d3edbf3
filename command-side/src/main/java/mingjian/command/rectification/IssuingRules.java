package mingjian.command.rectification;

import static mingjian.command.rectification.RectificationRules.requireReason;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.rectification.RectificationCommand.DeclineRectification;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationEvent.RectificationDeclined;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;

/// What a unit is told to mend, or why a case leaves nothing to mend.
final class IssuingRules {
  private IssuingRules() {}

  static List<RectificationEvent> issue(IssueRectification c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireMeasures(c);
    asking.requireExists("unitId", "units", c.unitId());
    c.leaders().forEach(leader -> asking.requireExists("leaders", "office-holders", leader));
    if (c.sourceCase() != null) {
      asking.requireExists("sourceCase", "cases", c.sourceCase());
    }
    if (c.sourceTalk() != null) {
      asking.requireExists("sourceTalk", "talks", c.sourceTalk());
    }
    RectificationAbout about = new RectificationAbout(c.unitId(), c.leaders(), c.sourceCase(), c.sourceTalk());
    return List.of(new RectificationIssued(c.rectificationId(), about, c.problems(), c.measures(), c.issuedBy(), c.document(),
        c.feedbackDueOn(), c.lookBackDueOn(), c.occurredOn()));
  }

  /// 一案一改 (DOMAIN 1D row 37): each case has a rectification or a reason why there is none.
  static List<RectificationEvent> decline(DeclineRectification c, Asking asking) {
    asking.requireApproved(c.approval());
    requireReason(c.reason(), "declined-without-reason");
    asking.requireExists("unitId", "units", c.unitId());
    asking.requireExists("sourceCase", "cases", c.sourceCase());
    RectificationAbout about = new RectificationAbout(c.unitId(), List.of(), c.sourceCase(), null);
    return List.of(new RectificationDeclined(c.rectificationId(), about, c.reason(), c.approval(), c.approval().approvedOn()));
  }

  private static void requireMeasures(IssueRectification c) {
    Set<String> nos = new HashSet<>();
    if (c.measures().isEmpty()) {
      throw Rejection.at("measures", "measure-without-owner-or-date");
    }
    for (Measure measure : c.measures()) {
      boolean later = !c.occurredOn().isKnown() || measure.dueOn().isAfter(c.occurredOn().earliest());
      if (measure.owner().isBlank() || !later) {
        throw Rejection.at("measures", "measure-without-owner-or-date");
      }
      if (!nos.add(measure.no())) {
        throw Rejection.at("measures", "measure-number-twice", "no", measure.no());
      }
    }
  }
}
