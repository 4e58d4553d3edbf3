package mingjian.command.casefile;

import static mingjian.command.casefile.CaseRules.approvalOf;
import static mingjian.command.casefile.CaseRules.both;
import static mingjian.command.casefile.CaseRules.isOver;
import static mingjian.command.casefile.CaseRules.pairOf;
import static mingjian.command.casefile.CaseRules.recusedIn;
import static mingjian.command.casefile.CaseRules.requireAfterOpening;
import static mingjian.command.casefile.CaseRules.requirePast;
import static mingjian.command.casefile.CaseRules.requireText;
import static mingjian.command.casefile.CaseRules.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.casefile.MeasureCommand.DecideMeasureChange;
import mingjian.command.casefile.MeasureCommand.EndMeasure;
import mingjian.command.casefile.MeasureCommand.ExtendMeasure;
import mingjian.command.casefile.MeasureCommand.RecalculateLiuzhi;
import mingjian.command.casefile.MeasureCommand.RecordIrrelevantProperty;
import mingjian.command.casefile.MeasureCommand.RecordLiuzhiDelivery;
import mingjian.command.casefile.MeasureCommand.RecordMeasure;
import mingjian.command.casefile.MeasureCommand.RecordMeasureChangeRequest;
import mingjian.command.casefile.MeasureCommand.RecordMeasureNotice;
import mingjian.command.casefile.MeasureCommand.ReleaseIrrelevantProperty;
import mingjian.events.PartialDate;
import mingjian.events.ProcedureFlaw;
import mingjian.events.casefile.CaseEvent;
import mingjian.events.casefile.Measure;
import mingjian.events.casefile.MeasureEvent.LiuzhiRecalculated;
import mingjian.events.casefile.MeasureEvent.MeasureEnded;
import mingjian.events.casefile.MeasureEvent.MeasureExtended;
import mingjian.events.casefile.MeasureEvent.MeasureNoticeRecorded;
import mingjian.events.casefile.MeasureEvent.MeasureTaken;
import mingjian.events.casefile.MeasureKind;
import mingjian.events.talk.RecordingState;

/// Measures: what was done wrong on an earlier day is recorded and marked; on the day itself it can still be put right, and is refused (DOMAIN 8.2).
final class MeasureRules {
  private MeasureRules() {}

  static List<CaseEvent> decide(MeasureCommand command, CaseFile file, Asking asking) {
    asking.requirePast("occurredOn", command.occurredOn());
    return switch (command) {
      case RecordMeasure c -> List.of(take(c, file, asking));
      case ExtendMeasure c -> List.of(extend(c, file, asking));
      case RecalculateLiuzhi c -> List.of(recalculate(c, file, asking));
      case RecordMeasureNotice c -> List.of(notify(c, file, asking));
      case RecordLiuzhiDelivery c -> List.of(PendingRules.deliver(c, file));
      case RecordMeasureChangeRequest c -> List.of(PendingRules.request(c, file));
      case DecideMeasureChange c -> List.of(PendingRules.answer(c, file, asking));
      case RecordIrrelevantProperty c -> List.of(PendingRules.find(c, file));
      case ReleaseIrrelevantProperty c -> List.of(PendingRules.release(c, file));
      case EndMeasure c -> end(c, file, asking);
    };
  }

  private static MeasureTaken take(RecordMeasure c, CaseFile file, Asking asking) {
    requireNumberFree(c.no(), file);
    requireSubject(c, file);
    requireBasis(c);
    if (c.approval() != null) {
      requirePast(c.approval(), asking);
    }
    if (c.until() != null && c.until().isSurelyBefore(c.occurredOn())) {
      throw Rejection.at("until", "measure-ends-before-start");
    }
    Set<ProcedureFlaw> flaws = both(flaws(c), recusedIn("staff", c.staff(), c.occurredOn(), file, asking));
    if (!isOver(c.occurredOn(), file, asking)) {
      requireFlawless(flaws);
      requireExtensionsAllowed(c, asking);
    } else if (areMoreThanAllowed(c, asking)) {
      flaws = both(flaws, Set.of(ProcedureFlaw.MEASURE_BEYOND_LIMIT));
    }
    return taken(c, flaws);
  }

  private static MeasureTaken taken(RecordMeasure c, Set<ProcedureFlaw> flaws) {
    return new MeasureTaken(
        c.caseId(), c.no(), c.subject(), c.kind(), c.basis(), c.approval(), c.staff(), c.certificateShown(), c.recording(), c.item(), c.until(), flaws,
        c.occurredOn());
  }

  /// The paper says how often; it can't allow more than the rule that is in force on that day.
  private static void requireExtensionsAllowed(RecordMeasure c, Asking asking) {
    if (areMoreThanAllowed(c, asking)) {
      throw Rejection.at("basis", "extensions-beyond-rule", "kind", c.kind(), "allowed", allowed(c, asking).getAsInt());
    }
  }

  private static boolean areMoreThanAllowed(RecordMeasure c, Asking asking) {
    OptionalInt allowed = allowed(c, asking);
    return allowed.isPresent() && c.basis().extensionsMax() > allowed.getAsInt();
  }

  private static OptionalInt allowed(RecordMeasure c, Asking asking) {
    return asking.facts().timeLimits().extensionsAllowed(MeasureEnded.class, taken(c, Set.of()));
  }

  private static MeasureExtended extend(ExtendMeasure c, CaseFile file, Asking asking) {
    requirePast(c.approval(), asking);
    requireText("reason", c.reason());
    Measure measure = unended(c.no(), file);
    if (c.occurredOn().isSurelyBefore(measure.since()) || measure.until() == null || !c.until().isSurelyAfter(measure.until())) {
      throw Rejection.at("until", "extension-not-later");
    }
    boolean beyond = measure.extensions() >= measure.basis().extensionsMax() || measure.basis().isExceeded(measure.countedFrom(), c.until());
    if (beyond && !isOver(c.occurredOn(), file, asking)) {
      throw Rejection.at("until", "extension-exhausted");
    }
    boolean lapsed = c.occurredOn().isSurelyAfter(measure.until());
    return new MeasureExtended(
        c.caseId(), c.no(), measure.subject(), measure.kind(), c.until(), c.reason(), c.approval(),
        both(beyondLimit(beyond || lapsed), approvalOf(c.approval(), c.occurredOn())), c.occurredOn());
  }

  /// 以一次为限 (监察法 48条); what was reckoned anew again on an earlier day is recorded and marked.
  private static LiuzhiRecalculated recalculate(RecalculateLiuzhi c, CaseFile file, Asking asking) {
    requirePast(c.approval(), asking);
    requireText("ground", c.ground());
    Measure measure = unended(c.no(), file);
    if (measure.kind() != MeasureKind.LIUZHI) {
      throw Rejection.at("no", "recalculation-of-no-liuzhi", "kind", measure.kind());
    }
    requireNotBeforeStart(c.occurredOn(), measure);
    if (c.until().isSurelyBefore(c.occurredOn())) {
      throw Rejection.at("until", "measure-ends-before-start");
    }
    boolean again = measure.recalculatedOn() != null;
    boolean beyond = measure.basis().isExceeded(c.occurredOn(), c.until());
    if ((again || beyond) && !isOver(c.occurredOn(), file, asking)) {
      throw again ? Rejection.at("no", "recalculated-already", "no", c.no()) : Rejection.at("until", "measure-beyond-limit");
    }
    return new LiuzhiRecalculated(
        c.caseId(), c.no(), measure.subject(), measure.kind(), c.ground(), c.until(), c.approval(),
        both(beyondLimit(again || beyond), approvalOf(c.approval(), c.occurredOn())), c.occurredOn());
  }

  /// Of what nobody need be told within a time, nobody is told too late.
  private static MeasureNoticeRecorded notify(RecordMeasureNotice c, CaseFile file, Asking asking) {
    Measure measure = known(c.no(), file);
    if (!measure.kind().isNotified()) {
      throw Rejection.at("no", "notice-not-required", "kind", measure.kind());
    }
    if ((c.notified() == null) == (c.withheldBecause() == null)) {
      throw Rejection.at("notified", "notice-or-reason");
    }
    requireNotBeforeStart(c.occurredOn(), measure);
    boolean late = OutcomeRules.isLate(MeasureNoticeRecorded.class, List.of(file.pending().measures().begun().get(c.no())), c.occurredOn(), asking);
    return new MeasureNoticeRecorded(
        c.caseId(), c.no(), measure.subject(), measure.kind(), c.notified(), c.withheldBecause(), c.document(),
        late ? Set.of(ProcedureFlaw.NOTICE_LATE) : Set.of(), c.occurredOn());
  }

  /// With the measure ends whatever was held by it, what was found irrelevant too.
  private static List<CaseEvent> end(EndMeasure c, CaseFile file, Asking asking) {
    requireText("reason", c.reason());
    if (c.approval() != null) {
      requirePast(c.approval(), asking);
    }
    Measure measure = unended(c.no(), file);
    requireNotBeforeStart(c.occurredOn(), measure);
    boolean beyond = measure.until() != null && c.occurredOn().isSurelyAfter(measure.until())
        || measure.basis().isExceeded(measure.countedFrom(), c.occurredOn());
    List<CaseEvent> events = new ArrayList<>(PendingRules.releasedWith(measure, c, file));
    events.add(new MeasureEnded(c.caseId(), c.no(), measure.subject(), measure.kind(), c.reason(), c.approval(), beyondLimit(beyond), c.occurredOn()));
    return events;
  }

  private static Set<ProcedureFlaw> flaws(RecordMeasure c) {
    Set<ProcedureFlaw> flaws = pairOf("staff", c.staff());
    flaws = both(flaws, c.approval() == null ? Set.of(ProcedureFlaw.APPROVAL_MISSING) : approvalOf(c.approval(), c.occurredOn()));
    flaws = both(flaws, c.certificateShown() ? Set.of() : Set.of(ProcedureFlaw.CERTIFICATE_NOT_SHOWN));
    boolean unrecorded = c.kind().isRecorded() && c.recording().kept() != RecordingState.PRESENT;
    flaws = both(flaws, unrecorded ? Set.of(ProcedureFlaw.NOT_RECORDED) : Set.of());
    return both(flaws, beyondLimit(c.basis().isExceeded(c.occurredOn(), c.until())));
  }

  /// 监察法 44条: two or more, who show their certificates and a written notice; 讯问, 搜查, 查封 and 扣押 are recorded throughout.
  private static void requireFlawless(Set<ProcedureFlaw> flaws) {
    if (flaws.contains(ProcedureFlaw.APPROVAL_MISSING) || flaws.contains(ProcedureFlaw.ONE_PERSON) || flaws.contains(ProcedureFlaw.APPROVED_AFTERWARDS)) {
      throw Rejection.at("approval", "measure-without-approval-or-pair");
    }
    if (flaws.contains(ProcedureFlaw.CERTIFICATE_NOT_SHOWN)) {
      throw Rejection.at("certificateShown", "certificate-not-shown");
    }
    if (flaws.contains(ProcedureFlaw.NOT_RECORDED)) {
      throw Rejection.at("recording", "measure-not-recorded");
    }
    if (flaws.contains(ProcedureFlaw.MEASURE_BEYOND_LIMIT)) {
      throw Rejection.at("until", "measure-beyond-limit");
    }
  }

  private static void requireNumberFree(String no, CaseFile file) {
    requireText("no", no);
    if (find(no, file).isPresent()) {
      throw Rejection.at("no", "measure-number-taken", "no", no);
    }
  }

  private static void requireSubject(RecordMeasure c, CaseFile file) {
    if (c.subject() != null) {
      subject(file, c.subject());
    } else if (c.kind().isPersonal()) {
      throw Rejection.at("subject", "measure-without-subject", "kind", c.kind());
    }
    if (c.kind().isPersonal()) {
      requireAfterOpening(c.occurredOn(), file);
    }
  }

  /// Of technical measures no details are ever stored (DOMAIN 8.1.16).
  private static void requireBasis(RecordMeasure c) {
    if (!c.basis().isWellFormed()) {
      throw Rejection.at("basis", "measure-basis-malformed");
    }
    if (c.kind() == MeasureKind.TECHNICAL && c.item() != null) {
      throw Rejection.at("item", "technical-details-not-stored");
    }
  }

  static void requireNotBeforeStart(PartialDate on, Measure measure) {
    if (on.isSurelyBefore(measure.since())) {
      throw Rejection.at("occurredOn", "measure-ends-before-start");
    }
  }

  static Measure unended(String no, CaseFile file) {
    Measure measure = known(no, file);
    if (measure.endedOn() != null) {
      throw Rejection.at("no", "measure-ended-already", "no", no);
    }
    return measure;
  }

  static Measure known(String no, CaseFile file) {
    return find(no, file).orElseThrow(() -> Rejection.at("no", "no-such-case-measure", "no", no));
  }

  private static Optional<Measure> find(String no, CaseFile file) {
    return file.marks().measures().stream().filter(measure -> measure.no().equals(no)).findFirst();
  }

  private static Set<ProcedureFlaw> beyondLimit(boolean beyond) {
    return beyond ? Set.of(ProcedureFlaw.MEASURE_BEYOND_LIMIT) : Set.of();
  }
}
