package mingjian.query.matterstages;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import mingjian.events.deliberation.MeetingDecision;
import mingjian.events.deliberation.PublicationStage;
import mingjian.events.work.WorkCollection;
import mingjian.query.Fields;
import mingjian.query.Readers;
import mingjian.query.Recorded;
import mingjian.query.View;
import org.jspecify.annotations.Nullable;

/// One row per major matter. Closing a matter asks for its stages; until then this is how their lack is seen.
public final class MatterStagesView implements View<MatterStagesRow> {
  @Override
  public String name() {
    return "matter-stages";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<MatterStagesRow> rowType() {
    return MatterStagesRow.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return recorded.event() instanceof MatterEvent e ? Set.of(e.majorMatterId().value()) : Set.of();
  }

  @Override
  public MatterStagesRow fold(@Nullable MatterStagesRow row, Recorded recorded, String key) {
    MatterEvent event = (MatterEvent) recorded.event();
    MatterStagesRow it = row != null ? row
        : new MatterStagesRow(event.majorMatterId(), event.about(), Objects.requireNonNullElse(event.headline(), ""), null, false, false, false, Set.of());
    return switch (event) {
      case DecisionMeetingRecorded e -> new MatterStagesRow(
          it.majorMatterId(), it.about(), it.headline(), e.occurredOn(), e.meeting().decision() == MeetingDecision.ADOPTED, it.implemented(), it.closed(),
          it.published());
      case StagePublished e -> published(it, e.stage());
      case ImplementationRecorded _ ->
          new MatterStagesRow(it.majorMatterId(), it.about(), it.headline(), it.metOn(), it.adopted(), true, it.closed(), it.published());
      case MatterClosed _ ->
          new MatterStagesRow(it.majorMatterId(), it.about(), it.headline(), it.metOn(), it.adopted(), it.implemented(), true, it.published());
      case MajorMatterReported _, UnreportedMatterFound _, PreparationRecorded _, DecisionGroupFormed _, BallotRecorded _, MatterRecordCorrected _ -> it;
    };
  }

  private static MatterStagesRow published(MatterStagesRow it, PublicationStage stage) {
    EnumSet<PublicationStage> all = EnumSet.of(stage);
    all.addAll(it.published());
    return new MatterStagesRow(it.majorMatterId(), it.about(), it.headline(), it.metOn(), it.adopted(), it.implemented(), it.closed(), all);
  }

  @Override
  public Map<String, @Nullable Comparable<?>> fields(MatterStagesRow row) {
    return Fields.of("watched", row.isWatched(), "metOn", row.metOn());
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("watched", "metOn"));
  }

  @Override
  public Set<String> readers(MatterStagesRow row) {
    return Readers.work(WorkCollection.MAJOR_MATTERS, row.majorMatterId().value(), row.about());
  }
}
