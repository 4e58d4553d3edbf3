package mingjian.command.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mingjian.command.Asking;
import mingjian.command.Rejection;
import mingjian.command.WorkDecider;
import mingjian.command.supervision.RecordCommand.CompleteRecord;
import mingjian.command.supervision.RecordCommand.CorrectSupervisionRecord;
import mingjian.command.supervision.RecordCommand.ExtendRecord;
import mingjian.command.supervision.RecordCommand.LinkRecord;
import mingjian.command.supervision.RecordCommand.RecordSupervision;
import mingjian.events.supervision.IntegrityBasis;
import mingjian.events.supervision.RecordDetail;
import mingjian.events.supervision.RecordEvent;
import mingjian.events.supervision.RecordEvent.RecordCompleted;
import mingjian.events.supervision.RecordEvent.RecordExtended;
import mingjian.events.supervision.RecordEvent.RecordLinked;
import mingjian.events.supervision.RecordEvent.SupervisionRecordCorrected;
import mingjian.events.supervision.RecordEvent.SupervisionRecorded;
import mingjian.events.supervision.RecordKind.RecordPoint;
import mingjian.events.supervision.RecordNeed;
import mingjian.events.supervision.RecordState;
import mingjian.events.work.WorkCollection;
import mingjian.events.work.WorkState;
import org.jspecify.annotations.Nullable;

/// 监督记录: recorded, and where its kind asks for a result, completed. A record whose kind asks for none is complete as it is entered.
public final class RecordDecider implements WorkDecider<RecordCommand, SupervisionFile, RecordEvent> {
  @Override
  public List<RecordEvent> decide(RecordCommand command, SupervisionFile file, Asking asking) {
    requireStep(command, file);
    asking.requirePast("occurredOn", command.occurredOn());
    return List.of(switch (command) {
      case RecordSupervision c -> record(c, asking);
      case CompleteRecord c -> complete(c, file, asking);
      case ExtendRecord c -> extend(c, file, asking);
      case LinkRecord c -> link(c, file, asking);
      case CorrectSupervisionRecord c -> correct(c, file, asking);
    });
  }

  private RecordEvent record(RecordSupervision c, Asking asking) {
    requireAbout(c.about(), asking);
    if (c.approval() != null) {
      asking.requireApproved(c.approval());
    }
    RecordRequirements.check(c, asking);
    RecordState state = c.kind().needs(RecordNeed.RESULT) ? RecordState.OPEN : RecordState.COMPLETED;
    return new SupervisionRecorded(
        c.recordId(), c.about(), c.kind(), state, c.headline(), c.responsible(), c.year(), c.period(), dueOn(c), c.content(), c.details(), c.figures(),
        c.document(), c.approval(), claim(c), c.occurredOn());
  }

  /// What runs out with its period is looked at on the last day of it.
  private static @Nullable LocalDate dueOn(RecordSupervision c) {
    boolean runsOut = c.dueOn() == null && c.kind().needs(RecordNeed.PERIOD_WITH_END) && c.kind().needs(RecordNeed.RESULT);
    return runsOut && c.period() != null ? c.period().lastDay() : c.dueOn();
  }

  private static @Nullable String claim(RecordSupervision c) {
    return switch (c.kind().rules().reserves()) {
      case NONE -> null;
      case UNIT_AND_YEAR -> "record-of-year:%s:%s:%d".formatted(c.kind(), c.about().unit(), c.year());
      case UNIT_AND_CODE -> "record-code:%s:%s:%s".formatted(c.kind(), c.about().unit(), code(c));
    };
  }

  private static String code(RecordSupervision c) {
    return c.details().stream().filter(detail -> detail.point() == RecordPoint.CODE).map(RecordDetail::text).findFirst().orElseThrow().strip();
  }

  private static RecordEvent complete(CompleteRecord c, SupervisionFile file, Asking asking) {
    RecordRequirements.checkCompletion(c, file);
    return new RecordCompleted(
        c.recordId(), file.about(), file.kind(), c.result(), c.details(), c.figures(), c.document(), c.occurredOn(), basis(c, file, asking));
  }

  private static @Nullable IntegrityBasis basis(CompleteRecord c, SupervisionFile file, Asking asking) {
    return file.kind().needs(RecordNeed.INTEGRITY_BASIS)
        ? IntegrityBasis.asOf(c.occurredOn(), file.about().persons().stream().flatMap(person -> asking.facts().priorsOf(person).stream()).toList())
        : null;
  }

  private static RecordEvent extend(ExtendRecord c, SupervisionFile file, Asking asking) {
    asking.requireApproved(c.approval());
    if (file.dueOn() == null) {
      throw Rejection.at("dueOn", "record-without-due");
    }
    if (!c.dueOn().isAfter(file.dueOn())) {
      throw Rejection.at("dueOn", "not-an-extension");
    }
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "extended-without-reason");
    }
    return new RecordExtended(c.recordId(), file.about(), file.kind(), c.dueOn(), c.reason(), c.approval(), c.occurredOn());
  }

  private static RecordEvent link(LinkRecord c, SupervisionFile file, Asking asking) {
    if (Stream.of(c.rectification(), c.talk(), c.record()).filter(Objects::nonNull).count() != 1) {
      throw Rejection.because("record-link-names-one-file");
    }
    if (c.recordId().equals(c.record())) {
      throw Rejection.at("record", "record-linked-to-itself");
    }
    if (c.rectification() != null) asking.requireExists("rectification", "rectifications", c.rectification());
    if (c.talk() != null) asking.requireExists("talk", "talks", c.talk());
    if (c.record() != null) asking.requireExists("record", "records", c.record());
    return new RecordLinked(c.recordId(), file.about(), file.kind(), c.rectification(), c.talk(), c.record(), c.note(), c.occurredOn());
  }

  private static RecordEvent correct(CorrectSupervisionRecord c, SupervisionFile file, Asking asking) {
    asking.requireApproved(c.approval());
    if (c.reason().isBlank()) {
      throw Rejection.at("reason", "correction-without-reason");
    }
    return new SupervisionRecordCorrected(
        c.recordId(), file.about(), file.kind(), c.eventId(), c.item(), c.was(), c.right(), c.reason(), c.approval(), c.occurredOn());
  }

  @Override
  public SupervisionFile evolve(SupervisionFile file, RecordEvent event) {
    return file.after(event);
  }

  @Override
  public WorkCollection files() {
    return WorkCollection.RECORDS;
  }

  @Override
  public WorkState stateOf(SupervisionFile file) {
    return file.state();
  }

  @Override
  public Class<RecordCommand> commands() {
    return RecordCommand.class;
  }

  @Override
  public Class<RecordEvent> events() {
    return RecordEvent.class;
  }

  @Override
  public SupervisionFile initial() {
    return SupervisionFile.NONE;
  }
}
