package mingjian.query.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.SubjectState;
import mingjian.events.rectification.RectificationEvent;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationState;
import mingjian.events.talk.TalkEvent;
import mingjian.events.work.WorkEvent;
import mingjian.query.Recorded;
import org.jspecify.annotations.Nullable;

/// How far a file has come: the fold that the rules use, of whichever kind the file is. All others are null.
record Standing(
    @Nullable CaseProgress ofCase, @Nullable TalkStanding ofTalk, @Nullable RectificationProgress ofRectification,
    @Nullable ReviewProgress ofReview, @Nullable WorkStanding ofWork) {
  static final Standing NONE = new Standing(null, null, null, null, null);

  Standing after(Recorded recorded) {
    return switch (recorded.event()) {
      case CaseEvent e -> new Standing((ofCase == null ? CaseProgress.NONE : ofCase).after(e), null, null, null, null);
      case TalkEvent e -> new Standing(null, (ofTalk == null ? TalkStanding.NONE : ofTalk).after(e), null, null, null);
      case RectificationEvent e ->
          new Standing(null, null, (ofRectification == null ? RectificationProgress.NONE : ofRectification).evolve(e), null, null);
      case ReviewEvent e -> new Standing(null, null, null, (ofReview == null ? ReviewProgress.NOT_STARTED : ofReview).evolve(e), null);
      case WorkEvent e ->
          new Standing(null, null, null, null, (ofWork == null ? WorkStanding.before(e.files()) : ofWork).after(e, recorded.name()));
      default -> this;
    };
  }

  /// Simple names of the commands that stand next, the leading one first; none where nobody is awaited.
  List<String> steps() {
    return ofCase != null ? NextSteps.of(ofCase)
        : ofTalk != null ? NextSteps.of(ofTalk.progress())
        : ofRectification != null ? NextSteps.of(ofRectification)
        : ofReview != null ? NextSteps.of(ofReview)
        : ofWork != null ? NextSteps.of(ofWork.standing()) : List.of();
  }

  /// The key of its word: `CaseState.OPENED`.
  String state() {
    Object state = Stream.of(
            ofCase == null ? null : ofCase.state(), ofTalk == null ? null : ofTalk.progress().state(),
            ofRectification == null ? null : ofRectification.state(), ofReview == null ? null : ofReview.state(),
            ofWork == null ? null : ofWork.standing())
        .filter(Objects::nonNull).findFirst().orElse(null);
    return state instanceof Enum<?> constant ? constant.getDeclaringClass().getSimpleName() + "." + constant.name() : "";
  }

  @Nullable LocalDate dueOn() {
    if (ofTalk != null) {
      return ofTalk.dueOn();
    }
    if (ofRectification != null) {
      return ofRectification.nextDueOn();
    }
    return ofWork == null || ofWork.standing().ended() ? null : ofWork.dueOn();
  }

  /// 退回: whoever had handed it on has to do it again.
  boolean returned() {
    return ofCase != null && !ofCase.closed() && ofCase.subjects().stream().anyMatch(it -> it.state() == SubjectState.RETURNED_FOR_INVESTIGATION)
        || ofRectification != null && ofRectification.state() == RectificationState.RETURNED
        || ofWork != null && !ofWork.standing().ended() && ofWork.returned();
  }
}
