package mingjian.events.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/// How far a rectification has come, after the events so far: what the rules judge by and what registers show.
///
/// @param about null only before the first event
/// @param submittedBy who reported last; null before the first report
/// @param lookedBack the last look-back found that the result holds
public record RectificationProgress(
    RectificationState state, @Nullable RectificationAbout about, List<Standing> measures, @Nullable LocalDate feedbackDueOn,
    @Nullable LocalDate lookBackDueOn, @Nullable String submittedBy, boolean lookedBack) {
  public static final RectificationProgress NONE =
      new RectificationProgress(RectificationState.NONE, null, List.of(), null, null, null, false);

  /// One measure and where it stands.
  public record Standing(Measure measure, MeasureState state) {}

  /// A date that has passed without what was due. `no` names the measure, null for the other two.
  public record Overdue(Due due, @Nullable String no, LocalDate dueOn, long days) {}

  /// Never throws on order: an event that comes early or twice just counts.
  public RectificationProgress evolve(RectificationEvent event) {
    return switch (event) {
      case RectificationIssued e ->
          new RectificationProgress(RectificationState.ISSUED, e.about(),
              e.measures().stream().map(m -> new Standing(m, MeasureState.OPEN)).toList(),
              e.feedbackDueOn(), e.lookBackDueOn(), null, false);
      case RectificationDeclined e -> new RectificationProgress(RectificationState.DECLINED, e.about(), List.of(), null, null, null, false);
      case RectificationStarted e -> in(RectificationState.IN_PROGRESS);
      case RectificationSubmitted e ->
          with(RectificationState.SUBMITTED, marked(nos(e.done(), MeasureDone::no), MeasureState.SUBMITTED), e.submittedBy(), lookedBack);
      case RectificationEvaluated e -> judged(e.verdicts()).settled(true);
      case MeasureWaived e -> withMeasures(marked(List.of(e.no()), MeasureState.WAIVED)).settled(false);
      case DueExtended e -> extended(e);
      // a relapse is followed by RectificationReopened in the same commit
      case LookedBack e -> with(state, measures, submittedBy, e.result() == LookBackResult.HOLDS);
      case RectificationClosed e -> in(RectificationState.CLOSED);
      case RectificationReopened e ->
          with(RectificationState.REOPENED, marked(e.measures(), MeasureState.OPEN), submittedBy, false);
      case RectificationRecordCorrected e -> this;
    };
  }

  /// What is overdue on the day, worst first. A measure that was reported waits for the evaluator, it isn't overdue.
  public List<Overdue> overdue(LocalDate today) {
    List<Overdue> late = new ArrayList<>();
    if (state == RectificationState.CLOSED) {
      return late;
    }
    for (Standing standing : measures) {
      if (standing.state() == MeasureState.OPEN || standing.state() == MeasureState.RETURNED) {
        addIfLate(late, Due.MEASURE, standing.measure().no(), standing.measure().dueOn(), today);
      }
    }
    if (submittedBy == null && unsettled() > 0) {
      addIfLate(late, Due.FEEDBACK, null, feedbackDueOn, today);
    }
    if (state == RectificationState.LOOKBACK_DUE && !lookedBack) {
      addIfLate(late, Due.LOOK_BACK, null, lookBackDueOn, today);
    }
    late.sort((a, b) -> Long.compare(b.days(), a.days()));
    return List.copyOf(late);
  }

  /// The nearest date something is still due on; null where nothing is.
  public @Nullable LocalDate nextDueOn() {
    return overdue(LocalDate.MAX).stream().map(Overdue::dueOn).min(LocalDate::compareTo).orElse(null);
  }

  /// Number of measures neither accepted nor waived.
  public long unsettled() {
    return measures.stream().filter(standing -> !standing.state().isSettled()).count();
  }

  public @Nullable Standing measure(String no) {
    return measures.stream().filter(standing -> standing.measure().no().equals(no)).findFirst().orElse(null);
  }

  private static void addIfLate(List<Overdue> late, Due due, @Nullable String no, @Nullable LocalDate dueOn, LocalDate today) {
    if (dueOn != null && dueOn.isBefore(today)) {
      late.add(new Overdue(due, no, dueOn, ChronoUnit.DAYS.between(dueOn, today)));
    }
  }

  /// The state that follows from the measures once each is settled; before that, `evaluated` tells whether the ball is back with the unit.
  private RectificationProgress settled(boolean evaluated) {
    if (unsettled() == 0) {
      return in(lookBackDueOn == null ? RectificationState.ACCEPTED : RectificationState.LOOKBACK_DUE);
    }
    if (!evaluated) {
      return this;
    }
    if (any(MeasureState.SUBMITTED)) {
      return in(RectificationState.SUBMITTED);
    }
    return in(any(MeasureState.RETURNED) ? RectificationState.RETURNED : RectificationState.IN_PROGRESS);
  }

  private boolean any(MeasureState wanted) {
    return measures.stream().anyMatch(standing -> standing.state() == wanted);
  }

  private RectificationProgress judged(List<MeasureVerdict> verdicts) {
    Map<String, Verdict> results =
        verdicts.stream().collect(Collectors.toMap(MeasureVerdict::no, MeasureVerdict::result, (a, b) -> b));
    return withMeasures(each(standing -> {
      Verdict result = results.get(standing.measure().no());
      return result == null ? standing : new Standing(standing.measure(), switch (result) {
        case ACCEPTED -> MeasureState.ACCEPTED;
        case RETURNED -> MeasureState.RETURNED;
      });
    }));
  }

  private RectificationProgress extended(DueExtended e) {
    return switch (e.due()) {
      case MEASURE -> withMeasures(each(s -> Objects.equals(s.measure().no(), e.no()) ? postponed(s, e.to()) : s));
      case FEEDBACK -> new RectificationProgress(state, about, measures, e.to(), lookBackDueOn, submittedBy, lookedBack);
      case LOOK_BACK -> new RectificationProgress(state, about, measures, feedbackDueOn, e.to(), submittedBy, lookedBack);
    };
  }

  private static Standing postponed(Standing standing, LocalDate to) {
    Measure m = standing.measure();
    return new Standing(new Measure(m.no(), m.text(), m.owner(), to, m.category()), standing.state());
  }

  private List<Standing> marked(List<String> nos, MeasureState next) {
    return each(standing -> nos.contains(standing.measure().no()) ? new Standing(standing.measure(), next) : standing);
  }

  private List<Standing> each(UnaryOperator<Standing> change) {
    return measures.stream().map(change).toList();
  }

  private static <T> List<String> nos(List<T> things, Function<T, String> no) {
    return things.stream().map(no).toList();
  }

  private RectificationProgress in(RectificationState next) {
    return with(next, measures, submittedBy, lookedBack);
  }

  private RectificationProgress withMeasures(List<Standing> next) {
    return with(state, next, submittedBy, lookedBack);
  }

  private RectificationProgress with(
      RectificationState next, List<Standing> nextMeasures, @Nullable String nextSubmittedBy, boolean nextLookedBack) {
    return new RectificationProgress(next, about, nextMeasures, feedbackDueOn, lookBackDueOn, nextSubmittedBy, nextLookedBack);
  }
}
