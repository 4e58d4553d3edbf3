package mingjian.query.worklist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingjian.events.accountability.ReviewProgress;
import mingjian.events.casefile.CaseProgress;
import mingjian.events.casefile.CaseState;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.rectification.RectificationProgress;
import mingjian.events.rectification.RectificationState;
import mingjian.events.talk.TalkProgress;
import mingjian.events.talk.TalkState;
import mingjian.events.work.WorkState;

/// Of the steps that may follow ([mingjian.events.casefile.CaseStep], `TalkSteps`, [WorkState#next] …) those that a file waits for. Corrections, extensions and
/// whatever else may be done at any time are nobody's turn.
final class NextSteps {
  private static final int STEPS_MAX = 4;
  /// Steps of files that stand for years without anybody being late.
  private static final Set<String> AT_ANY_TIME = Set.of(
      "RaiseWatchItemAgain", "CloseWatchItem", "ReviseList", "AttachListPaper", "AuditList", "RepealList", "RecordFirstNominator",
      "RecordAppointmentFinding", "EndDelegation", "BlockItem", "AddListItem", "LinkRecord", "LinkSlipTalk", "LinkSlipRectification", "TagClue",
      "ReportClueUpward", "CopyInspectionFinding", "DecideClueRecusal", "TransferClue", "MergeClue", "HandOverDisclosure");

  private NextSteps() {}

  static List<String> of(CaseProgress progress) {
    CaseState state = progress.state();
    if (progress.sealed() || state == CaseState.NOT_OPENED || state == CaseState.ANNOUNCED_ONLY || state == CaseState.ARCHIVED) {
      return List.of();
    }
    Set<String> steps = new LinkedHashSet<>();
    if (!progress.hasTeam() && (state == CaseState.OPENED || state == CaseState.UNDER_INVESTIGATION)) {
      steps.add("AssignTeam");
    }
    progress.subjects().forEach(subject -> steps.addAll(of(subject)));
    boolean over = state == CaseState.CLOSED || state == CaseState.WITHDRAWN;
    return steps.isEmpty() && over ? List.of("ArchiveCase") : steps.stream().limit(STEPS_MAX).toList();
  }

  static boolean awaits(SubjectProgress subject) {
    return !of(subject).isEmpty();
  }

  private static List<String> of(SubjectProgress subject) {
    return switch (subject.state()) {
      case UNDER_INVESTIGATION -> List.of("ServeFactMaterial");
      case FACTS_SERVED -> List.of(subject.stated() ? "TransferToHearing" : "RecordStatement");
      case RETURNED_FOR_INVESTIGATION -> List.of("TransferToHearing");
      case TRANSFERRED_TO_HEARING -> List.of("AcceptForHearing");
      case IN_HEARING -> List.of("DecideCase");
      case DECIDED -> subject.hasOutcome() ? List.of() : List.of("ImposeSanction", "ExemptSubject", "DecideNoSanction");
      case SANCTIONED, EXEMPTED, NOT_SANCTIONED -> List.of("AnnounceDecision");
      case ANNOUNCED -> subject.sanctions().isEmpty() ? List.of() : List.of("ReportExecution");
      case ANNOUNCED_ONLY, TRANSFERRED_TO_PROCURATORATE, EXECUTED, WITHDRAWN -> List.of();
    };
  }

  static List<String> of(TalkProgress progress) {
    TalkState state = progress.state();
    return switch (state) {
      case NONE, CLOSED, CANCELLED -> List.of();
      case PLANNED -> List.of("ApproveTalk");
      case APPROVED, RESCHEDULED -> List.of("RecordTalk", "RescheduleTalk");
      case HELD -> List.of("SetFollowUp", "CloseTalk");
      case FOLLOW_UP -> progress.open().isEmpty() ? List.of("CloseTalk") : List.of("CompleteFollowUp");
    };
  }

  static List<String> of(RectificationProgress progress) {
    RectificationState state = progress.state();
    return switch (state) {
      case NONE, CLOSED, DECLINED -> List.of();
      case ISSUED, IN_PROGRESS, RETURNED, REOPENED -> List.of("SubmitRectification");
      case SUBMITTED -> List.of("EvaluateRectification");
      case LOOKBACK_DUE -> List.of(progress.lookedBack() ? "CloseRectification" : "LookBack");
      case ACCEPTED -> List.of("CloseRectification");
    };
  }

  static List<String> of(ReviewProgress progress) {
    List<String> steps = new ArrayList<>(progress.changes().isEmpty() ? List.of() : List.of("SettleRecalculation"));
    steps.addAll(switch (progress.state()) {
      case NOT_STARTED, DISMISSED, CLOSED -> List.<String>of();
      case OPEN -> List.of("IdentifyCandidates");
      case IDENTIFYING, HEARING_PERSONS, UNDER_DECISION, REOPENED -> deciding(progress);
      case DECIDED -> List.of("AnnounceAccountability");
      case ANNOUNCED -> List.of("CloseReview");
    });
    return List.copyOf(steps);
  }

  /// Nobody is decided on who wasn't heard; so those come first.
  private static List<String> deciding(ReviewProgress progress) {
    boolean unheard = progress.unsettled().stream().anyMatch(it -> it.heard() == null);
    boolean heard = progress.unsettled().stream().anyMatch(it -> it.heard() != null);
    List<String> steps = new ArrayList<>();
    if (unheard) steps.add("HearResponsiblePerson");
    if (heard) steps.addAll(List.of("EstablishResponsibility", "ExemptFromResponsibility"));
    return steps.isEmpty() ? List.of("CloseReview") : steps;
  }

  static List<String> of(WorkState state) {
    return state.ended() ? List.of() : state.next().stream()
        .filter(step -> !AT_ANY_TIME.contains(step) && !step.startsWith("Correct") && !step.startsWith("Extend") && !step.startsWith("Change"))
        .limit(2).toList();
  }
}
