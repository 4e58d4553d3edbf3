package mingjian.command.rectification;

import static mingjian.command.rectification.RectificationRules.about;
import static mingjian.command.rectification.RectificationRules.requireEachOnce;
import static mingjian.command.rectification.RectificationRules.requireOthers;
import static mingjian.command.rectification.RectificationRules.requireReason;
import static mingjian.command.rectification.RectificationRules.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.rectification.RectificationCommand.EvaluateRectification;
import mingjian.command.rectification.RectificationCommand.ExtendDue;
import mingjian.command.rectification.RectificationCommand.StartRectification;
import mingjian.command.rectification.RectificationCommand.SubmitRectification;
import mingjian.command.rectification.RectificationCommand.WaiveMeasure;
import mingjian.events.rectification.Due;
import mingjian.events.rectification.MeasureDone;
import mingjian.events.rectification.MeasureState;
import mingjian.events.rectification.MeasureVerdict;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationEvent.DueExtended;
import mingjian.events.rectification.RectificationEvent.MeasureWaived;
import mingjian.events.rectification.RectificationEvent.RectificationEvaluated;
import mingjian.events.rectification.RectificationEvent.RectificationStarted;
import mingjian.events.rectification.RectificationEvent.RectificationSubmitted;
import mingjian.events.rectification.RectificationProgress;
import org.jspecify.annotations.Nullable;

/// What the unit does and reports, how others judge it, and what it is released from or given more time for.
final class MendingRules {
  private static final int SCORE_MAX = 100;

  private MendingRules() {}

  static List<RectificationEvent> start(StartRectification c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    return List.of(new RectificationStarted(c.rectificationId(), about(now), c.plan(), c.occurredOn()));
  }

  static List<RectificationEvent> submit(SubmitRectification c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.done().isEmpty()) {
      throw Rejection.at("done", "nothing-submitted");
    }
    requireEachOnce("done", c.done().stream().map(MeasureDone::no).toList());
    for (MeasureDone done : c.done()) {
      if (required("done", done.no(), now).state().isSettled()) {
        throw Rejection.at("done", "measure-already-settled", "no", done.no());
      }
    }
    return List.of(new RectificationSubmitted(c.rectificationId(), about(now), c.done(), c.submittedBy(), c.report(), c.occurredOn()));
  }

  static List<RectificationEvent> evaluate(EvaluateRectification c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireOthers(c.evaluator(), c.evaluatorUnit(), c.evaluatedBy(), c.evidence(), now);
    if (c.score() != null && (c.score() < 0 || c.score() > SCORE_MAX)) {
      throw Rejection.at("score", "score-out-of-range", "max", SCORE_MAX);
    }
    if (c.verdicts().isEmpty()) {
      throw Rejection.at("verdicts", "nothing-evaluated");
    }
    requireEachOnce("verdicts", c.verdicts().stream().map(MeasureVerdict::no).toList());
    for (MeasureVerdict verdict : c.verdicts()) {
      if (required("verdicts", verdict.no(), now).state() != MeasureState.SUBMITTED) {
        throw Rejection.at("verdicts", "measure-not-submitted", "no", verdict.no());
      }
    }
    return List.of(new RectificationEvaluated(c.rectificationId(), about(now), c.verdicts(), c.evaluator(), c.evaluatorUnit(),
        c.evaluatedBy(), c.evidence(), c.score(), c.occurredOn()));
  }

  static List<RectificationEvent> waive(WaiveMeasure c, RectificationProgress now, Asking asking) {
    asking.requireApproved(c.approval());
    requireReason(c.reason(), "waived-without-reason");
    if (required("no", c.no(), now).state().isSettled()) {
      throw Rejection.at("no", "measure-already-settled", "no", c.no());
    }
    return List.of(new MeasureWaived(c.rectificationId(), about(now), c.no(), c.reason(), c.approval(), c.approval().approvedOn()));
  }

  static List<RectificationEvent> extend(ExtendDue c, RectificationProgress now, Asking asking) {
    asking.requireApproved(c.approval());
    requireReason(c.reason(), "extended-without-reason");
    if ((c.due() == Due.MEASURE) != (c.no() != null)) {
      throw Rejection.at("no", "extension-of-what");
    }
    LocalDate from = dueNow(c, now);
    if (from != null && !c.to().isAfter(from)) {
      throw Rejection.at("to", "not-an-extension");
    }
    return List.of(new DueExtended(c.rectificationId(), about(now), c.due(), c.no(), from, c.to(), c.reason(), c.approval(),
        c.approval().approvedOn()));
  }

  private static @Nullable LocalDate dueNow(ExtendDue c, RectificationProgress now) {
    return switch (c.due()) {
      case MEASURE -> required("no", Objects.requireNonNull(c.no()), now).measure().dueOn();
      case FEEDBACK -> now.feedbackDueOn();
      case LOOK_BACK -> now.lookBackDueOn();
    };
  }
}
