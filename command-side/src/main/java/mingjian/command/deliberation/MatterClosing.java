package mingjian.command.deliberation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.command.Rejection;
import mingjian.command.deliberation.MatterCommand.CloseMatter;
import mingjian.command.deliberation.MatterCommand.PublishStage;
import mingjian.events.PartialDate;
import mingjian.events.Words;
import mingjian.events.deliberation.MatterEvent;
import mingjian.events.deliberation.MatterEvent.MatterClosed;
import mingjian.events.deliberation.MatterEvent.StagePublished;
import mingjian.events.deliberation.MatterKind;
import mingjian.events.deliberation.MatterState;
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.MeetingFlaw;
import mingjian.events.deliberation.MissingStage;
import mingjian.events.deliberation.PublicationStage;

/// What is published of a matter, how it is carried out, and when it may be closed.
final class MatterClosing {
  private MatterClosing() {}

  /// Three stages, each once, in the order of the world (DOMAIN 1E row 58). Papers may come in in any order; their dates may not.
  static MatterEvent publish(PublishStage c, MajorMatter matter) {
    if (matter.published().containsKey(c.stage())) {
      throw Rejection.at("stage", "stage-published-twice", "stage", c.stage());
    }
    for (Map.Entry<PublicationStage, PartialDate> other : matter.published().entrySet()) {
      boolean earlier = c.stage().compareTo(other.getKey()) < 0;
      if (earlier ? c.occurredOn().isSurelyAfter(other.getValue()) : c.occurredOn().isSurelyBefore(other.getValue())) {
        throw Rejection.at("occurredOn", "stage-out-of-order", "stage", c.stage(), "other", other.getKey());
      }
    }
    return new StagePublished(c.majorMatterId(), MatterDecider.about(matter), c.stage(), c.parts(), c.channel(), c.document(), c.occurredOn());
  }

  /// What was carried out without having been decided, or without the ballot that appointments need.
  static Set<MeetingFlaw> flawsOfCarryingOut(MajorMatter matter) {
    Set<MeetingFlaw> found = EnumSet.noneOf(MeetingFlaw.class);
    if (matter.decision() != MeetingDecision.ADOPTED) {
      found.add(MeetingFlaw.NOT_DECIDED_COLLECTIVELY);
    }
    if (matter.kind() == MatterKind.APPOINTMENT && !matter.balloted()) {
      found.add(MeetingFlaw.NOT_BALLOTED);
    }
    return Set.copyOf(found);
  }

  static MatterEvent close(CloseMatter c, MajorMatter matter) {
    if (matter.state() == MatterState.DELIBERATED && matter.decision() == MeetingDecision.ADOPTED) {
      throw Rejection.because("decision-not-carried-out");
    }
    List<PublicationStage> explained = c.missingStages().stream().map(MissingStage::stage).toList();
    for (PublicationStage stage : explained) {
      if (matter.published().containsKey(stage)) {
        throw Rejection.at("missingStages", "stage-was-published", "stage", stage);
      }
    }
    List<PublicationStage> unexplained =
        Stream.of(PublicationStage.values()).filter(stage -> !matter.published().containsKey(stage) && !explained.contains(stage)).toList();
    if (!unexplained.isEmpty()) {
      throw Rejection.at("missingStages", "stage-unpublished", "stages", unexplained.stream().map(Words::of).collect(Collectors.joining("、")));
    }
    return new MatterClosed(c.majorMatterId(), MatterDecider.about(matter), c.conclusion(), c.missingStages(), c.occurredOn());
  }
}
