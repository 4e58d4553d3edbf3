package mingjian.command.supervision;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.RectificationId;
import mingjian.events.TalkId;
import mingjian.events.supervision.DutySlipEvent;
import mingjian.events.supervision.DutySlipEvent.DutyListDispatched;
import mingjian.events.supervision.DutySlipEvent.IntegrityNoticeIssued;
import mingjian.events.supervision.DutySlipEvent.RecommendationSlipIssued;
import mingjian.events.supervision.DutySlipEvent.SlipClosed;
import mingjian.events.supervision.DutySlipEvent.SlipFeedbackRecorded;
import mingjian.events.supervision.DutySlipEvent.SlipRecordCorrected;
import mingjian.events.supervision.DutySlipEvent.SlipRectificationLinked;
import mingjian.events.supervision.DutySlipEvent.SlipTalkLinked;
import mingjian.events.supervision.DutySlipEvent.TaskSlipIssued;
import mingjian.events.supervision.DutySlipKind;
import mingjian.events.supervision.DutySlipState;
import mingjian.events.supervision.SlipGap;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What the rules need to know of a slip.
///
/// @param about null before it was issued, `kind` likewise
/// @param answered there was a feedback
/// @param problemOpen the last feedback told a problem, and no recommendation followed
/// @param talks linked to it, `rectifications` likewise
public record DutySlip(
    DutySlipState state, @Nullable WorkAbout about, @Nullable DutySlipKind kind, boolean answered, boolean problemOpen, Set<TalkId> talks,
    Set<RectificationId> rectifications) {
  static final DutySlip NONE = new DutySlip(DutySlipState.NONE, null, null, false, false, Set.of(), Set.of());

  DutySlip evolve(DutySlipEvent event) {
    return switch (event) {
      case DutyListDispatched e -> issued(e.about(), e.kind());
      case TaskSlipIssued e -> issued(e.about(), e.kind());
      case IntegrityNoticeIssued e -> issued(e.about(), e.kind());
      case SlipFeedbackRecorded e -> in(DutySlipState.ANSWERED, true, !e.slipProblems().isEmpty());
      case RecommendationSlipIssued _ -> in(DutySlipState.RECOMMENDED, answered, false);
      case SlipTalkLinked e -> new DutySlip(state, about, kind, answered, problemOpen, and(talks, e.talkId()), rectifications);
      case SlipRectificationLinked e -> new DutySlip(state, about, kind, answered, problemOpen, talks, and(rectifications, e.rectificationId()));
      case SlipClosed _ -> in(DutySlipState.CLOSED, answered, problemOpen);
      case SlipRecordCorrected _ -> this;
    };
  }

  /// What the chain still lacks.
  Set<SlipGap> gaps() {
    Set<SlipGap> found = EnumSet.noneOf(SlipGap.class);
    if (!answered) {
      found.add(SlipGap.NO_FEEDBACK);
    }
    if (problemOpen) {
      found.add(SlipGap.PROBLEM_WITHOUT_RECOMMENDATION);
    }
    if (state == DutySlipState.RECOMMENDED) {
      found.add(SlipGap.RECOMMENDATION_UNANSWERED);
    }
    if (kind == DutySlipKind.INTEGRITY_NOTICE && talks.isEmpty()) {
      found.add(SlipGap.NOTICE_WITHOUT_TALK);
    }
    if (kind == DutySlipKind.INTEGRITY_NOTICE && rectifications.isEmpty()) {
      found.add(SlipGap.NOTICE_WITHOUT_RECTIFICATION);
    }
    return Set.copyOf(found);
  }

  private static DutySlip issued(WorkAbout about, DutySlipKind kind) {
    return new DutySlip(DutySlipState.ISSUED, about, kind, false, false, Set.of(), Set.of());
  }

  private DutySlip in(DutySlipState next, boolean nowAnswered, boolean nowOpen) {
    return new DutySlip(next, about, kind, nowAnswered, nowOpen, talks, rectifications);
  }

  private static <T> Set<T> and(Set<T> before, T more) {
    return Stream.concat(before.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }
}
