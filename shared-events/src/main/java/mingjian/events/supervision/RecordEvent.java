package mingjian.events.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingjian.events.Approval;
import mingjian.events.Claims;
import mingjian.events.DocumentRef;
import mingjian.events.Id;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.RecordId;
import mingjian.events.RectificationId;
import mingjian.events.TalkId;
import mingjian.events.work.Due;
import mingjian.events.work.WorkAbout;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/// The life of an ordinary record of daily supervision 监督记录. What differs by kind stands in [RecordKind].
public sealed interface RecordEvent extends WorkEvent {
  RecordId recordId();

  /// In each event, so that every entry says of what kind it is.
  @Override
  RecordKind kind();

  @Override
  default Id fileId() {
    return recordId();
  }

  @Override
  default WorkCollection files() {
    return WorkCollection.RECORDS;
  }

  /// @param state open where a result is still to come; as the rules of its kind were on that day
  /// @param claim the name it takes; null where its kind takes none
  record SupervisionRecorded(
      RecordId recordId, WorkAbout about, RecordKind kind, RecordState state, String headline, String responsible, @Nullable Integer year,
      @Nullable Period period, @Nullable LocalDate dueOn, String content, List<RecordDetail> details, List<Figure> figures,
      @Nullable DocumentRef document, @Nullable Approval approval, @Nullable String claim, PartialDate occurredOn) implements RecordEvent, Claims {
    @Override
    public @Nullable Due due() {
      return dueOn == null ? null : Due.on(dueOn);
    }

    @Override
    public Set<String> claims() {
      return claim == null ? Set.of() : Set.of(claim);
    }
  }

  /// @param basis what the books held that day on those it is about; null where its kind asks for none, and in what was recorded before it was worked out
  record RecordCompleted(
      RecordId recordId, WorkAbout about, RecordKind kind, String result, List<RecordDetail> details, List<Figure> figures, @Nullable DocumentRef document,
      PartialDate occurredOn, @Nullable IntegrityBasis basis) implements RecordEvent {
    @Override
    public RecordState state() {
      return RecordState.COMPLETED;
    }

    @Override
    public Due due() {
      return Due.NOTHING;
    }
  }

  record RecordExtended(
      RecordId recordId, WorkAbout about, RecordKind kind, LocalDate dueOn, String reason, Approval approval, PartialDate occurredOn) implements RecordEvent {
    @Override
    public Due due() {
      return Due.on(dueOn);
    }
  }

  /// To exactly one other file.
  record RecordLinked(
      RecordId recordId, WorkAbout about, RecordKind kind, @Nullable RectificationId rectification, @Nullable TalkId talk, @Nullable RecordId record,
      @Nullable String note, PartialDate occurredOn) implements RecordEvent {}

  /// The earlier record stays; this says what in it was wrong.
  record SupervisionRecordCorrected(
      RecordId recordId, WorkAbout about, RecordKind kind, String eventId, String item, String was, String right, String reason, Approval approval,
      PartialDate occurredOn) implements RecordEvent {
    @Override
    public String corrects() {
      return eventId;
    }
  }
}
