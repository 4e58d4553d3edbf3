package mingjian.command.deliberation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.deliberation.MatterCommand.CloseMatter;
import mingjian.command.deliberation.MatterCommand.CorrectMatterRecord;
import mingjian.command.deliberation.MatterCommand.FormDecisionGroup;
import mingjian.command.deliberation.MatterCommand.PublishStage;
import mingjian.command.deliberation.MatterCommand.RecordBallot;
import mingjian.command.deliberation.MatterCommand.RecordDecisionMeeting;
import mingjian.command.deliberation.MatterCommand.RecordImplementation;
import mingjian.command.deliberation.MatterCommand.RecordPreparation;
import mingjian.command.deliberation.MatterCommand.RegisterUnreportedMatter;
import mingjian.command.deliberation.MatterCommand.ReportMajorMatter;
import mingjian.events.deliberation.DecisionGround;
import mingjian.events.deliberation.GroundCheck;
import mingjian.events.deliberation.GroundStanding;
import mingjian.events.deliberation.MatterEvent;
import mingjian.events.deliberation.MatterEvent.BallotRecorded;
import mingjian.events.deliberation.MatterEvent.DecisionGroupFormed;
import mingjian.events.deliberation.MatterEvent.DecisionMeetingRecorded;
import mingjian.events.deliberation.MatterEvent.ImplementationRecorded;
import mingjian.events.deliberation.MatterEvent.MajorMatterReported;
import mingjian.events.deliberation.MatterEvent.MatterRecordCorrected;
import mingjian.events.deliberation.MatterEvent.PreparationRecorded;
import mingjian.events.deliberation.MatterEvent.UnreportedMatterFound;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MatterState;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 三重一大: reported, prepared, decided together, carried out, published in three stages (DOMAIN 1E rows 54–62, 70).
public final class MatterDecider implements WorkDecider<MatterCommand, MajorMatter, MatterEvent> {
  @Override
  public List<MatterEvent> decide(MatterCommand command, MajorMatter matter, Asking asking) {
    requireStep(command, matter);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case ReportMajorMatter c -> {
        requireUnit(c.about(), c.amountFen(), asking);
        yield new MajorMatterReported(c.majorMatterId(), c.about(), c.headline(), c.kind(), c.fieldOfWork(), c.amountFen(), c.responsible(), c.reportedTo(),
            c.document(), c.occurredOn());
      }
      case RegisterUnreportedMatter c -> {
        requireUnit(c.about(), c.amountFen(), asking);
        yield new UnreportedMatterFound(c.majorMatterId(), c.about(), c.headline(), c.kind(), c.fieldOfWork(), c.amountFen(), c.responsible(), c.foundBy(),
            c.document(), c.occurredOn());
      }
      case RecordPreparation c -> prepare(c, matter, asking);
      case FormDecisionGroup c -> formGroup(c, matter, asking);
      case RecordDecisionMeeting c -> meet(c, matter, asking);
      case RecordBallot c -> vote(c, matter);
      case PublishStage c -> MatterClosing.publish(c, matter);
      case RecordImplementation c -> new ImplementationRecorded(
          c.majorMatterId(), about(matter), c.result(), MatterClosing.flawsOfCarryingOut(matter), c.document(), c.occurredOn());
      case CloseMatter c -> MatterClosing.close(c, matter);
      case CorrectMatterRecord c -> correct(c, matter, asking);
    });
  }

  private void requireUnit(WorkAbout about, @Nullable Long amountFen, Asking asking) {
    requireAbout(about, asking);
    if (about.unit() == null) {
      throw Rejection.at("about.unit", "matter-without-unit");
    }
    if (amountFen != null && amountFen <= 0) {
      throw Rejection.at("amountFen", "amount-not-positive");
    }
  }

  /// 四个不决策 (DOMAIN 1E row 61): all four are ticked, what is ticked as shown has its paper.
  private static MatterEvent prepare(RecordPreparation c, MajorMatter matter, Asking asking) {
    if (c.steps().isEmpty() && c.groundChecks().isEmpty()) {
      throw Rejection.at("steps", "preparation-empty");
    }
    c.steps().forEach(step -> asking.requirePast("steps", step.on()));
    Set<DecisionGround> ticked = c.groundChecks().stream().map(GroundCheck::item).collect(Collectors.toSet());
    if (!c.groundChecks().isEmpty() && (ticked.size() < DecisionGround.values().length || ticked.size() < c.groundChecks().size())) {
      throw Rejection.at("groundChecks", "grounds-not-all-ticked");
    }
    if (c.groundChecks().stream().anyMatch(check -> check.standing() == GroundStanding.SHOWN && check.evidence() == null)) {
      throw Rejection.at("groundChecks", "ground-without-evidence");
    }
    return new PreparationRecorded(
        c.majorMatterId(), about(matter), c.steps(), c.groundChecks(), matter.met() ? matter.state() : MatterState.PREPARED, c.occurredOn());
  }

  /// Where fewer than three may vote, a group of three or more decides (DOMAIN 1E row 57).
  private static MatterEvent formGroup(FormDecisionGroup c, MajorMatter matter, Asking asking) {
    MeetingRules.requireOnce("group", c.group());
    c.group().forEach(person -> asking.requireExists("group", "office-holders", person));
    if (c.voters() < 0 || c.voters() >= 3) {
      throw Rejection.at("voters", "decision-group-not-needed");
    }
    if (c.group().size() < 3) {
      throw Rejection.at("group", "decision-group-too-small");
    }
    return new DecisionGroupFormed(c.majorMatterId(), about(matter), c.voters(), c.group(), c.document(), c.occurredOn());
  }

  private static MatterEvent meet(RecordDecisionMeeting c, MajorMatter matter, Asking asking) {
    MeetingRules.requireConsistent(c.meeting(), asking);
    return new DecisionMeetingRecorded(
        c.majorMatterId(), about(matter), Objects.requireNonNull(matter.kind()), Objects.requireNonNull(matter.fieldOfWork()), c.meeting(),
        MeetingRules.flaws(c.meeting(), c.occurredOn(), matter, asking), c.implementBy(),
        matter.state() == MatterState.IMPLEMENTED ? MatterState.IMPLEMENTED : MatterState.DELIBERATED, c.occurredOn());
  }

  private static MatterEvent vote(RecordBallot c, MajorMatter matter) {
    if (!c.ballot().adds()) {
      throw Rejection.at("ballot", "ballot-sum-mismatch", "eligible", c.ballot().eligible());
    }
    if (matter.met() && c.ballot().eligible() > matter.belonging()) {
      throw Rejection.at("ballot", "ballot-more-than-members", "eligible", c.ballot().eligible(), "members", matter.belonging());
    }
    boolean open = matter.kind() == MatterKind.APPOINTMENT && !c.ballot().secret();
    return new BallotRecorded(
        c.majorMatterId(), about(matter), c.ballot(), open ? Set.of(MeetingFlaw.PERSONNEL_VOTE_NOT_SECRET) : Set.of(), c.document(), c.occurredOn());
  }

  private static MatterEvent correct(CorrectMatterRecord c, MajorMatter matter, Asking asking) {
    asking.requireApproved(c.approval());
    if (!matter.flaws().containsAll(c.liftedMeetingFlaws())) {
      throw Rejection.at("liftedMeetingFlaws", "meeting-flaw-not-marked");
    }
    return new MatterRecordCorrected(c.majorMatterId(), about(matter), c.eventId(), c.item(), c.was(), c.right(), c.liftedMeetingFlaws(), c.reason(),
        c.approval(), c.occurredOn());
  }

  static WorkAbout about(MajorMatter matter) {
    return Objects.requireNonNull(matter.about(), "a matter that was entered is about a unit");
  }

  @Override
  public MajorMatter evolve(MajorMatter matter, MatterEvent event) {
    return matter.evolve(event);
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.MAJOR_MATTERS;
  }

  @Override
  public WorkState stateOf(MajorMatter matter) {
    return matter.state();
  }

  @Override
  public Class<MatterCommand> commands() {
    return MatterCommand.class;
  }

  @Override
  public Class<MatterEvent> events() {
    return MatterEvent.class;
  }

  @Override
  public MajorMatter initial() {
    return MajorMatter.NONE;
  }
}
