package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.requireSubject;
import static mingjian.command.casefile.CaseRules.requireText;
import static mingjian.command.casefile.MeasureRules.known;
import static mingjian.command.casefile.MeasureRules.requireNotBeforeStart;
import static mingjian.command.casefile.MeasureRules.unended;

import java.util.List;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.MeasureCommand.DecideMeasureChange;
import mingjian.command.casefile.MeasureCommand.EndMeasure;
import mingjian.command.casefile.MeasureCommand.RecordIrrelevantProperty;
import mingjian.command.casefile.MeasureCommand.RecordLiuzhiDelivery;
import mingjian.command.casefile.MeasureCommand.RecordMeasureChangeRequest;
import mingjian.command.casefile.MeasureCommand.ReleaseIrrelevantProperty;
import mingjian.command.casefile.OutcomeCommand.FinishSupplementaryInvestigation;
import mingjian.command.casefile.OutcomeCommand.RecordProcuratorateReturn;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.CaseStep;
import mingjian.events.casefile.Measure;
import mingjian.events.casefile.MeasureEvent.DeliveredToLiuzhiPlace;
import mingjian.events.casefile.MeasureEvent.IrrelevantPropertyReleased;
import mingjian.events.casefile.MeasureEvent.MeasureChangeDecided;
import mingjian.events.casefile.MeasureEvent.MeasureChangeRequested;
import mingjian.events.casefile.MeasureEvent.PropertyFoundIrrelevant;
import mingjian.events.casefile.OutcomeEvent.ReturnedByProcuratorate;
import mingjian.events.casefile.OutcomeEvent.SupplementaryInvestigationFinished;

/// What sets a short legal clock going, and what ends it. Being late is told by the clock and blocks nothing (DOMAIN 8.2).
final class PendingRules {
  /// 监察法 54条: 以二次为限.
  private static final int RETURNS_MAX = 2;

  private PendingRules() {}

  static DeliveredToLiuzhiPlace deliver(RecordLiuzhiDelivery c, CaseFile file) {
    Measure measure = known(c.no(), file);
    if (!measure.kind().isCustody()) {
      throw Rejection.at("no", "delivery-without-custody", "kind", measure.kind());
    }
    if (file.pending().measures().delivered().contains(c.no())) {
      throw Rejection.at("no", "delivered-already", "no", c.no());
    }
    requireNotBeforeStart(c.occurredOn(), measure);
    return new DeliveredToLiuzhiPlace(c.caseId(), c.no(), measure.subject(), measure.kind(), c.document(), c.occurredOn());
  }

  static MeasureChangeRequested request(RecordMeasureChangeRequest c, CaseFile file) {
    requireText("request", c.request());
    Measure measure = unended(c.no(), file);
    if (!measure.kind().isCoercive()) {
      throw Rejection.at("no", "change-of-no-coercive-measure", "kind", measure.kind());
    }
    if (file.pending().measures().requested().containsKey(c.no())) {
      throw Rejection.at("no", "change-requested-already", "no", c.no());
    }
    requireNotBeforeStart(c.occurredOn(), measure);
    return new MeasureChangeRequested(
        c.caseId(), c.no(), measure.subject(), measure.kind(), c.applicant(), c.request(), c.document(), c.occurredOn());
  }

  /// Also when the measure has ended meanwhile: who asked is answered. 不同意的，应当说明理由 (监察法 50条).
  static MeasureChangeDecided answer(DecideMeasureChange c, CaseFile file, Asking asking) {
    asking.requireApproved(c.approval());
    Measure measure = known(c.no(), file);
    PartialDate asked = file.pending().measures().requested().get(c.no());
    if (asked == null) {
      throw Rejection.at("no", "change-not-requested", "no", c.no());
    }
    if (!c.granted() && (c.reason() == null || c.reason().isBlank())) {
      throw Rejection.at("reason", "change-refused-without-reason");
    }
    requireNotBefore(asked, c.occurredOn());
    return new MeasureChangeDecided(c.caseId(), c.no(), measure.subject(), measure.kind(), c.granted(), c.reason(), c.approval(), c.occurredOn());
  }

  static PropertyFoundIrrelevant find(RecordIrrelevantProperty c, CaseFile file) {
    requireText("property", c.property());
    Measure measure = unended(c.no(), file);
    if (!measure.kind().isOfProperty()) {
      throw Rejection.at("no", "irrelevant-without-property", "kind", measure.kind());
    }
    if (file.pending().measures().irrelevant().containsKey(c.no())) {
      throw Rejection.at("no", "irrelevant-not-released-yet", "no", c.no());
    }
    requireNotBeforeStart(c.occurredOn(), measure);
    return new PropertyFoundIrrelevant(
        c.caseId(), c.no(), measure.subject(), measure.kind(), file.facts().unit(), c.property(), c.document(), c.occurredOn());
  }

  static IrrelevantPropertyReleased release(ReleaseIrrelevantProperty c, CaseFile file) {
    Measure measure = known(c.no(), file);
    PartialDate found = file.pending().measures().irrelevant().get(c.no());
    if (found == null) {
      throw Rejection.at("no", "property-not-found-irrelevant", "no", c.no());
    }
    requireNotBefore(found, c.occurredOn());
    return new IrrelevantPropertyReleased(c.caseId(), c.no(), measure.subject(), measure.kind(), c.document(), c.occurredOn());
  }

  static List<CaseEvent> releasedWith(Measure measure, EndMeasure c, CaseFile file) {
    PartialDate found = file.pending().measures().irrelevant().get(c.no());
    if (found == null) {
      return List.of();
    }
    requireNotBefore(found, c.occurredOn());
    return List.of(new IrrelevantPropertyReleased(c.caseId(), c.no(), measure.subject(), measure.kind(), null, c.occurredOn()));
  }

  /// A third return is not ours to refuse: it has happened, and is marked.
  static List<CaseEvent> sendBack(RecordProcuratorateReturn c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireText("toSupplement", c.toSupplement());
    requireSubject(CaseStep.RECORD_PROCURATORATE_RETURN, file, c.subject());
    if (!file.marks().transferred().contains(c.subject())) {
      throw Rejection.at("subject", "not-transferred-to-procuratorate");
    }
    if (file.pending().supplementing().containsKey(c.subject())) {
      throw Rejection.at("subject", "supplement-not-finished-yet");
    }
    int times = file.pending().returns().getOrDefault(c.subject(), 0) + 1;
    return List.of(new ReturnedByProcuratorate(
        c.caseId(), c.subject(), c.toSupplement(), times, c.document(), times > RETURNS_MAX ? Set.of(ProcedureFlaw.SUPPLEMENT_BEYOND_LIMIT) : Set.of(),
        c.occurredOn()));
  }

  static List<CaseEvent> finish(FinishSupplementaryInvestigation c, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireText("result", c.result());
    requireSubject(CaseStep.FINISH_SUPPLEMENTARY_INVESTIGATION, file, c.subject());
    PartialDate returned = file.pending().supplementing().get(c.subject());
    if (returned == null) {
      throw Rejection.at("subject", "supplement-not-asked");
    }
    requireNotBefore(returned, c.occurredOn());
    return List.of(new SupplementaryInvestigationFinished(c.caseId(), c.subject(), c.result(), c.document(), c.occurredOn()));
  }

  static void requireNotBefore(PartialDate cause, PartialDate on) {
    if (on.isSurelyBefore(cause)) {
      throw Rejection.at("occurredOn", "before-what-it-answers", "on", cause);
    }
  }
}
