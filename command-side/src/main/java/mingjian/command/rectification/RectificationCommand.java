package mingjian.command.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.RectificationId;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.UnitId;
import mingjian.events.rectification.Due;
import mingjian.events.rectification.LookBackResult;
import mingjian.events.rectification.Measure;
import mingjian.events.rectification.MeasureDone;
import mingjian.events.rectification.MeasureVerdict;
import org.jspecify.annotations.Nullable;

/// What may be recorded about a rectification.
public sealed interface RectificationCommand extends Command {
  RectificationId rectificationId();

  @Override
  default String aggregateId() {
    return rectificationId().value();
  }

  /// `unitId` must mend; `leaders` answer for it; it follows from a case, from a talk, or stands on its own.
  record IssueRectification(
      RectificationId rectificationId, UnitId unitId, List<PersonId> leaders, @Nullable CaseId sourceCase,
      @Nullable TalkId sourceTalk, List<String> problems, List<Measure> measures, String issuedBy, @Nullable DocumentRef document,
      @Nullable LocalDate feedbackDueOn, @Nullable LocalDate lookBackDueOn, PartialDate occurredOn)
      implements RectificationCommand, Creates {}

  /// 无须整改: nothing is to be mended after the case, and why.
  record DeclineRectification(RectificationId rectificationId, UnitId unitId, CaseId sourceCase, String reason, Approval approval)
      implements RectificationCommand, Creates {}

  record StartRectification(RectificationId rectificationId, @Nullable DocumentRef plan, PartialDate occurredOn)
      implements RectificationCommand {}

  record SubmitRectification(
      RectificationId rectificationId, List<MeasureDone> done, String submittedBy, @Nullable DocumentRef report, PartialDate occurredOn)
      implements RectificationCommand {}

  /// `evaluatorUnit` or `evaluatedBy` shows who judged; both may be given. `score` of the whole, 0 to 100, where the office gives one.
  record EvaluateRectification(
      RectificationId rectificationId, List<MeasureVerdict> verdicts, String evaluator, @Nullable UnitId evaluatorUnit,
      @Nullable StaffId evaluatedBy, List<DocumentRef> evidence, @Nullable Integer score, PartialDate occurredOn) implements RectificationCommand {}

  record WaiveMeasure(RectificationId rectificationId, String no, String reason, Approval approval) implements RectificationCommand {}

  /// `no` only where `due` is a measure's.
  record ExtendDue(
      RectificationId rectificationId, Due due, @Nullable String no, LocalDate to, String reason, Approval approval)
      implements RectificationCommand {}

  /// A relapse reopens the measures in `relapsed`; none named means all. `evaluatorUnit` or `evaluatedBy` shows who looked, as of an evaluation.
  record LookBack(
      RectificationId rectificationId, LookBackResult result, String findings, String lookedBackBy, @Nullable UnitId evaluatorUnit,
      @Nullable StaffId evaluatedBy, List<String> relapsed, List<DocumentRef> evidence, PartialDate occurredOn) implements RectificationCommand {}

  record CloseRectification(RectificationId rectificationId, @Nullable String conclusion, PartialDate occurredOn)
      implements RectificationCommand {}

  /// None named in `measures` means all.
  record ReopenRectification(RectificationId rectificationId, List<String> measures, String reason, PartialDate occurredOn)
      implements RectificationCommand {}

  record CorrectRectificationRecord(
      RectificationId rectificationId, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn)
      implements RectificationCommand {}
}
