package mingjian.command.casework;

import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.FieldOfWork;
import mingjian.events.LessonId;
import mingjian.events.PartialDate;
import mingjian.events.Secrecy;
import mingjian.events.UnitId;
import mingjian.events.casework.LessonIssue;
import mingjian.events.casework.LessonKind;
import org.jspecify.annotations.Nullable;

/// What may be recorded about what was learnt from cases.
public sealed interface LessonCommand extends Command {
  LessonId lessonId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return lessonId().value();
  }

  record RecordSectorAnalysis(
      LessonId lessonId, LessonKind kind, String headline, FieldOfWork sector, @Nullable UnitId unit, List<CaseId> cases, String findings,
      List<LessonIssue> issues, String responsible, @Nullable DocumentRef document, Secrecy secrecy, PartialDate occurredOn)
      implements LessonCommand, Creates {}

  record RecordDebrief(
      LessonId lessonId, LessonKind kind, String headline, @Nullable UnitId unit, List<String> participants, List<CaseId> cases, String summary,
      List<LessonIssue> issues, String responsible, @Nullable DocumentRef document, Secrecy secrecy, PartialDate occurredOn)
      implements LessonCommand, Creates {}

  /// Either what takes the issue up, or why nothing needs to.
  record SettleIssue(LessonId lessonId, String no, @Nullable String reference, @Nullable String reason, PartialDate occurredOn)
      implements LessonCommand {}

  record CorrectLessonRecord(
      LessonId lessonId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements LessonCommand {}
}
