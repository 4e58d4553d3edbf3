package mingjian.command.clue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.clue.ClueIntakeCommand.AssignClue;
import mingjian.command.clue.ClueIntakeCommand.ChangeClueHandlers;
import mingjian.command.clue.ClueIntakeCommand.CopyInspectionFinding;
import mingjian.command.clue.ClueIntakeCommand.DecideClueRecusal;
import mingjian.command.clue.ClueIntakeCommand.RegisterClue;
import mingjian.command.clue.ClueIntakeCommand.ReportClueUpward;
import mingjian.command.clue.ClueIntakeCommand.ReturnClue;
import mingjian.command.clue.ClueIntakeCommand.TagClue;
import mingjian.events.PartialDate;
import mingjian.events.StaffId;
import mingjian.events.clue.Campaign;
import mingjian.events.clue.ClueDisposalEvent.DisposalProposed;
import mingjian.events.clue.ClueEvent;
import mingjian.events.clue.ClueIntakeEvent.ClueAssigned;
import mingjian.events.clue.ClueIntakeEvent.ClueHandlersChanged;
import mingjian.events.clue.ClueIntakeEvent.ClueRecusalDecided;
import mingjian.events.clue.ClueIntakeEvent.ClueRegistered;
import mingjian.events.clue.ClueIntakeEvent.ClueReportedUpward;
import mingjian.events.clue.ClueIntakeEvent.ClueReturned;
import mingjian.events.clue.ClueIntakeEvent.ClueTagged;
import mingjian.events.clue.ClueIntakeEvent.InspectionFindingCopied;
import mingjian.events.clue.ClueSource;
import mingjian.events.clue.TargetRank;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// How a clue comes in, who gets it and who else is told.
final class ClueIntakeRules {
  private ClueIntakeRules() {}

  static ClueEvent decide(ClueIntakeCommand command, ClueFile clue, Asking asking) {
    return switch (command) {
      case RegisterClue c -> register(c, asking);
      case AssignClue c -> assign(c, clue, asking);
      case ReturnClue c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        yield new ClueReturned(c.clueId(), clue.about(), clue.handling().handlers(), c.reason(), c.occurredOn());
      }
      case ChangeClueHandlers c -> change(c, clue, asking);
      case DecideClueRecusal c -> recuse(c, clue, asking);
      case TagClue c -> {
        asking.requirePast("occurredOn", c.occurredOn());
        requireRunning(c.campaign(), c.occurredOn());
        yield new ClueTagged(c.clueId(), clue.about(), clue.known().brief(), c.campaign(), c.occurredOn());
      }
      case ReportClueUpward c -> reportUpward(c, clue, asking);
      case CopyInspectionFinding c -> copy(c, clue, asking);
    };
  }

  static void requireSubject(WorkAbout about) {
    if (about.persons().isEmpty() && about.unit() == null) {
      throw Rejection.at("about", "clue-without-subject");
    }
  }

  static ClueEvent register(RegisterClue c, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireNotOwnHead(c.target());
    if (c.fromReport() != null) {
      asking.requireExists("fromReport", "reports", c.fromReport());
    }
    if (c.campaign() != null) {
      requireRunning(c.campaign(), c.occurredOn());
    }
    return new ClueRegistered(
        c.clueId(), c.about(), c.brief(), c.number(), c.source(), c.fromOrgan(), c.fromReport(), c.allegation(), c.target(), c.campaign(),
        null, c.upwardDueOn(), c.document(), c.occurredOn(), c.competence());
  }

  /// What is said about the head of the own body goes up and isn't kept here (DOMAIN 7.3, L50).
  private static void requireNotOwnHead(TargetRank target) {
    if (target == TargetRank.OWN_HEAD) {
      throw Rejection.at("target", "clue-about-own-head");
    }
  }

  private static void requireRunning(Campaign campaign, PartialDate on) {
    PartialDate to = campaign.period().to();
    if (on.isSurelyBefore(campaign.period().from()) || to != null && on.isSurelyAfter(to)) {
      throw Rejection.at("campaign", "campaign-not-running", "campaign", campaign.title());
    }
  }

  private static ClueEvent assign(AssignClue c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    requireHandlers(c.handlers());
    if (clue.handling().recusedSections().contains(c.section())) {
      throw Rejection.at("section", "section-must-recuse");
    }
    ClueAssigned assigned = assigned(c, clue, null);
    return assigned(c, clue, asking.facts().timeLimits().dueFor(DisposalProposed.class, List.of(assigned)).orElse(null));
  }

  private static ClueAssigned assigned(AssignClue c, ClueFile clue, @Nullable LocalDate disposalDueOn) {
    return new ClueAssigned(c.clueId(), clue.about(), c.section(), c.handlers(), c.opinion(), c.approval(), c.occurredOn(), disposalDueOn);
  }

  private static ClueEvent change(ChangeClueHandlers c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    requireHandlers(c.handlers());
    List<StaffId> left = clue.handling().handlers().stream().filter(handler -> !c.handlers().contains(handler)).toList();
    return new ClueHandlersChanged(c.clueId(), clue.about(), c.handlers(), left, c.reason(), c.occurredOn());
  }

  private static void requireHandlers(List<StaffId> handlers) {
    if (handlers.isEmpty()) {
      throw Rejection.at("handlers", "clue-without-handler");
    }
    if (new HashSet<>(handlers).size() < handlers.size()) {
      throw Rejection.at("handlers", "handler-twice");
    }
  }

  private static ClueEvent recuse(DecideClueRecusal c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    asking.requireApproved(c.approval());
    if (c.staff() == null && c.section() == null) {
      throw Rejection.at("staff", "recusal-of-nobody");
    }
    return new ClueRecusalDecided(c.clueId(), clue.about(), c.staff(), c.section(), c.reason(), c.approval(), c.occurredOn());
  }

  /// 一把手问题线索直报: about heads only; where a local rule sets a day, lateness is explained.
  private static ClueEvent reportUpward(ReportClueUpward c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (!clue.known().target().isHead()) {
      throw Rejection.because("clue-not-about-head");
    }
    LocalDate due = clue.known().upwardDueOn();
    if (due != null && c.lateReason() == null && c.occurredOn().isSurelyAfter(PartialDate.of(due))) {
      throw Rejection.at("lateReason", "upward-report-late", "due", PartialDate.of(due));
    }
    return new ClueReportedUpward(c.clueId(), clue.about(), c.toOrgan(), c.document(), c.lateReason(), c.occurredOn());
  }

  private static ClueEvent copy(CopyInspectionFinding c, ClueFile clue, Asking asking) {
    asking.requirePast("occurredOn", c.occurredOn());
    if (clue.known().source() != ClueSource.INSPECTION) {
      throw Rejection.because("finding-not-from-inspection");
    }
    return new InspectionFindingCopied(c.clueId(), clue.about(), c.finding(), c.toOrgan(), c.document(), c.occurredOn());
  }
}
