package mingjian.events.casework;

import java.util.List;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.Id;
import mingjian.events.LessonId;
import mingjian.events.PartialDate;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// What was learnt from cases 案件启示: an analysis of a sector, or a debrief with its list of problems. It names no person.
public sealed interface LessonEvent extends WorkEvent {
  LessonId lessonId();

  @Override
  default Id fileId() {
    return lessonId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.LESSONS;
  }

  record SectorAnalysisRecorded(
      LessonId lessonId, WorkAbout about, String headline, LessonKind kind, FieldOfWork sector, List<CaseId> cases, String findings,
      List<LessonIssue> issues, String responsible, @Nullable DocumentRef document, PartialDate occurredOn) implements LessonEvent {
    @Override
    public WorkState state() {
      return standing(issues);
    }
  }

  /// @param participants departments that took part
  record DebriefRecorded(
      LessonId lessonId, WorkAbout about, String headline, LessonKind kind, List<String> participants, List<CaseId> cases, String summary,
      List<LessonIssue> issues, String responsible, @Nullable DocumentRef document, PartialDate occurredOn) implements LessonEvent {
    @Override
    public WorkState state() {
      return standing(issues);
    }
  }

  /// @param reference of the recommendation or rectification; null where `reason` says why none is needed
  /// @param left how many issues are still open
  record IssueSettled(
      LessonId lessonId, WorkAbout about, String no, @Nullable String reference, @Nullable String reason, int left, PartialDate occurredOn)
      implements LessonEvent {
    @Override
    public WorkState state() {
      return left == 0 ? LessonState.SETTLED : LessonState.OPEN;
    }
  }

  /// The earlier record stays; this says what in it was wrong.
  record LessonRecordCorrected(
      LessonId lessonId, WorkAbout about, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements LessonEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }

  private static WorkState standing(List<LessonIssue> issues) {
    return issues.stream().allMatch(issue -> issue.reference() != null) ? LessonState.SETTLED : LessonState.OPEN;
  }
}
