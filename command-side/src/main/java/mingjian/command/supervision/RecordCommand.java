package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.List;
import mingjian.command.Command;
import mingjian.command.Creates;
import mingjian.events.Approval;
import mingjian.events.DocumentRef;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.RecordId;
import mingjian.events.RectificationId;
import mingjian.events.TalkId;
import mingjian.events.supervision.Figure;
import mingjian.events.supervision.RecordDetail;
import mingjian.events.supervision.RecordKind;
import mingjian.events.work.WorkAbout;
import org.jspecify.annotations.Nullable;

/// What may be recorded in an ordinary record of daily supervision.
public sealed interface RecordCommand extends Command {
  RecordId recordId();

  PartialDate occurredOn();

  @Override
  default String aggregateId() {
    return recordId().value();
  }

  record RecordSupervision(
      RecordId recordId, RecordKind kind, WorkAbout about, String headline, String responsible, @Nullable Integer year, @Nullable Period period,
      @Nullable LocalDate dueOn, String content, List<RecordDetail> details, List<Figure> figures, @Nullable DocumentRef document,
      @Nullable Approval approval, PartialDate occurredOn) implements RecordCommand, Creates {}

  record CompleteRecord(
      RecordId recordId, String result, List<RecordDetail> details, List<Figure> figures, @Nullable DocumentRef document, PartialDate occurredOn)
      implements RecordCommand {}

  record ExtendRecord(RecordId recordId, LocalDate dueOn, String reason, Approval approval, PartialDate occurredOn) implements RecordCommand {}

  /// Exactly one of the three files is named.
  record LinkRecord(
      RecordId recordId, @Nullable RectificationId rectification, @Nullable TalkId talk, @Nullable RecordId record, @Nullable String note,
      PartialDate occurredOn) implements RecordCommand {}

  record CorrectSupervisionRecord(
      RecordId recordId, String eventId, String item, String was, String right, String reason, Approval approval, PartialDate occurredOn)
      implements RecordCommand {}
}
