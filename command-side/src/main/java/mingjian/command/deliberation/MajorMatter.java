package mingjian.command.deliberation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.FieldOfWork;
import mingjian.events.PartialDate;
import mingjian.events.deliberation.DecisionGround;
import mingjian.events.deliberation.GroundCheck;
import mingjian.events.deliberation.GroundStanding;
import mingjian.events.deliberation.MatterEvent;
import mingjian.events.deliberation.MatterEvent.BallotRecorded;
import mingjian.events.deliberation.MatterEvent.DecisionGroupFormed;
import mingjian.events.deliberation.MatterEvent.DecisionMeetingRecorded;
import mingjian.events.deliberation.MatterEvent.ImplementationRecorded;
import mingjian.events.deliberation.MatterEvent.MajorMatterReported;
import mingjian.events.deliberation.MatterEvent.MatterClosed;
import mingjian.events.deliberation.MatterEvent.MatterRecordCorrected;
import mingjian.events.deliberation.MatterEvent.PreparationRecorded;
import mingjian.events.deliberation.MatterEvent.StagePublished;
import mingjian.events.deliberation.MatterEvent.UnreportedMatterFound;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MatterState;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.deliberation.PreparationKind;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What the rules need to know of a major matter.
///
/// @param about null before it was entered; the rest likewise
/// @param reportedOn null where it was found unreported
/// @param lacking a ground of the decision is known to be missing 四个不决策
/// @param decision of the last meeting; null before the first
/// @param belonging how many belong to the body that met last; 0 before the first meeting
/// @param published by stage, the day
/// @param flaws marked on it and not lifted
public record MajorMatter(
    MatterState state, @Nullable WorkAbout about, @Nullable MatterKind kind, @Nullable FieldOfWork fieldOfWork, @Nullable PartialDate reportedOn,
    boolean prepared, Set<DecisionGround> lacking, boolean group, @Nullable MeetingDecision decision, int belonging,
    boolean balloted, Map<PublicationStage, PartialDate> published, Set<MeetingFlaw> flaws) {
  static final MajorMatter NONE =
      new MajorMatter(MatterState.NONE, null, null, null, null, false, Set.of(), false, null, 0, false, Map.of(), Set.of());

  MajorMatter evolve(MatterEvent event) {
    return switch (event) {
      case MajorMatterReported e -> begun(MatterState.REPORTED, e.about(), e.kind(), e.fieldOfWork(), e.occurredOn());
      case UnreportedMatterFound e -> begun(MatterState.UNREPORTED, e.about(), e.kind(), e.fieldOfWork(), null);
      case PreparationRecorded e -> prepared(e);
      case DecisionGroupFormed _ -> with(state, true, decision, balloted, published, flaws);
      case DecisionMeetingRecorded e -> with(e.stands(), group, e.meeting().decision(), balloted, published, and(e.meetingFlaws())).met(e.meeting().belonging());
      case BallotRecorded e -> with(state, group, decision, true, published, and(e.meetingFlaws()));
      case StagePublished e -> with(state, group, decision, balloted, and(e.stage(), e.occurredOn()), flaws);
      case ImplementationRecorded e -> with(MatterState.IMPLEMENTED, group, decision, balloted, published, and(e.meetingFlaws()));
      case MatterClosed _ -> with(MatterState.CLOSED, group, decision, balloted, published, flaws);
      case MatterRecordCorrected e -> with(state, group, decision, balloted, published, without(e.liftedMeetingFlaws()));
    };
  }

  boolean met() {
    return decision != null;
  }

  private static MajorMatter begun(MatterState state, WorkAbout about, MatterKind kind, FieldOfWork field, @Nullable PartialDate reportedOn) {
    return new MajorMatter(state, about, kind, field, reportedOn, false, Set.of(), false, null, 0, false, Map.of(), Set.of());
  }

  /// The last word on a ground counts: a paper found later takes the doubt away.
  private MajorMatter prepared(PreparationRecorded e) {
    Set<DecisionGround> open = new HashSet<>(lacking);
    for (GroundCheck check : e.groundChecks()) {
      if (check.standing() == GroundStanding.LACKING) {
        open.add(check.item());
      } else {
        open.remove(check.item());
      }
    }
    boolean agenda = prepared || e.steps().stream().anyMatch(step -> step.kind() == PreparationKind.AGENDA);
    return new MajorMatter(e.stands(), about, kind, fieldOfWork, reportedOn, agenda, Set.copyOf(open), group, decision, belonging, balloted,
        published, flaws);
  }

  private MajorMatter with(
      MatterState next, boolean formed, @Nullable MeetingDecision decided, boolean voted, Map<PublicationStage, PartialDate> stages, Set<MeetingFlaw> marked) {
    return new MajorMatter(next, about, kind, fieldOfWork, reportedOn, prepared, lacking, formed, decided, belonging, voted, stages, marked);
  }

  private MajorMatter met(int members) {
    return new MajorMatter(
        state, about, kind, fieldOfWork, reportedOn, prepared, lacking, group, decision, members, balloted, published, flaws);
  }

  private Map<PublicationStage, PartialDate> and(PublicationStage stage, PartialDate on) {
    Map<PublicationStage, PartialDate> all = new HashMap<>(published);
    all.put(stage, on);
    return Map.copyOf(all);
  }

  private Set<MeetingFlaw> and(Set<MeetingFlaw> more) {
    return Stream.concat(flaws.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
  }

  private Set<MeetingFlaw> without(Set<MeetingFlaw> lifted) {
    return flaws.stream().filter(flaw -> !lifted.contains(flaw)).collect(Collectors.toUnmodifiableSet());
  }
}
