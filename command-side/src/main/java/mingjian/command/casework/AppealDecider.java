package mingjian.command.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.casework.AppealCommand.AcceptAppeal;
import mingjian.command.casework.AppealCommand.AssignAppealOfficers;
import mingjian.command.casework.AppealCommand.CorrectAppealRecord;
import mingjian.command.casework.AppealCommand.DecideAppeal;
import mingjian.command.casework.AppealCommand.FileAppeal;
import mingjian.command.casework.AppealCommand.RecordRestoration;
import mingjian.command.casework.AppealCommand.RefuseAppeal;
import mingjian.events.StaffId;
import mingjian.events.casefile.Penalty;
import mingjian.events.casefile.SanctionKind;
import mingjian.events.casefile.SubjectProgress;
import mingjian.events.casefile.SubjectState;
import mingjian.events.casework.AppealEvent;
import mingjian.events.casework.AppealEvent.AppealAccepted;
import mingjian.events.casework.AppealEvent.AppealDecided;
import mingjian.events.casework.AppealEvent.AppealFiled;
import mingjian.events.casework.AppealEvent.AppealOfficersAssigned;
import mingjian.events.casework.AppealEvent.AppealRecordCorrected;
import mingjian.events.casework.AppealEvent.AppealRefused;
import mingjian.events.casework.AppealEvent.RestorationRecorded;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealOutcome;
import mingjian.events.casework.AppealState;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 申诉: by others than those of the case, and never to the worse (政务处分法 55–57条, 规则 59条). It stays nothing; what
/// it changes is told to the case and its double inquiry when it is decided ([WhenAppealChangesDecisionThenTellCaseAndReview]).
public final class AppealDecider implements WorkDecider<AppealCommand, AppealDecider.Appeal, AppealEvent> {
  /// Where the subject stands once a decision was made known to him.
  private static final Set<SubjectState> ANNOUNCED = EnumSet.of(SubjectState.ANNOUNCED, SubjectState.EXECUTED);

  /// @param about null before it was filed; @param against the penalty appealed
  public record Appeal(
      AppealState state, @Nullable WorkAbout about, @Nullable AppealKind kind, @Nullable Penalty against, List<StaffId> officers, @Nullable AppealOutcome outcome) {}

  @Override
  public List<AppealEvent> decide(AppealCommand command, Appeal appeal, Asking asking) {
    requireStep(command, appeal);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case FileAppeal c -> file(c, asking);
      case AcceptAppeal c -> accept(c, appeal, asking);
      case RefuseAppeal c -> {
        asking.requireApproved(c.approval());
        yield new AppealRefused(c.appealId(), about(appeal), c.reason(), c.approval(), c.occurredOn());
      }
      case AssignAppealOfficers c -> assign(c, appeal, asking);
      case DecideAppeal c -> decide(c, appeal, asking);
      case RecordRestoration c -> restore(c, appeal);
      case CorrectAppealRecord c -> {
        asking.requireApproved(c.approval());
        yield new AppealRecordCorrected(c.appealId(), about(appeal), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
      }
    });
  }

  private static AppealEvent file(FileAppeal c, Asking asking) {
    asking.requireExists("caseId", "cases", c.caseId());
    asking.requirePast("decisionReceivedOn", c.decisionReceivedOn());
    SubjectProgress subject = asking.facts().caseHandling(c.caseId()).progress().of(c.person())
        .orElseThrow(() -> Rejection.at("person", "appellant-not-a-subject"));
    if (!c.kind().isAgainstMeasure() && !ANNOUNCED.contains(subject.state())) {
      throw Rejection.at("caseId", "appeal-before-announcement");
    }
    if (c.occurredOn().isSurelyBefore(c.decisionReceivedOn())) {
      throw Rejection.at("occurredOn", "appeal-before-receipt");
    }
    requireAgainst(c, subject);
    requireNotFinal(c, asking);
    if (isLate(c, subject, asking) && (c.lateReason() == null || c.lateReason().isBlank())) {
      throw Rejection.at("lateReason", "appeal-late-unexplained");
    }
    return new AppealFiled(
        c.appealId(), new WorkAbout(List.of(c.person()), null, c.caseId(), c.secrecy()), c.headline(), c.kind(), c.against(), c.decisionReceivedOn(),
        c.lateReason(), c.request(), c.document(), c.occurredOn());
  }

  /// 复议 and 复查 are for party penalties, 复审 and 复核 for the others. Of an existing case the books may not tell the penalty.
  private static void requireAgainst(FileAppeal c, SubjectProgress subject) {
    if (c.against() == null) {
      return;
    }
    if (c.kind().isAgainstMeasure() || c.against().belongsTo(SanctionKind.PARTY) != c.kind().isOfParty()) {
      throw Rejection.at("against", "appeal-kind-unfit", "kind", c.kind(), "penalty", c.against());
    }
    if (!subject.penalties().isEmpty() && !subject.penalties().contains(c.against())) {
      throw Rejection.at("against", "appeal-against-nothing", "penalty", c.against());
    }
  }

  /// 最终决定不得再申请复审、复核 (监察法实施条例(2021) 210条). It bars what is against the same decision, not what is against a measure.
  private static void requireNotFinal(FileAppeal c, Asking asking) {
    if (c.kind().isAgainstMeasure()) {
      return;
    }
    asking.facts().appealsOf(c.caseId()).stream()
        .filter(it -> !it.appeal().equals(c.appealId()) && it.isFinal() && it.isAgainst(c.person(), c.against()) && it.kind().isOfParty() == c.kind().isOfParty())
        .findFirst()
        .ifPresent(it -> {
          throw Rejection.at("kind", "appeal-decided-finally", "kind", it.kind(), "decider", it.decision().decider(), "on", it.decision().decidedOn());
        });
  }

  /// From the day the decision reached the person. 复审 and 复核 have a term where a 政务处分 was imposed; for the kinds of the last line no rule sets one.
  private static boolean isLate(FileAppeal c, SubjectProgress subject, Asking asking) {
    boolean government = subject.sanctions().contains(SanctionKind.GOVERNMENT);
    Optional<String> right = switch (c.kind()) {
      case RE_EXAMINATION -> government ? Optional.of("L42") : Optional.empty();
      case RE_VERIFICATION -> government ? Optional.of("L42-4") : Optional.empty();
      case MEASURE_REVIEW -> Optional.of("L45-2");
      case PARTY_RECONSIDERATION, PARTY_REVIEW, MEASURE_COMPLAINT -> Optional.empty();
    };
    return right.flatMap(limit -> asking.facts().timeLimits().dueOn(limit, c.decisionReceivedOn()))
        .filter(due -> c.occurredOn().isDay() && c.occurredOn().latest().isAfter(due)).isPresent();
  }

  private static AppealEvent accept(AcceptAppeal c, Appeal appeal, Asking asking) {
    asking.requireApproved(c.approval());
    if (c.occurredOn().isKnown() && c.decideBy().isBefore(c.occurredOn().earliest())) {
      throw Rejection.at("decideBy", "decided-by-before-acceptance");
    }
    return new AppealAccepted(c.appealId(), about(appeal), c.decideBy(), c.responsible(), c.approval(), c.occurredOn());
  }

  /// 原承办部门、人员不得办理 (规则 59条).
  private static AppealEvent assign(AssignAppealOfficers c, Appeal appeal, Asking asking) {
    asking.requireApproved(c.approval());
    OtherHands.require("appealOfficers", c.appealOfficers(), about(appeal), asking, "appeal-officer-of-case");
    List<StaffId> left = appeal.officers().stream().filter(officer -> !c.appealOfficers().contains(officer)).toList();
    return new AppealOfficersAssigned(c.appealId(), about(appeal), c.appealOfficers(), left, c.approval(), c.occurredOn());
  }

  private static AppealEvent decide(DecideAppeal c, Appeal appeal, Asking asking) {
    asking.requireApproved(c.approval());
    requireNotHeavier(c, appeal.against());
    return new AppealDecided(
        c.appealId(), about(appeal), c.outcome(), c.changedTo(), c.decider(), c.ground(), c.decision(), c.approval(), c.occurredOn(), c.organ(),
        appeal.kind());
  }

  /// 不得因申诉加重 (政务处分法 56条). Penalties of one kind stand in [Penalty] from light to heavy.
  private static void requireNotHeavier(DecideAppeal c, @Nullable Penalty against) {
    if (c.outcome() == AppealOutcome.CHANGED && against != null && c.changedTo() == null) {
      throw Rejection.at("changedTo", "changed-penalty-missing");
    }
    if (c.changedTo() == null) {
      return;
    }
    if (c.outcome() != AppealOutcome.CHANGED) {
      throw Rejection.at("changedTo", "penalty-without-change");
    }
    boolean sameKind = against != null && against.belongsTo(SanctionKind.PARTY) == c.changedTo().belongsTo(SanctionKind.PARTY);
    if (!sameKind || c.changedTo().compareTo(against) > 0) {
      throw Rejection.at("changedTo", "appeal-aggravates");
    }
    if (c.changedTo() == against) {
      throw Rejection.at("changedTo", "changed-penalty-missing");
    }
  }

  private static AppealEvent restore(RecordRestoration c, Appeal appeal) {
    if (appeal.outcome() == AppealOutcome.UPHELD) {
      throw Rejection.because("appeal-was-upheld");
    }
    if (c.restored().isEmpty()) {
      throw Rejection.at("restored", "restoration-empty");
    }
    return new RestorationRecorded(c.appealId(), about(appeal), c.restored(), c.result(), c.document(), c.occurredOn());
  }

  @Override
  public Appeal evolve(Appeal appeal, AppealEvent event) {
    AppealState state = event.state() instanceof AppealState now ? now : appeal.state();
    return switch (event) {
      case AppealFiled e -> new Appeal(state, e.about(), e.kind(), e.against(), List.of(), null);
      case AppealOfficersAssigned e -> new Appeal(state, e.about(), appeal.kind(), appeal.against(), e.appealOfficers(), null);
      case AppealDecided e -> new Appeal(state, e.about(), appeal.kind(), appeal.against(), appeal.officers(), e.outcome());
      case AppealAccepted _, AppealRefused _, RestorationRecorded _, AppealRecordCorrected _ ->
          new Appeal(state, event.about(), appeal.kind(), appeal.against(), appeal.officers(), appeal.outcome());
    };
  }

  private static WorkAbout about(Appeal appeal) {
    return Objects.requireNonNull(appeal.about(), "an appeal that was filed is about somebody");
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.APPEALS;
  }

  @Override
  public WorkState stateOf(Appeal appeal) {
    return appeal.state();
  }

  @Override
  public Class<AppealCommand> commands() {
    return AppealCommand.class;
  }

  @Override
  public Class<AppealEvent> events() {
    return AppealEvent.class;
  }

  @Override
  public Appeal initial() {
    return new Appeal(AppealState.NONE, null, null, null, List.of(), null);
  }
}
