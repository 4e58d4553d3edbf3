package mingjian.command.casefile;

import java.util.List;
import mingjian.events.Approval;
import mingjian.events.CaseId;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import mingjian.events.casefile.ChangeApplicant;
import mingjian.events.casefile.MeasureBasis;
import mingjian.events.casefile.MeasureKind;
import mingjian.events.talk.Recording;
import org.jspecify.annotations.Nullable;

/// Measures of the investigation.
public sealed interface MeasureCommand extends CaseCommand {
  PartialDate occurredOn();

  /// `occurredOn` is the day it began.
  record RecordMeasure(
      CaseId caseId, String no, @Nullable PersonId subject, MeasureKind kind, MeasureBasis basis, @Nullable Approval approval, List<StaffId> staff,
      boolean certificateShown, Recording recording, @Nullable String item, @Nullable PartialDate until, PartialDate occurredOn)
      implements MeasureCommand {}

  record ExtendMeasure(CaseId caseId, String no, PartialDate until, String reason, Approval approval, PartialDate occurredOn)
      implements MeasureCommand {}

  /// `occurredOn` is the day the other offence was found.
  record RecalculateLiuzhi(CaseId caseId, String no, String ground, PartialDate until, Approval approval, PartialDate occurredOn)
      implements MeasureCommand {}

  /// Either who was told, or why nobody was.
  record RecordMeasureNotice(
      CaseId caseId, String no, @Nullable String notified, @Nullable String withheldBecause, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MeasureCommand {}

  record RecordLiuzhiDelivery(CaseId caseId, String no, @Nullable DocumentRef document, PartialDate occurredOn) implements MeasureCommand {}

  record RecordMeasureChangeRequest(
      CaseId caseId, String no, ChangeApplicant applicant, String request, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MeasureCommand {}

  /// Not granted needs a reason.
  record DecideMeasureChange(CaseId caseId, String no, boolean granted, @Nullable String reason, Approval approval, PartialDate occurredOn)
      implements MeasureCommand {}

  /// `occurredOn` is the day it was found 查明.
  record RecordIrrelevantProperty(CaseId caseId, String no, String property, @Nullable DocumentRef document, PartialDate occurredOn)
      implements MeasureCommand {}

  record ReleaseIrrelevantProperty(CaseId caseId, String no, @Nullable DocumentRef document, PartialDate occurredOn) implements MeasureCommand {}

  record EndMeasure(CaseId caseId, String no, String reason, @Nullable Approval approval, PartialDate occurredOn) implements MeasureCommand {}
}
