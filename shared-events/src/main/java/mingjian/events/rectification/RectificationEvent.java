package mingjian.events.rectification;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.Event;
import mingjian.events.PartialDate;
import mingjian.events.RectificationId;
import mingjian.events.StaffId;
import mingjian.events.UnitId;
import org.jspecify.annotations.Nullable;

/// The life of a rectification.
public sealed interface RectificationEvent extends Event {
  RectificationId rectificationId();

  RectificationAbout about();

  /// `issuedBy` is the body that asks for it; `document` its letter or list 整改清单、建议书.
  record RectificationIssued(
      RectificationId rectificationId, RectificationAbout about, List<String> problems, List<Measure> measures, String issuedBy,
      @Nullable DocumentRef document, @Nullable LocalDate feedbackDueOn, @Nullable LocalDate lookBackDueOn,
      PartialDate occurredOn) implements RectificationEvent {}

  /// 无须整改: a case from which nothing is to be mended, with the reason (DOMAIN 1D row 37). The unit in `about` is that of the case.
  record RectificationDeclined(
      RectificationId rectificationId, RectificationAbout about, String reason, Approval approval, PartialDate occurredOn)
      implements RectificationEvent {}

  record RectificationStarted(
      RectificationId rectificationId, RectificationAbout about, @Nullable DocumentRef plan, PartialDate occurredOn)
      implements RectificationEvent {}

  record RectificationSubmitted(
      RectificationId rectificationId, RectificationAbout about, List<MeasureDone> done, String submittedBy,
      @Nullable DocumentRef report, PartialDate occurredOn) implements RectificationEvent {}

  /// `evaluator` names the body on paper; its unit or staff code shows that it isn't the rectifying unit.
  /// `score` is that of the whole, 0 to 100, where the office gives one 整改质效评估.
  record RectificationEvaluated(
      RectificationId rectificationId, RectificationAbout about, List<MeasureVerdict> verdicts, String evaluator,
      @Nullable UnitId evaluatorUnit, @Nullable StaffId evaluatedBy, List<DocumentRef> evidence, @Nullable Integer score, PartialDate occurredOn)
      implements RectificationEvent {}

  record MeasureWaived(
      RectificationId rectificationId, RectificationAbout about, String no, String reason, Approval approval,
      PartialDate occurredOn) implements RectificationEvent {}

  /// `no` names the measure where `due` is [Due#MEASURE]; `from` is the date that held before.
  record DueExtended(
      RectificationId rectificationId, RectificationAbout about, Due due, @Nullable String no, @Nullable LocalDate from,
      LocalDate to, String reason, Approval approval, PartialDate occurredOn) implements RectificationEvent {}

  /// `lookedBackBy` names the body on paper; its unit or staff code shows that it isn't the rectifying unit. Both stay null in what was recorded before
  /// they were asked for.
  record LookedBack(
      RectificationId rectificationId, RectificationAbout about, LookBackResult result, String findings, String lookedBackBy,
      @Nullable UnitId evaluatorUnit, @Nullable StaffId evaluatedBy, List<DocumentRef> evidence, PartialDate occurredOn)
      implements RectificationEvent {}

  record RectificationClosed(
      RectificationId rectificationId, RectificationAbout about, @Nullable String conclusion, PartialDate occurredOn)
      implements RectificationEvent {}

  /// `measures` are the numbers of those that must be mended again.
  record RectificationReopened(
      RectificationId rectificationId, RectificationAbout about, List<String> measures, String reason, PartialDate occurredOn)
      implements RectificationEvent {}

  /// The earlier record stays; this says what in it was wrong; `eventId` is that of the record.
  record RectificationRecordCorrected(
      RectificationId rectificationId, RectificationAbout about, String eventId, String item, String was, String right,
      String reason, Approval approval, PartialDate occurredOn) implements RectificationEvent {}
}
