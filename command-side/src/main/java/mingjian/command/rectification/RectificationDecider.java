package mingjian.command.rectification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Decider;
import mingjian.command.Rejection;
import mingjian.command.rectification.RectificationCommand.CloseRectification;
import mingjian.command.rectification.RectificationCommand.CorrectRectificationRecord;
import mingjian.command.rectification.RectificationCommand.DeclineRectification;
import mingjian.command.rectification.RectificationCommand.EvaluateRectification;
import mingjian.command.rectification.RectificationCommand.ExtendDue;
import mingjian.command.rectification.RectificationCommand.IssueRectification;
import mingjian.command.rectification.RectificationCommand.LookBack;
import mingjian.command.rectification.RectificationCommand.ReopenRectification;
import mingjian.command.rectification.RectificationCommand.StartRectification;
import mingjian.command.rectification.RectificationCommand.SubmitRectification;
import mingjian.command.rectification.RectificationCommand.WaiveMeasure;
import mingjian.events.Words;
import mingjian.events.rectification.Due;
import mingjian.events.rectification.LookBackResult;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.MeasureDone;
import mingjian.events.rectification.MeasureState;
import mingjian.events.rectification.MeasureVerdict;
import mingjian.events.rectification.RectificationAbout;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationEvent.DueExtended;
import mingjian.events.rectification.RectificationEvent.LookedBack;
import mingjian.events.rectification.RectificationEvent.MeasureWaived;
import mingjian.events.rectification.RectificationEvent.RectificationClosed;
import mingjian.events.rectification.RectificationEvent.RectificationDeclined;
import mingjian.events.rectification.RectificationEvent.RectificationEvaluated;
import mingjian.events.rectification.RectificationEvent.RectificationIssued;
import mingjian.events.rectification.RectificationEvent.RectificationRecordCorrected;
import mingjian.events.rectification.RectificationEvent.RectificationReopened;
import mingjian.events.rectification.RectificationEvent.RectificationStarted;
import mingjian.events.rectification.RectificationEvent.RectificationSubmitted;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationProgress.Standing;
import mingjian.events.rectification.RectificationSteps;
import org.jspecify.annotations.Nullable;

/// A unit is told what to mend, reports, is judged by others, looked back on, and struck off the list (DOMAIN 4.2). Overdue never blocks
/// recording (DOMAIN 8.2).
public final class RectificationDecider implements Decider<RectificationCommand, RectificationProgress, RectificationEvent> {
  private static final int SCORE_MAX = 100;

  @Override
  public List<RectificationEvent> decide(RectificationCommand command, RectificationProgress now, Asking asking) {
    // told before the state is: what is missing helps more than “wrong state”
    if (command instanceof CloseRectification && now.unsettled() > 0) {
      throw Rejection.because("measures-not-accepted", "n", now.unsettled());
    }
    requireStep(command, now);
    return switch (command) {
      case IssueRectification c -> issue(c, asking);
      case DeclineRectification c -> decline(c, asking);
      case StartRectification c -> start(c, now, asking);
      case SubmitRectification c -> submit(c, now, asking);
      case EvaluateRectification c -> evaluate(c, now, asking);
      case WaiveMeasure c -> waive(c, now, asking);
      case ExtendDue c -> extend(c, now, asking);
      case LookBack c -> lookBack(c, now, asking);
      case CloseRectification c -> close(c, now, asking);
      case ReopenRectification c -> reopen(c, now, asking);
      case CorrectRectificationRecord c -> correct(c, now, asking);
    };
  }

  @Override
  public RectificationProgress evolve(RectificationProgress now, RectificationEvent event) {
    return now.evolve(event);
  }

  private static List<RectificationEvent> issue(IssueRectification c, Asking asking) {
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
  private static List<RectificationEvent> decline(DeclineRectification c, Asking asking) {
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

  private static List<RectificationEvent> start(StartRectification c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    return List.of(new RectificationStarted(c.rectificationId(), about(now), c.plan(), c.occurredOn()));
  }

  private static List<RectificationEvent> submit(SubmitRectification c, RectificationProgress now, Asking asking) {
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

  private static List<RectificationEvent> evaluate(EvaluateRectification c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (c.evaluatorUnit() == null && c.evaluatedBy() == null) {
      throw Rejection.at("evaluatorUnit", "evaluator-not-shown");
    }
    if (about(now).unitId().equals(c.evaluatorUnit()) || c.evaluator().equals(now.submittedBy())) {
      throw Rejection.at("evaluatorUnit", "evaluated-by-itself");
    }
    if (c.evidence().isEmpty()) {
      throw Rejection.at("evidence", "evaluation-without-evidence");
    }
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

  private static List<RectificationEvent> waive(WaiveMeasure c, RectificationProgress now, Asking asking) {
    asking.requireApproved(c.approval());
    requireReason(c.reason(), "waived-without-reason");
    if (required("no", c.no(), now).state().isSettled()) {
      throw Rejection.at("no", "measure-already-settled", "no", c.no());
    }
    return List.of(new MeasureWaived(c.rectificationId(), about(now), c.no(), c.reason(), c.approval(), c.approval().approvedOn()));
  }

  private static List<RectificationEvent> extend(ExtendDue c, RectificationProgress now, Asking asking) {
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

  /// A relapse opens the rectification again, in the same commit.
  private static List<RectificationEvent> lookBack(LookBack c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    var seen = new LookedBack(c.rectificationId(), about(now), c.result(), c.findings(), c.lookedBackBy(), c.evidence(), c.occurredOn());
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

  private static List<RectificationEvent> close(CloseRectification c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (now.lookBackDueOn() != null && !now.lookedBack()) {
      throw Rejection.because("not-looked-back");
    }
    return List.of(new RectificationClosed(c.rectificationId(), about(now), c.conclusion(), c.occurredOn()));
  }

  private static List<RectificationEvent> reopen(ReopenRectification c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireReason(c.reason(), "reopened-without-reason");
    return List.of(new RectificationReopened(c.rectificationId(), about(now), namedOrAll("measures", c.measures(), now), c.reason(),
        c.occurredOn()));
  }

  private static List<RectificationEvent> correct(CorrectRectificationRecord c, RectificationProgress now, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    requireReason(c.reason(), "correction-without-reason");
    return List.of(new RectificationRecordCorrected(c.rectificationId(), about(now), c.eventId(), c.item(), c.was(), c.right(), c.reason(),
        c.approval(), c.occurredOn()));
  }

  private static List<String> namedOrAll(String field, List<String> nos, RectificationProgress now) {
    nos.forEach(no -> required(field, no, now));
    return nos.isEmpty() ? now.measures().stream().map(standing -> standing.measure().no()).toList() : nos;
  }

  private static Standing required(String field, String no, RectificationProgress now) {
    Standing found = now.measure(no);
    if (found == null) {
      throw Rejection.at(field, "no-such-measure", "no", no);
    }
    return found;
  }

  private static void requireEachOnce(String field, List<String> nos) {
    if (Set.copyOf(nos).size() < nos.size()) {
      throw Rejection.at(field, "measure-named-twice");
    }
  }

  private static void requireReason(String reason, String code) {
    if (reason.isBlank()) {
      throw Rejection.at("reason", code);
    }
  }

  private static void requireStep(RectificationCommand command, RectificationProgress now) {
    String name = command.getClass().getSimpleName();
    if (!RectificationSteps.allows(now.state(), name)) {
      throw Rejection.because("wrong-state", "state", now.state(), "command", Words.of("command." + name));
    }
  }

  private static RectificationAbout about(RectificationProgress now) {
    return Objects.requireNonNull(now.about(), "a rectification that was issued is about a unit");
  }

  @Override
  public Class<RectificationCommand> commands() {
    return RectificationCommand.class;
  }

  @Override
  public Class<RectificationEvent> events() {
    return RectificationEvent.class;
  }

  @Override
  public String collection() {
    return "rectifications";
  }

  @Override
  public String aggregateType() {
    return "rectification/rectification";
  }

  @Override
  public String prefix() {
    return "rect-";
  }

  @Override
  public RectificationProgress initial() {
    return RectificationProgress.NONE;
  }
}
