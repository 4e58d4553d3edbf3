package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.events.supervision.RecordDetail;
import mingjian.events.supervision.RecordEvent;
import mingjian.events.supervision.RecordEvent.RecordCompleted;
import mingjian.events.supervision.RecordEvent.RecordExtended;
import mingjian.events.supervision.RecordEvent.RecordLinked;
import mingjian.events.supervision.RecordEvent.SupervisionRecordCorrected;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind;
import mingjian.events.supervision.RecordKind.RecordPoint;
import mingjian.events.supervision.RecordState;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// A supervision record as its rules need it.
///
/// @param opened null before it was recorded
/// @param told the points that were said so far
/// @param rectified whether a rectification is linked
public record SupervisionFile(RecordState state, @Nullable Opened opened, @Nullable LocalDate dueOn, Set<RecordPoint> told, boolean rectified) {
  public static final SupervisionFile NONE = new SupervisionFile(RecordState.NONE, null, null, Set.of(), false);

  public record Opened(RecordKind kind, WorkAbout about) {}

  SupervisionFile after(RecordEvent event) {
    return switch (event) {
      case SupervisionRecorded e -> new SupervisionFile(e.state(), new Opened(e.kind(), e.about()), e.dueOn(), with(e.details()), rectified);
      case RecordCompleted e -> new SupervisionFile(e.state(), opened, null, with(e.details()), rectified);
      case RecordExtended e -> new SupervisionFile(state, opened, e.dueOn(), told, rectified);
      case RecordLinked e -> new SupervisionFile(state, opened, dueOn, told, rectified || e.rectification() != null);
      case SupervisionRecordCorrected _ -> this;
    };
  }

  private Set<RecordPoint> with(List<RecordDetail> details) {
    return Stream.concat(told.stream(), details.stream().map(RecordDetail::point)).collect(Collectors.toUnmodifiableSet());
  }

  RecordKind kind() {
    return begun().kind();
  }

  WorkAbout about() {
    return begun().about();
  }

  private Opened begun() {
    return Objects.requireNonNull(opened, "a record that was opened is of a kind");
  }
}
